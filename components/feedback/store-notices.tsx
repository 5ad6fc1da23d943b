import { i18n } from '#i18n';
import type { LostCopy } from '../../lib/library/restore/copy-desk';
import type { Library } from '../../lib/library/library';
import type { OpenFailure } from '../../lib/store/open-failure';
import { useAnswer } from '../live/use-answer';
import { formatMoment } from '../words/dates';

/** What has befallen the library, or soon may: it cannot be opened, the browser lost it, the disk is full. */
export function StoreNotices({
  library,
  libraryHref = '',
  isAtImport = false,
}: {
  library: Pick<
    Library,
    | 'openFailure'
    | 'openOutside'
    | 'isDiskFull'
    | 'lostAt'
    | 'lostCopy'
    | 'dismissLoss'
    | 'onChange'
  >;
  /** Address of the library page, where this is another. */
  libraryHref?: string;
  /** The place where backups are restored is shown already. */
  isAtImport?: boolean;
}) {
  const failure = useAnswer(library, () => library.openFailure(), []);
  const full = useAnswer(library, () => library.isDiskFull(), []);
  const loss = useAnswer(library, () => readLoss(library), []);
  return (
    <>
      {failure.value && (
        <div class="store-notice" role="alert">
          <p>{failureText(failure.value)}</p>
          {failure.value.kind === 'private' && (
            <div class="store-notice-actions">
              <button
                type="button"
                class="button"
                onClick={() => void library.openOutside()}
              >
                {i18n.t('open_outside')}
              </button>
            </div>
          )}
        </div>
      )}
      {loss.value && (
        <div class="store-notice" role="status">
          <p>{lossText(loss.value)}</p>
          <div class="store-notice-actions">
            {!isAtImport && (
              <a
                class="button"
                href={`${libraryHref}#import`}
                target={libraryHref === '' ? undefined : '_blank'}
              >
                {i18n.t(loss.value.copy ? 'copy_bring_back' : 'backup_restore')}
              </a>
            )}
            <button
              type="button"
              class="button"
              onClick={() => void library.dismissLoss().then(loss.again)}
            >
              {i18n.t('restore_close')}
            </button>
          </div>
        </div>
      )}
      {full.value === true && (
        <p class="store-notice" role="status">
          {i18n.t('disk_full_notice')}
        </p>
      )}
    </>
  );
}

function failureText(failure: OpenFailure): string {
  if (failure.kind === 'newer') return i18n.t('open_failed_newer');
  if (failure.kind === 'private') return i18n.t('open_failed_private');
  return i18n.t('open_failed', [failure.message]);
}

/** When the browser was found to have deleted the library, and what is left of it. */
interface Loss {
  at: number;
  copy: LostCopy | undefined;
}

async function readLoss(
  library: Pick<Library, 'lostAt' | 'lostCopy'>,
): Promise<Loss | undefined> {
  const at = await library.lostAt();
  return at === undefined ? undefined : { at, copy: await library.lostCopy() };
}

function lossText({ at, copy }: Loss): string {
  return copy === undefined
    ? i18n.t('loss_notice', [formatMoment(at)])
    : i18n.t('loss_notice_copied', [formatMoment(at), formatMoment(copy.at)]);
}

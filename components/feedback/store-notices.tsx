import { i18n } from '#i18n';
import type { LostCopy } from '../../lib/library/copy-desk';
import type { Library } from '../../lib/library/library';
import { useAnswer } from '../live/use-answer';
import { formatMoment } from '../words/dates';

/** What has befallen the library, or soon may: the browser lost it, the disk is full. */
export function StoreNotices({
  library,
  libraryHref = '',
  isAtImport = false,
}: {
  library: Pick<
    Library,
    'isDiskFull' | 'lostAt' | 'lostCopy' | 'dismissLoss' | 'onChange'
  >;
  /** Address of the library page, where this is another. */
  libraryHref?: string;
  /** The place where backups are restored is shown already. */
  isAtImport?: boolean;
}) {
  const full = useAnswer(library, () => library.isDiskFull(), []);
  const lost = useAnswer(library, () => library.lostAt(), []);
  const copy = useAnswer(library, () => library.lostCopy(), []);
  return (
    <>
      {lost.value !== undefined && !copy.pending && (
        <div class="store-notice" role="status">
          <p>{lossText(lost.value, copy.value)}</p>
          <div class="store-notice-actions">
            {!isAtImport && (
              <a
                class="button"
                href={`${libraryHref}#import`}
                target={libraryHref === '' ? undefined : '_blank'}
              >
                {i18n.t(copy.value ? 'copy_bring_back' : 'backup_restore')}
              </a>
            )}
            <button
              type="button"
              class="button"
              onClick={() => void library.dismissLoss().then(lost.again)}
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

function lossText(lostAt: number, copy: LostCopy | undefined): string {
  return copy === undefined
    ? i18n.t('loss_notice', [formatMoment(lostAt)])
    : i18n.t('loss_notice_copied', [
        formatMoment(lostAt),
        formatMoment(copy.at),
      ]);
}

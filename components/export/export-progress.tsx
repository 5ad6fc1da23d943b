import { i18n } from '#i18n';
import { useSlow } from '../live/use-slow';
import type { ExportControl } from './use-export';

/** How far a long export is, and the way to stop it; a short one shows nothing. */
export function ExportProgress({ control }: { control: ExportControl }) {
  const { running } = control;
  const isLong = useSlow(running !== undefined);
  if (running === undefined || !isLong) return null;
  const { done, of } = running;
  return (
    <section class="export-progress" aria-label={i18n.t('export_running')}>
      <p>
        {i18n.t('export_running')}{' '}
        <span class="quiet">
          {of > 0 && i18n.t('export_progress', [done, of])}
        </span>
      </p>
      <button type="button" class="button" onClick={control.cancel}>
        {i18n.t('import_cancel')}
      </button>
      <progress
        aria-label={i18n.t('export_running')}
        max={1}
        value={of > 0 ? done / of : undefined}
      />
    </section>
  );
}

import { i18n } from '#i18n';
import { formatShare } from '../words/numbers';
import type { ImportRun } from './use-import';

/** How far an import is, in a bar and in words, and the way to stop it. */
export function ImportProgress({
  run: { progress, isResumed, isChecking, isStopping, isPaused, waiting },
  onPause,
  onCancel,
}: {
  run: ImportRun;
  onPause: (isPaused: boolean) => void;
  onCancel: () => void;
}) {
  const share =
    progress && progress.total > 0 ? progress.read / progress.total : undefined;
  const heading = headingOf({ isResumed, isChecking });
  return (
    <section class="import-progress" aria-label={heading}>
      <div class="import-progress-head">
        <p class="import-progress-title">
          {isStopping
            ? i18n.t('import_cancelling')
            : isPaused
              ? i18n.t('import_paused')
              : heading}
        </p>
        <button
          type="button"
          class="button import-pause"
          disabled={isStopping}
          onClick={() => onPause(!isPaused)}
        >
          {i18n.t(isPaused ? 'import_continue' : 'import_pause')}
        </button>
        <button
          type="button"
          class="button"
          disabled={isStopping}
          onClick={onCancel}
        >
          {i18n.t('import_cancel')}
        </button>
      </div>
      <progress aria-label={heading} max={1} value={share} />
      <p class="import-progress-words">
        <span>
          {progress &&
            i18n.t('import_progress', [
              i18n.t('import_entries', progress.entries),
              progress.added,
            ])}
        </span>
        <span class="import-progress-source">
          {progress && i18n.t('import_reading', [progress.source])}
        </span>
        <span>{share !== undefined && formatShare(share)}</span>
      </p>
      {waiting > 0 && <p>{i18n.t('import_busy')}</p>}
    </section>
  );
}

function headingOf({
  isResumed,
  isChecking,
}: Pick<ImportRun, 'isResumed' | 'isChecking'>): string {
  if (isChecking) return i18n.t('import_checking');
  return i18n.t(isResumed ? 'import_resuming' : 'import_running');
}

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { whyStopped } from '../words/error-text';
import { formatShare } from '../words/numbers';
import { RestoreQuestion } from './restore-question';
import type { RestoreControl, RestoreState } from './use-restore';

/** Everything about a backup that is being restored; nothing where there is none. */
export function RestorePanel({ control }: { control: RestoreControl }) {
  const { state, source, isResumed } = control;
  const box = useRef<HTMLElement>(null);
  const step = state?.step;
  // The controls of the step before, where focus may have been, are gone.
  useEffect(() => {
    if (step !== undefined) box.current?.focus();
  }, [step]);
  if (state === undefined) return null;
  return (
    <section
      class="report restore"
      ref={box}
      tabIndex={-1}
      aria-label={i18n.t('restore_heading')}
      data-restore={state.step}
    >
      <p class="report-summary" role="status">
        {headingOf(state, source)}
      </p>
      {(state.step === 'looking' || state.step === 'restoring') && (
        <>
          {isResumed && <p>{i18n.t('restore_resumed', [source])}</p>}
          <Running share={state.share} onCancel={control.cancel} />
        </>
      )}
      {state.step === 'asking' && (
        <RestoreQuestion
          preview={state.preview}
          onConfirm={control.confirm}
          onCancel={control.clear}
        />
      )}
      {(state.step === 'done' ||
        state.step === 'cancelled' ||
        state.step === 'failed') && (
        <>
          <p>{endingOf(state)}</p>
          <div class="restore-actions">
            <button type="button" class="button" onClick={control.clear}>
              {i18n.t('restore_close')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function Running({ share, onCancel }: { share: number; onCancel: () => void }) {
  return (
    <>
      <progress aria-label={i18n.t('restore_heading')} max={1} value={share} />
      <div class="restore-actions">
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('import_cancel')}
        </button>
        <span class="quiet">{formatShare(share)}</span>
      </div>
    </>
  );
}

function headingOf({ step }: RestoreState, source: string): string {
  return i18n.t(`restore_step_${step}`, [source]);
}

function endingOf(state: RestoreState): string {
  if (state.step === 'failed') {
    const { error } = state;
    // Errors of ours say which; what goes wrong on the way says it itself.
    if (error instanceof Error && error.name === 'BackupError') {
      const { reason } = error as Error & { reason: 'newer' };
      return i18n.t(`restore_failed_${reason}`);
    }
    return whyStopped(error, 'restore_failed');
  }
  return state.step === 'cancelled'
    ? i18n.t('restore_cancelled_text')
    : i18n.t('restore_done_text');
}

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { whyStopped } from '../words/error-text';
import { formatShare } from '../words/numbers';
import type { RestorePreview } from '../../lib/library/restore/preview';
import { RestoreProblems } from './restore-problems';
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
          {state.step === 'done' && <LeftOut preview={state.preview} />}
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

/** What stays in the file. */
function LeftOut({
  preview: { notes, problems },
}: {
  preview: RestorePreview;
}) {
  return (
    <>
      {notes.leftOut > 0 && (
        <p>{i18n.t('restore_notes_left', notes.leftOut)}</p>
      )}
      <RestoreProblems problems={problems} />
    </>
  );
}

function headingOf({ step }: RestoreState, source: string): string {
  return i18n.t(`restore_step_${step}`, [source]);
}

function endingOf(
  state: Extract<RestoreState, { step: 'done' | 'cancelled' | 'failed' }>,
): string {
  if (state.step === 'failed') {
    const { error } = state;
    // Errors of ours say which; what goes wrong on the way says it itself.
    if (error instanceof Error && error.name === 'BackupError') {
      const { reason } = error as Error & { reason: 'newer' };
      return i18n.t(`restore_failed_${reason}`);
    }
    return whyStopped(error, 'restore_failed');
  }
  if (state.step === 'cancelled') return i18n.t('restore_cancelled_text');
  const { notes, problems } = state.preview;
  return i18n.t(
    notes.leftOut + problems.count > 0
      ? 'restore_done_partly'
      : 'restore_done_text',
  );
}

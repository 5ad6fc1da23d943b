import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A button for what cannot be taken back: pressed, it asks whether that is meant. The
 * focus goes to what takes nothing back, and returns from there.
 */
export function AskFirst({
  label,
  sure,
  keep,
  disabled = false,
  onSure,
}: {
  label: string;
  /** What says that it is meant, and what says that it is not. */
  sure: string;
  keep: string;
  disabled?: boolean;
  onSure: () => void;
}) {
  const [step, setStep] = useState<'idle' | 'asked' | 'answered'>('idle');
  const harmless = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step !== 'idle') harmless.current?.focus();
  }, [step]);
  if (step !== 'asked')
    return (
      <button
        ref={harmless}
        type="button"
        class="button"
        disabled={disabled}
        onClick={() => setStep('asked')}
      >
        {label}
      </button>
    );
  return (
    <>
      <button
        type="button"
        class="button is-danger"
        onClick={() => {
          setStep('answered');
          onSure();
        }}
      >
        {sure}
      </button>
      <button
        ref={harmless}
        type="button"
        class="button"
        onClick={() => setStep('answered')}
      >
        {keep}
      </button>
    </>
  );
}

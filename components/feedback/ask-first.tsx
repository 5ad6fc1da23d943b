import { useState } from 'preact/hooks';

/** A button for what cannot be taken back: pressed, it asks whether that is meant. */
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
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button
        type="button"
        class="button"
        disabled={disabled}
        onClick={() => setAsked(true)}
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
          setAsked(false);
          onSure();
        }}
      >
        {sure}
      </button>
      <button type="button" class="button" onClick={() => setAsked(false)}>
        {keep}
      </button>
    </>
  );
}

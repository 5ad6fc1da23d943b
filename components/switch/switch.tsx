import { useId } from 'preact/hooks';

/** Something that is on or off, effective at once; its whole line can be pressed. */
export function Switch({
  label,
  text,
  isOn,
  disabled = false,
  onChange,
}: {
  label: string;
  /** What it does, where its name does not say it. */
  text?: string;
  isOn: boolean;
  disabled?: boolean;
  onChange: (isOn: boolean) => void;
}) {
  const id = useId();
  return (
    <label class="switch">
      <span class="switch-words">
        <span id={id} class="switch-name">
          {label}
        </span>
        {text !== undefined && (
          <span id={`${id}-text`} class="switch-text">
            {text}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-labelledby={id}
        aria-describedby={text === undefined ? undefined : `${id}-text`}
        checked={isOn}
        aria-checked={isOn}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  );
}

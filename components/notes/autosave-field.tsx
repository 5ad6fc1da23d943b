import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { useAutosave } from './use-autosave';
import { useKeptCaret } from './use-kept-caret';
import { useLeftOut } from './use-left-out';

/** A text of the reader's that saves itself as one types, and says whether it is saved and all of it is there. */
export function AutosaveField({
  className,
  label,
  placeholder,
  limit,
  rows,
  focus,
  saving: { text, status, type, flush },
}: {
  className: string;
  label: string;
  placeholder: string;
  /** The most it holds, in characters. */
  limit: number;
  rows: number;
  /** Takes the focus, in this way; absent where it does not. */
  focus?: FocusOptions | undefined;
  saving: ReturnType<typeof useAutosave>;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  useKeptCaret(field, text);
  const leftOut = useLeftOut(field, limit);
  useEffect(() => {
    if (focus) field.current?.focus(focus);
  }, []);
  return (
    <div class={className}>
      <textarea
        ref={field}
        dir="auto"
        aria-label={label}
        placeholder={placeholder}
        maxlength={limit}
        rows={rows}
        value={text}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={flush}
      />
      <p
        class={`note-status is-${leftOut > 0 ? 'failed' : status}`}
        aria-live="polite"
      >
        {leftOut > 0 && `${i18n.t('note_left_out', leftOut)} `}
        {status !== 'unchanged' && i18n.t(`note_${status}`)}
      </p>
    </div>
  );
}

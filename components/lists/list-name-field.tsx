import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LIMITS } from '../../lib/papers/limits';

/** Renames in place: Enter or leaving keeps the new name, Escape the old one. */
export function ListNameField({
  name,
  isTaken,
  onDone,
}: {
  name: string;
  isTaken: (name: string) => boolean;
  /** With the new name, or nothing where it stays. */
  onDone: (name?: string) => void;
}) {
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const wanted = text.trim();
  const taken = isTaken(wanted);
  const finish = () =>
    wanted === '' || wanted === name || taken ? onDone() : onDone(wanted);

  return (
    <form
      class="list-rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (!taken) finish();
      }}
    >
      <input
        ref={field}
        type="text"
        dir="auto"
        aria-label={i18n.t('lists_rename_label', [name])}
        aria-invalid={taken}
        maxlength={LIMITS.listName}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onDone();
        }}
      />
      {taken && (
        <p class="field-problem" role="alert">
          {i18n.t('lists_name_taken')}
        </p>
      )}
    </form>
  );
}

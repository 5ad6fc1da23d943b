import { useState } from 'preact/hooks';
import { LIMITS } from '../../lib/papers/limits';
import { PlusIcon } from '../icons';

/** One field that names a new list; Enter or the button makes it. */
export function NewListForm({
  label,
  placeholder,
  action,
  isTaken = false,
  onInput,
  onCreate,
}: {
  label: string;
  placeholder: string;
  action: string;
  /** A list bears the name that was to be made. */
  isTaken?: boolean;
  onInput?: () => void;
  /** Resolves to whether it worked; only then the field is emptied. */
  onCreate: (name: string) => Promise<boolean>;
}) {
  const [name, setName] = useState('');
  return (
    <form
      class="new-list"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = name.trim();
        if (wanted === '') return;
        void onCreate(wanted).then((worked) => {
          if (worked) setName('');
        });
      }}
    >
      <PlusIcon />
      <input
        type="text"
        dir="auto"
        aria-label={label}
        aria-invalid={isTaken}
        placeholder={placeholder}
        maxlength={LIMITS.listName}
        autocomplete="off"
        value={name}
        data-focus-fallback
        onInput={({ currentTarget }) => {
          setName(currentTarget.value);
          onInput?.();
        }}
      />
      <button type="submit" class="button" disabled={name.trim() === ''}>
        {action}
      </button>
    </form>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import { LIMITS } from '../../lib/papers/limits';
import type { SavedSearch } from '../../lib/papers/saved-search';
import { useFeedback } from '../feedback/feedback-context';
import { BookmarkIcon, SavedIcon } from '../icons';
import { PopoverButton } from '../menu/popover-button';

/** Keeps a query in the side column, under a name; says so where it is kept. */
export function SaveSearch({
  library: { change },
  query,
  searches,
}: {
  library: Pick<Library, 'change'>;
  /** Trimmed, not empty. */
  query: string;
  searches: readonly SavedSearch[];
}) {
  const { attempt, tell } = useFeedback();
  const note = useRef<HTMLSpanElement>(null);
  const isSaving = useRef(false);
  const isKept = searches.some((search) => search.query === query);
  // It stands where the button was, which had the focus.
  useEffect(() => {
    if (isKept && isSaving.current) note.current?.focus();
    isSaving.current = false;
  }, [isKept]);
  if (isKept)
    return (
      <span class="saved-note" tabIndex={-1} ref={note}>
        <SavedIcon />
        {i18n.t('searches_kept')}
      </span>
    );
  const save = (name: string) =>
    void attempt(async () => {
      isSaving.current = true;
      await change.saveSearch({ query, name });
      tell(i18n.t('searches_saved', [name]));
    });
  return (
    <PopoverButton
      label={i18n.t('searches_save')}
      className="button"
      icon={
        <>
          <BookmarkIcon />
          <span>{i18n.t('searches_save')}</span>
        </>
      }
      panelLabel={i18n.t('searches_save')}
    >
      {(close) => (
        <NameForm
          first={query}
          onName={(name) => {
            close();
            save(name);
          }}
        />
      )}
    </PopoverButton>
  );
}

function NameForm({
  first,
  onName,
}: {
  first: string;
  onName: (name: string) => void;
}) {
  const [name, setName] = useState(first.slice(0, LIMITS.listName));
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onName(name.trim());
      }}
    >
      <input
        type="text"
        dir="auto"
        aria-label={i18n.t('searches_name')}
        maxlength={LIMITS.listName}
        autocomplete="off"
        value={name}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button
        type="submit"
        class="button is-primary"
        disabled={name.trim() === ''}
      >
        {i18n.t('searches_keep')}
      </button>
    </form>
  );
}

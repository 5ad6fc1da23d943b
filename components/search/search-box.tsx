import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { SearchIcon } from '../icons';

/** The field "Search papers". */
export function SearchBox({
  query,
  onQuery,
  field,
  completions = [],
  onKeyDown,
}: {
  query: string;
  onQuery: (query: string) => void;
  field: RefObject<HTMLInputElement | null>;
  /** Whole queries that it may become. */
  completions?: readonly string[];
  onKeyDown?: (event: KeyboardEvent) => void;
}) {
  const choices = useId();
  return (
    <div class="search-box" role="search">
      <SearchIcon />
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={i18n.t('search_label')}
        placeholder={i18n.t('search_placeholder')}
        autocomplete="off"
        list={choices}
        spellcheck={false}
        maxlength={400}
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={(event) => {
          // The first Escape empties the field; only the next may close a popup.
          if (event.key === 'Escape' && query !== '') {
            event.preventDefault();
            onQuery('');
          } else onKeyDown?.(event);
        }}
      />
      <datalist id={choices}>
        {completions.map((completion) => (
          <option key={completion} value={completion}>
            {completion}
          </option>
        ))}
      </datalist>
    </div>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { Library } from '../../lib/library/library';
import { useStored } from '../live/use-stored';
import { toPaper } from '../paper/paper-targets';
import { focusFirstResult } from './focus-results';
import { QueryChips } from './query-chips';
import { SearchBox } from './search-box';
import { SearchResults } from './search-results';
import { useCompletions } from './use-completions';

/** The popup's search: what was typed last is still there, chosen, to be typed over. */
export function SearchView({
  library,
  libraryHref,
  autofocus,
}: {
  library: Library;
  libraryHref: string;
  autofocus: boolean;
}) {
  const [query, setQuery] = useStored('popup.query', '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!autofocus) return;
    field.current?.focus();
    field.current?.select();
  }, []);

  return (
    <>
      <SearchBox
        query={query}
        onQuery={setQuery}
        field={field}
        completions={useCompletions(library, query)}
        onKeyDown={focusFirstResult}
      />
      <QueryChips query={query} onQuery={setQuery} />
      <div class="scroll">
        <SearchResults
          library={library}
          query={query}
          targetOf={toPaper}
          importHref={`${libraryHref}#import`}
          onLeaveUp={() => field.current?.focus()}
        />
      </div>
    </>
  );
}

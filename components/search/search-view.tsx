import type { Library } from '../../lib/library/library';
import { toPaper } from '../paper/paper-targets';
import { QueryChips } from './query-chips';
import { SearchResults } from './search-results';

/** What the popup's search finds. */
export function SearchView({
  library,
  libraryHref,
  query,
  onQuery,
  onLeaveUp,
}: {
  library: Library;
  libraryHref: string;
  query: string;
  onQuery: (query: string) => void;
  /** ↑ on the first result. */
  onLeaveUp: () => void;
}) {
  return (
    <>
      <QueryChips query={query} onQuery={onQuery} onRemoved={onLeaveUp} />
      <div class="scroll">
        <SearchResults
          library={library}
          query={query}
          targetOf={toPaper}
          importHref={`${libraryHref}#import`}
          onLeaveUp={onLeaveUp}
        />
      </div>
    </>
  );
}

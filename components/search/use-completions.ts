import { sites } from '../../lib/detect/sites';
import type { Library } from '../../lib/library/library';
import { completeQuery } from '../../lib/query/complete-query';
import { useAnswer } from '../live/use-answer';

const SITES = sites.map(({ id }) => id);

/** What the search field offers to go on with. */
export function useCompletions(
  library: Pick<Library, 'lists' | 'tags' | 'onChange'>,
  query: string,
): string[] {
  const lists = useAnswer(library, () => library.lists(), []);
  const tags = useAnswer(library, () => library.tags(), []);
  return completeQuery(query, {
    lists: (lists.value ?? []).map(({ name }) => name),
    tags: (tags.value ?? []).map(({ name }) => name),
    sites: SITES,
  });
}

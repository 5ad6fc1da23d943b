import { sites } from '../../lib/detect/sites';
import type { Library } from '../../lib/library/library';
import { completeQuery } from '../../lib/query/complete-query';
import { useAnswer } from '../live/use-answer';

const SITES = sites.map(({ id }) => id);

/** What the search field offers to go on with, by what is there. */
export function completions(
  query: string,
  lists: readonly { name: string }[] = [],
  tags: readonly { name: string }[] = [],
): string[] {
  return completeQuery(query, {
    lists: lists.map(({ name }) => name),
    tags: tags.map(({ name }) => name),
    sites: SITES,
  });
}

/** The same, asked for once something is typed. */
export function useCompletions(
  library: Pick<Library, 'lists' | 'tags' | 'onChange'>,
  query: string,
): string[] {
  const isTyped = query !== '';
  const known = useAnswer(
    library,
    async () =>
      isTyped ? Promise.all([library.lists(), library.tags()]) : undefined,
    [isTyped],
  );
  return completions(query, ...(known.value ?? []));
}

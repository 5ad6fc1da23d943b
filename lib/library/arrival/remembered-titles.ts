import type { PaperDraft } from '../../papers/paper';
import type { Settings } from '../../settings/settings';

/** What is kept of a page's titles; undefined for nothing. */
export function rememberedTitles(
  titles: readonly PaperDraft[],
  remembers: Settings['remember'],
): readonly PaperDraft[] | undefined {
  if (remembers === 'nothing') return undefined;
  return remembers === 'titles' ? titles.map(withoutAbstract) : titles;
}

function withoutAbstract(draft: PaperDraft): PaperDraft {
  const bare = { ...draft };
  delete bare.abstract;
  return bare;
}

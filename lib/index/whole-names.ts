import { isFamilyFirst } from '../text/person-names';
import type { SearchedWord } from './search-words';

/**
 * For each word the name that it may be, or be part of: of scripts without spaces words
 * are overlapping pairs of characters, and "李小" and "小龙" are "李小龙".
 */
export function wholeNames(searched: readonly SearchedWord[]): string[] {
  const names: string[] = [];
  for (let from = 0; from < searched.length;) {
    let name = searched[from]?.word ?? '';
    let to = from + 1;
    for (; to < searched.length; to++) {
      const [last, next] = [Array.from(name), searched[to]?.word ?? ''];
      const [first, second = ''] = Array.from(next);
      if (!isFamilyFirst(name) || !isFamilyFirst(next)) break;
      if (last.at(-1) !== first || second === '') break;
      name += second;
    }
    for (; from < to; from++) names.push(name);
  }
  return names;
}

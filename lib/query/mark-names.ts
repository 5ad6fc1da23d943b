import type { MarkedText } from '../library/library';
import { parseQuery } from './parse-query';
import { markText } from './mark-text';
import { foldCase } from '../text/tokens';

/**
 * Marks, in names of lists and tags, the words that a query asks for or for which it
 * has the beginning: a paper is found by them as well.
 */
export function markNames(query: string): (name: string) => MarkedText[] {
  const asked = parseQuery(query).words.map(({ word }) => word);
  const isAsked = (word: string) => {
    const folded = foldCase(word);
    return asked.some((each) => folded.startsWith(each));
  };
  return (name) => markText(name, isAsked);
}

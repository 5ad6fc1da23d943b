import { indexedStem } from '../index/indexed-stem';
import type { PaperId } from '../papers/paper';
import type { Query } from '../query/query';
import { words as wordsOf } from '../text/tokens';
import type { OwnWords } from './own-words';

/** Folded words of a query that the reader's own texts of a paper have. */
export type Said = ReadonlyMap<PaperId, ReadonlySet<string>>;

/** A shorter beginning says too little. */
const SHORTEST_BEGINNING = 2;

/**
 * Finds what the reader has said of papers, in notes and in the names of lists and tags:
 * each word in whatever form, a beginning by what begins so, and no typo forgiven.
 */
export function indexOwnTexts({
  lists,
  tags,
  notes,
}: OwnWords): (words: Query['words']) => Said {
  const bearers = new Map<string, Set<PaperId>>();
  const names = new Map<string, readonly string[]>();
  const take = (paper: PaperId, words: readonly string[]) => {
    for (const word of words) {
      const papers = bearers.get(word);
      if (papers) papers.add(paper);
      else bearers.set(word, new Set([paper]));
    }
  };
  for (const [paper, some] of [...lists, ...tags])
    for (const name of some) {
      const known = names.get(name) ?? wordsOf(name);
      names.set(name, known);
      take(paper, known);
    }
  for (const [paper, note] of notes) take(paper, wordsOf(note));
  const forms = Map.groupBy(bearers.keys(), (word) => indexedStem(word) ?? '');

  const formsOf = ({ word, isBeginning }: Query['words'][number]) => {
    const stem = indexedStem(word);
    if (stem === undefined) return [];
    const whole = forms.get(stem) ?? [];
    return isBeginning && word.length >= SHORTEST_BEGINNING
      ? [...whole, ...[...bearers.keys()].filter((it) => it.startsWith(word))]
      : whole;
  };
  return (words) => {
    const said = new Map<PaperId, Set<string>>();
    for (const asked of words)
      for (const form of formsOf(asked))
        for (const paper of bearers.get(form) ?? []) {
          const known = said.get(paper);
          if (known) known.add(asked.word);
          else said.set(paper, new Set([asked.word]));
        }
    return said;
  };
}

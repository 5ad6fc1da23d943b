import '../../resolve-typescript.ts';
import type { PaperDraft } from '../../../lib/papers/paper.ts';
import { pick, type Chance } from './chance.ts';

const { indexedStem } = await import('../../../lib/index/indexed-stem.ts');
const { words } = await import('../../../lib/text/tokens.ts');

/** Words that mean something, each once. */
export function tellingWords(text: string): string[] {
  return [...new Set(words(text))].filter(
    (word) => word.length > 2 && indexedStem(word) !== undefined,
  );
}

/** What a made-up query is made from. */
export interface Remembered {
  paper: PaperDraft;
  /** In how many papers a word is, as a share of all. */
  frequency: (word: string) => number;
  /** Words of papers like this one, which it does not have itself. */
  others: readonly string[];
  chance: Chance;
}

/** A query that somebody may type who remembers some of a paper; undefined where it is too short. */
type MakeUp = (from: Remembered) => string[] | undefined;

const ofTitle: (count: number) => MakeUp = (count) => (from) => {
  const all = tellingWords(from.paper.title);
  return all.length > count ? remember(all, count, from) : undefined;
};

const ofAbstract: (count: number) => MakeUp = (count) => (from) => {
  const title = tellingWords(from.paper.title);
  const all = tellingWords(from.paper.abstract ?? '').filter(
    (word) => !title.includes(word),
  );
  return all.length > 20 ? remember(all, count, from) : undefined;
};

const both =
  (...parts: readonly MakeUp[]): MakeUp =>
  (from) => {
    const made = parts.map((part) => part(from));
    return made.every((part) => part !== undefined) ? made.flat() : undefined;
  };

const aWrongOne: MakeUp = ({ others, chance }) =>
  others.length > 0 ? [pick(chance, others)] : undefined;

const sideBySide: MakeUp = ({ paper, chance }) => {
  const all = tellingWords(paper.title);
  const at = Math.floor(chance() * (all.length - 1));
  return all.length > 2 ? all.slice(at, at + 2) : undefined;
};

const mistyped: MakeUp = (from) => {
  const all = ofTitle(3)(from);
  const longest = all?.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined || longest.length < 6) return undefined;
  return all?.map((word) =>
    word === longest ? withTypo(word, from.chance) : word,
  );
};

const halfTyped: MakeUp = (from) =>
  ofTitle(3)(from)?.map((word, i, { length }) =>
    i === length - 1
      ? word.slice(0, Math.max(3, Math.ceil(word.length / 2)))
      : word,
  );

/** By what is remembered. */
export const QUERIES: Readonly<Record<string, MakeUp>> = {
  'two words of the title': ofTitle(2),
  '… that stand side by side': sideBySide,
  'three words of the title': ofTitle(3),
  '… the last one half typed': halfTyped,
  '… one of them mistyped': mistyped,
  '… and a wrong one': both(ofTitle(3), aWrongOne),
  'two of the title, two of the abstract': both(ofTitle(2), ofAbstract(2)),
  '… and a wrong one of these': both(ofTitle(2), ofAbstract(2), aWrongOne),
  'four words of the abstract': ofAbstract(4),
};

/** Rare words are remembered rather than frequent ones (a draw by weight: Efraimidis & Spirakis 2006); in their order. */
function remember(
  all: readonly string[],
  count: number,
  { frequency, chance }: Remembered,
): string[] {
  const drawn = all
    .map((word) => ({
      word,
      key: chance() ** (1 / Math.max(0.1, -Math.log(frequency(word)))),
    }))
    .sort((a, b) => b.key - a.key)
    .slice(0, count);
  return all.filter((word) => drawn.some((it) => it.word === word));
}

/** A letter left out, two exchanged, or one replaced; the first one stays. */
function withTypo(word: string, chance: Chance): string {
  const at = 1 + Math.floor(chance() * (word.length - 2));
  const [before, letter, next] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
  ];
  return pick(chance, [
    `${before}${word.slice(at + 1)}`,
    `${before}${next}${letter}${word.slice(at + 2)}`,
    `${before}${pick(chance, [...'abcdefghijklmnopqrstuvwxyz'])}${word.slice(at + 1)}`,
  ]);
}

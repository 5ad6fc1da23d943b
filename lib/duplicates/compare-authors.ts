import type { PersonName } from '../text/person-names';
import { isMistyped } from './edit-distance';
import type { PreparedPaper } from './prepare';

/** How the authors of two records compare. Shares are 0 to 1. */
export interface AuthorComparison {
  /** Both sides name authors; else all shares are 0. */
  known: boolean;
  /** Surnames in common, typos allowed, over the shorter list … */
  shared: number;
  /** … and over all. */
  jaccard: number;
  /** Of those, given names that begin with other letters. */
  otherInitials: number;
  /** Authors that one side has beyond the other's number, over the longer list. */
  beyond: number;
  /** Any author of one stands in the title of the other. */
  inTitle: boolean;
}

/** Authors beyond these are not compared. */
const MOST = 40;

export function compareAuthors(
  a: PreparedPaper,
  b: PreparedPaper,
): AuthorComparison {
  const ours = a.people.slice(0, MOST);
  const theirs = b.people.slice(0, MOST);
  const inTitle = namesInTitle(ours, b) || namesInTitle(theirs, a);
  if (ours.length === 0 || theirs.length === 0)
    return {
      known: false,
      shared: 0,
      jaccard: 0,
      otherInitials: 0,
      beyond: 0,
      inTitle,
    };
  const pairs = pairUp(ours, theirs);
  const clashes = pairs.filter(([one, other]) => initialsClash(one, other));
  const longer = Math.max(ours.length, theirs.length);
  return {
    known: true,
    shared: pairs.length / Math.min(ours.length, theirs.length),
    jaccard: pairs.length / (ours.length + theirs.length - pairs.length),
    otherInitials: pairs.length === 0 ? 0 : clashes.length / pairs.length,
    beyond: Math.abs(ours.length - theirs.length) / longer,
    inTitle,
  };
}

/** Each author with one of the other side: by the same name first, then by nearly the same. */
function pairUp(
  ours: readonly PersonName[],
  theirs: readonly PersonName[],
): [PersonName, PersonName][] {
  const pairs: [PersonName, PersonName][] = [];
  const left = new Set(ours);
  const right = new Set(theirs);
  const tests = [
    (one: PersonName, other: PersonName) => one.surname === other.surname,
    (one: PersonName, other: PersonName) =>
      isMistyped(one.surname, other.surname) ||
      isPart(one.surname, other.surname),
  ];
  for (const agree of tests)
    for (const one of left)
      for (const other of right)
        if (agree(one, other)) {
          pairs.push([one, other]);
          left.delete(one);
          right.delete(other);
          break;
        }
  return pairs;
}

/** "Cesa-Bianchi" and "Bianchi". */
function isPart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && (long.endsWith(short) || long.startsWith(short));
}

function initialsClash(a: PersonName, b: PersonName): boolean {
  return (
    a.initials !== '' && b.initials !== '' && a.initials[0] !== b.initials[0]
  );
}

function namesInTitle(
  people: readonly PersonName[],
  { words }: PreparedPaper,
): boolean {
  return people.some(
    ({ surname }) => surname.length >= 4 && words.includes(surname),
  );
}

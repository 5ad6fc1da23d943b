import { genericShare } from '../generic-title';
import { featuresOf, type Feature } from './feature';

/** Words by which a paper names another one: "Comments on …", "Erratum". */
const RESPONSE =
  /^(?:addendum|comment|comments|commentary|corrections?|corrigendum|errat(?:um|a)|rejoinder|reply|responses?|retract(?:ed|ion)|revisited)$/;

const hinge = (value: number, from: number) =>
  Math.max(0, value - from) / (1 - from);

/** What the titles say. */
export const titleFeatures: readonly Feature[] = featuresOf('title', {
  'title equal': ({ title }) => Number(title.equal),
  'title equal but for brackets': ({ title }) =>
    Number(title.bareEqual && !title.equal),
  'title equal and long': ({ title }) => (title.equal ? title.length : 0),
  'title of one or two words': ({ title }) => Number(title.words <= 2),
  'title generic': ({ a, b }) =>
    Math.max(genericShare(a.bareWords), genericShare(b.bareWords)),
  'title trigrams': ({ title }) => title.dice,
  'title trigrams nearly all': ({ title }) => hinge(title.dice, 0.8),
  'title contained': ({ title }) => title.containment,
  'title contained nearly all': ({ title }) => hinge(title.containment, 0.8),
  'title letters': ({ title }) => title.edit,
  'title letters nearly all': ({ title }) => hinge(title.edit, 0.8),
  'title letters within': ({ title }) => hinge(title.within, 0.5),
  'title letters within nearly all': ({ title }) => hinge(title.within, 0.85),
  'title begins the other': ({ title }) => Number(title.begins && !title.equal),
  'title within the other and long': ({ title }) =>
    title.length * hinge(title.within, 0.85),
  'title words replaced': ({ title }) => Math.min(1, 3 * title.replaced),
  'title words replaced at all': ({ title }) => Number(title.replaced > 0),
  'title words added': ({ title }) => title.added,
  'title numbers differ': ({ a, b }) =>
    Number(
      a.numbers.length > 0 &&
        b.numbers.length > 0 &&
        a.numbers.join() !== b.numbers.join(),
    ),
  'title number on one side': ({ a, b }) =>
    Number((a.numbers.length === 0) !== (b.numbers.length === 0)),
  'title denies on one side': ({ a, b }) => Number(a.negations !== b.negations),
  'title answers on one side': ({ a, b }) =>
    Number(answers(a.bareWords) !== answers(b.bareWords)),
  'title generic and authors not the same set': ({ a, b, authors }) =>
    Math.max(genericShare(a.bareWords), genericShare(b.bareWords)) *
    (1 - authors.jaccard),
  'title generic and years apart': ({ a, b, years }) =>
    Math.max(genericShare(a.bareWords), genericShare(b.bareWords)) *
    Number((years ?? 0) > 0),
  'title numbers differ in brackets': ({ a, b, title }) =>
    Number(title.bareEqual && a.numbers.join() !== b.numbers.join()),
});

function answers(words: readonly string[]): boolean {
  return words.some((word) => RESPONSE.test(word));
}

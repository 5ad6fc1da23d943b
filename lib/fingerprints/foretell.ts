import type { Annotation } from '../messaging/views';
import { isSameVisit } from '../papers/visit';
import { identifierKeys, type Identifiers } from '../papers/identifiers';
import { fingerprint, titleForm } from './fingerprint';
import { placeTag, unpackMark, type PaperMark } from './mark';
import { lookUp, type Fingerprints } from './records';

/** What is known of a title before the background answers; undefined where nothing is. */
export type Foretell = (draft: {
  title: string;
  identifiers: Identifiers;
}) => Annotation | undefined;

/**
 * Foretells the annotations of a page's titles; `placeKey` is the page itself. While
 * papers that came with it are new on it, nothing is said of those that were met nowhere
 * else: whether they are among them only the answer knows.
 */
export function createForetell(
  fingerprints: Fingerprints,
  placeKey: string,
  now: number,
): Foretell {
  const { salt, met } = fingerprints.head;
  const here = placeTag(placeKey, salt);
  const hasNew = isSameVisit(met?.[here] ?? 0, now);
  const tell = (mark: PaperMark) =>
    hasNew && isOnly(mark, here) ? undefined : annotationOf(mark, here);
  const markOf = (text: string) => {
    const digits = lookUp(fingerprints, fingerprint(text, salt));
    return digits === undefined ? undefined : unpackMark(digits);
  };
  return ({ title, identifiers }) => {
    for (const key of identifierKeys(identifiers)) {
      const mark = markOf(key);
      if (mark) return tell(mark);
    }
    const mark = markOf(titleForm(title));
    return mark === undefined || (mark.arxiv && identifiers.arxiv !== undefined)
      ? undefined
      : tell(mark);
  };
}

/** Whether nothing is known of a paper but that it was met here, or at no one place that could be named. */
function isOnly(
  { reading, saved, duplicate, place }: PaperMark,
  here: number,
): boolean {
  const isHere = place === here || place === 0;
  return reading === undefined && !saved && !duplicate && isHere;
}

/** A fingerprint holds no names: a list or a repeat is there under an empty one. */
function annotationOf(
  { reading, saved, duplicate, place }: PaperMark,
  here: number,
): Annotation {
  const stands = duplicate || (place > 0 && place !== here);
  return {
    state: reading ?? (saved ? 'saved' : 'seen'),
    lists: saved ? [''] : [],
    repeats: stands ? [''] : [],
    versions: 0,
    similar: 0,
    hasNote: false,
    isEarly: true,
  };
}

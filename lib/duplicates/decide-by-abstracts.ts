import {
  agree,
  authorsContradict,
  identifiersDiffer,
  titlesClash,
  yearsContradict,
} from './contradictions';
import { settle, type Decision, type Reason } from './decision';
import { clashReason, FEWEST_WORDS, LOOK_ALIKE_TITLE } from './look-alike';
import type { PreparedPaper } from './prepare';
import { dice } from './title-similarity';

/**
 * Measured on 74,000 papers of the ACL Anthology (title alone is wrong three times in
 * four): the same abstract shares .74 of its shingles or more (5th percentile), the
 * nearest other one .06 (99th).
 */
const SAME_ABSTRACT = 0.5;
const KIN_ABSTRACT = 0.15;
const OTHER_ABSTRACT = 0.06;
/** Overlap that outweighs different numbers in the titles. */
const IDENTICAL_ABSTRACT = 0.8;
const KIN_TITLE = 0.4;

/** Decides about two papers that both have abstracts, of which `overlap` (0 to 1) is shared. */
export function decideByAbstracts(
  a: PreparedPaper,
  b: PreparedPaper,
  overlap: number,
): Decision {
  if (a.key === b.key && a.key !== '') {
    // "B+ decays" and "B- decays" are measured by one group, and told of in like words.
    if (a.signs !== b.signs && overlap < IDENTICAL_ABSTRACT)
      return settle('similar', { kind: 'similar-title', dice: 1 });
    if (overlap >= KIN_ABSTRACT)
      return settle(identifiersDiffer(a, b) ? 'version' : 'same', {
        kind: 'title-and-abstract',
        overlap,
      });
    // Of 29 pairs of equal titles with abstracts in that corpus one has unlike ones,
    // and it is by the same people: a telling title says more than a rewritten abstract.
    const isTelling =
      a.words.length >= FEWEST_WORDS &&
      !authorsContradict(a, b) &&
      !yearsContradict(a, b) &&
      !identifiersDiffer(a, b);
    if (isTelling)
      return settle('version', { kind: 'contradiction', of: 'abstract' });
    const open = overlap >= OTHER_ABSTRACT || agree(a, b);
    return settle(open ? 'similar' : 'different', {
      kind: 'contradiction',
      of: 'abstract',
    });
  }
  // So far apart nothing in the titles makes one work of them; they only say why not.
  if (overlap < OTHER_ABSTRACT)
    return settle('different', () => whyOther(a, b));
  const likeness = dice(a.trigrams, b.trigrams);
  // Members of a series have like titles; in a wholly new title a number means nothing.
  const clash = likeness >= KIN_TITLE && titlesClash(a, b);
  if (clash && overlap < IDENTICAL_ABSTRACT) {
    if (likeness < LOOK_ALIKE_TITLE && overlap < SAME_ABSTRACT)
      return settle('different', { kind: 'none' });
    return settle(
      overlap >= SAME_ABSTRACT ? 'similar' : 'different',
      clashReason(a, b, likeness),
    );
  }
  if (overlap >= SAME_ABSTRACT) {
    const retitled =
      overlap < IDENTICAL_ABSTRACT ||
      likeness < LOOK_ALIKE_TITLE ||
      clash ||
      identifiersDiffer(a, b);
    return settle(retitled ? 'version' : 'same', { kind: 'abstract', overlap });
  }
  if (overlap >= KIN_ABSTRACT && likeness >= KIN_TITLE)
    return settle('version', { kind: 'abstract', overlap });
  return likeness < LOOK_ALIKE_TITLE
    ? settle('different', { kind: 'none' })
    : settle('similar', { kind: 'similar-title', dice: likeness });
}

/** Why papers with other abstracts and titles are different. */
function whyOther(a: PreparedPaper, b: PreparedPaper): Reason {
  const likeness = dice(a.trigrams, b.trigrams);
  if (likeness < LOOK_ALIKE_TITLE) return { kind: 'none' };
  return titlesClash(a, b)
    ? clashReason(a, b, likeness)
    : { kind: 'contradiction', of: 'abstract' };
}

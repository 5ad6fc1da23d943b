import { words } from '../text/tokens';
import { parseQuery } from './parse-query';
import { PIECE } from './pieces';
import { withSignedNames } from './signed-query';
import type { Query } from './query';

/** Other ways to spell a query of which some word may be one or two. */
export interface Spellings {
  /** What is better than the words alone, the best first: such words side by side. */
  before: Query[];
  /** What may be meant where the words find little. */
  after: Query[];
}

/** "gpt4", "resnet50", "gpt4o". */
const NUMBERED = /^(\p{L}{2,})(\d+\p{L}?)$/u;
/** "gpt-4", "pre-training". */
const HYPHENED = /^\p{L}{2,}(?:-(?:v?\d+\p{L}?|\p{L}{3,}))+$/u;
/** "task 6", "YOLO v4": as if there were a hyphen. A year is a word of its own. */
const COUNTED = /(?<!\S)(\p{L}{2,}) (v?\d{1,3}\p{L}?)(?!\S)/gu;
/** "pretraining": what papers write with a hyphen as well, and many words that only begin so. */
const PREFIXED =
  /^(co|cross|fine|meta|multi|non|post|pre|self|semi)(\p{L}{4,})$/iu;

/**
 * Other ways to spell a query: "gpt4" is "GPT-4", "pre-training" is "pretraining", and
 * "C++" more than the letter C.
 * Only plain words are spelled anew; fields, phrases and what must not occur stay.
 */
export function spellings(text: string): Spellings {
  const sure = respelled(
    text.replaceAll(COUNTED, '$1-$2'),
    (word) => joined(word) ?? parted(word, NUMBERED),
  );
  const perhaps = respelled(text, (word) => parted(word, PREFIXED));
  const typed = parseQuery(text);
  const signed = withSignedNames(text);
  return {
    before: [
      ...(signed ? [signed] : []),
      ...(sure
        ? [
            { ...typed, phrases: [...typed.phrases, ...sure.asTyped] },
            sure.query,
          ]
        : []),
    ],
    after: perhaps ? [perhaps.query] : [],
  };
}

/**
 * A query with some of its words spelled anew, each side by side, and what these were;
 * undefined without any.
 */
function respelled(
  text: string,
  spell: (word: string) => string | undefined,
): { query: Query; asTyped: string[][] } | undefined {
  const asTyped: string[][] = [];
  const anew: string[][] = [];
  const respelt = text.replaceAll(PIECE, (piece, ...match) => {
    const { not, field, plain } = match.at(-1) as Record<
      string,
      string | undefined
    >;
    if (not !== undefined || field !== undefined || plain === undefined)
      return piece;
    const other = spell(plain);
    if (other === undefined) return piece;
    asTyped.push(words(plain));
    anew.push(words(other));
    return other;
  });
  if (anew.length === 0) return undefined;
  const query = parseQuery(respelt);
  return {
    query: { ...query, phrases: [...query.phrases, ...anew] },
    asTyped,
  };
}

function joined(word: string): string | undefined {
  return HYPHENED.test(word) ? word.replaceAll('-', '') : undefined;
}

/** A word as its two parts. */
function parted(word: string, form: RegExp): string | undefined {
  const [, first, second] = form.exec(word) ?? [];
  return first && second ? `${first} ${second}` : undefined;
}

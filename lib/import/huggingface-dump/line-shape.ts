/** From here on a single sentence with its full stop is one of an abstract. */
const LONG_SENTENCE = 120;
/**
 * From here on a line is a whole abstract, and no title: the longest title of the
 * dumps read has 128 characters. Shorter lines may be an abstract that was wrapped.
 */
const WHOLE = 300;

const SENTENCES = /[.!?]["')\]]?\s+["'(]?\p{Lu}.*[.!?]["')\]]?\s*$/su;

/** Too long, or too much prose, to be a title. */
export function isProse(line: string): boolean {
  return (
    isWholeAbstract(line) ||
    (line.length >= LONG_SENTENCE && endsSentence(line)) ||
    (SENTENCES.test(line) && endsSentence(line))
  );
}

/** Long enough to be an abstract on one line. */
export function isWholeAbstract(line: string): boolean {
  return line.length >= WHOLE;
}

/** Ends with a full stop (titles end with a question mark or nothing). */
export function endsSentence(line: string): boolean {
  return /\.["')\]]*$/.test(line) && !/\bet al\.$/.test(line);
}

/** Ends as running text may end: a sentence, a question, or an address. */
export function endsText(line: string): boolean {
  return (
    /[.!?…]["')\]}$]*$/.test(line) || /(?:https?:\/\/|www\.)\S+$/.test(line)
  );
}

/** Could stand as a title: short, no sentence, no address. */
export function isTitleLike(line: string): boolean {
  return !isProse(line) && !endsSentence(line) && !/https?:\/\//.test(line);
}

/** Where a sentence may end: full stop and its kin of several scripts, closing marks after it. */
const SENTENCE_END = /[.!?…。！？।](?:["'”’»)\]}$]|\s)*$/;
const FULL_STOP = /[.…。।](?:["'”’»)\]]|\s)*$/;
const ADDRESS_END =
  /(?:https?:\/\/|www\.)\S+$|\S+\.(?:com|org|io|net|ai|edu)\/\S*$/i;
/** A new sentence inside a line, abbreviations and initials apart. */
const SENTENCE_BREAK =
  /(?<!\b(?:vs|al|e\.g|i\.e|cf|etc|St|Dr|No|Vol|Pt|\p{Lu}))\.["'”’)\]]*\s+(?=["'“(]?\p{Lu})|[。！？](?=.)/gu;
/** Words that no title, sentence or abstract ends with. */
const DANGLING =
  /(?:[-–—,;:([{&+=/]|\b(?:a|an|the|of|and|or|nor|but|for|to|in|on|at|by|with|from|as|is|are|was|were|be|been|that|which|this|these|those|its|their|our|we|it|into|than|between|via|using|such|can|has|have|not|both|while|where|when|if))$/i;
const PROSE =
  /\b(?:we|our|us|this (?:paper|work|article|study|thesis)|in this|experiments|experimental results|however|moreover|furthermore|therefore|these|has been|have been|is a|are)\b/giu;
const OPENER =
  /^(?:we|our|in (?:this|recent)|this (?:paper|work|article|study)|however|moreover|furthermore|despite|recently|recent|although|while|to (?:address|this|tackle|overcome)|there (?:is|are)|it is|these|they)\b/i;

/** Characters that the shape is read from, at either end, and that titles hardly have. */
const LONG = 300;

/** Whether a text stops where a sentence, a web address or a formula may stop. */
export function endsComplete(text: string): boolean {
  return SENTENCE_END.test(end(text)) || ADDRESS_END.test(end(text));
}

/** Whether a text stops where an abstract does and a title does not: not with a question mark. */
export function endsSentence(text: string): boolean {
  return FULL_STOP.test(end(text)) || ADDRESS_END.test(end(text));
}

/** Whether a text stops where nothing can: "… as well as the", "(e.g.,", "multi-". */
export function endsDangling(text: string): boolean {
  return DANGLING.test(end(text));
}

/** Whether a text goes on from what stood before it. camelCase names (netFound, iVideo) are no sign. */
export function startsInside(text: string): boolean {
  return /^(?:[,;:.)\]}%]|\p{Ll}[\p{Ll}'’-]*(?:[\s,.;:)]|$))/u.test(
    text.slice(0, LONG),
  );
}

/**
 * How much a line's own shape speaks for a title and against a piece of an abstract,
 * in nats (log-odds): above 0 a title. What stands around it is weighed elsewhere. The
 * weights were set by hand and checked on 32,000 titles and abstracts of the ACL
 * Anthology (https://aclanthology.org), wrapped at many widths.
 */
export function titleOdds(text: string): number {
  const breaks = text.match(SENTENCE_BREAK)?.length ?? 0;
  let odds = lengthOdds(text.length, breaks) - 2 * Math.min(breaks, 5);
  if (endsSentence(text)) odds -= 4;
  else if (endsDangling(text)) odds -= 4;
  else odds += 1.5;
  if (startsInside(text)) odds -= 2.5;
  if (OPENER.test(text)) odds -= 2.5;
  odds -= Math.min(3, text.slice(0, LONG).match(PROSE)?.length ?? 0);
  return odds + capitalOdds(text);
}

function lengthOdds(length: number, breaks: number): number {
  if (length <= 130) return 2;
  if (length <= 200) return 0;
  if (length <= LONG) return -3;
  return breaks > 0 ? -8 : -4;
}

/** Titles are often written With Capitals; abstracts never are. */
function capitalOdds(text: string): number {
  const words = text.slice(0, LONG).match(/(?<![\p{L}'’])\p{L}[\p{L}'’]{3,}/gu);
  if (!words || words.length < 2) return 0;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const share = capitals / words.length;
  if (share >= 0.75) return 3;
  if (share >= 0.5) return 1;
  return share < 0.3 && words.length > 4 ? -1.5 : 0;
}

/** The last of a text; the patterns for it take quadratic time on endless words. */
function end(text: string): string {
  return text.slice(-LONG);
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts written without spaces: a run of letters there is many words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a text as they stand; in scripts without spaces, every character. */
export function searchWords(text: string): string[] {
  return (text.normalize('NFKC').match(WORD) ?? []).flatMap((word) =>
    UNSPACED.test(word) ? [...word] : word,
  );
}

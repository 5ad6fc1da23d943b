import { foldTex } from './fold-tex';

/** What a title key leaves out and may yet part two works. */
const SIGN = /[+<>=]|(?<=[\p{L}\p{N}])#/gu;
/** Markup and arrows, of which one source has what another has not. */
const NO_SIGN = /<\/?[a-z]{1,6}>|[-=~]+>|<[-=~]+/gi;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>' };

/**
 * The signs of a title that tell apart what is equal by its key, in order: "C++" and
 * "C#", "n < m" and "n > m", "B+ decays" and "B- decays". Empty for most titles.
 */
export function titleSigns(title: string): string {
  if (!/[+#<>=\u207a]|&[lg]t;/.test(title)) return '';
  const text = title
    .replace(/&([lg]t);/g, (all, name: string) => ENTITIES[name] ?? all)
    .replace(NO_SIGN, ' ');
  return (foldTex(text).normalize('NFKC').match(SIGN) ?? []).join('');
}

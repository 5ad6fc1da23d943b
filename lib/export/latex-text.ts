/**
 * Text as LaTeX and BibTeX take it. Letters with accents become BibTeX's "special
 * characters" (`{\'e}`; Patashnik, BibTeXing, 1988, section 3), which sort and
 * abbreviate as letters do; every other script goes out as it is, in UTF-8. Nothing
 * that comes in can become a command, and braces always match.
 */
export function latexText(text: string): string {
  return text
    .replace(/[\\{}#$%&_~^<>|]/g, (sign) => SIGNS[sign] ?? '')
    .replace(/[\u00a1-\u024f\u1e00-\u1eff]/g, latexLetter);
}

/** Braces stand as commands: BibTeX counts those after a backslash as braces. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
};

/** Letters with a command of their own. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  å: 'aa',
  Å: 'AA',
  ı: 'i',
};

/** Accents by the combining character that Unicode decomposes them to. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u ',
  '\u0307': '.',
  '\u0308': '"',
  '\u030b': 'H ',
  '\u030c': 'v ',
  '\u0323': 'd ',
  '\u0327': 'c ',
  '\u0328': 'k ',
};

function latexLetter(letter: string): string {
  const command = LETTERS[letter];
  if (command !== undefined) return `{\\${command}}`;
  const [base = '', mark = '', ...more] = letter.normalize('NFD');
  const accent = ACCENTS[mark];
  if (accent === undefined || more.length > 0 || !/^[A-Za-z]$/.test(base))
    return letter;
  return `{\\${accent}${base}}`;
}

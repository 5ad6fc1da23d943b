import { joinedNames } from '../author-names';

const PART = /^\s*(family|given|prefix|suffix)(?:-i)?\s*=\s*(.*?)\s*$/i;

/**
 * Names of BibLaTeX's extended format, "family=Gogh, given=Vincent, prefix=van", as
 * BibTeX has them: "van Gogh, Vincent" (https://ctan.org/pkg/biblatex, section 3.4).
 */
export function withPlainNames(names: string): string {
  if (!/\bfamily\s*=/i.test(names)) return names;
  return joinedNames(names).map(plainName).join(' and ');
}

function plainName(name: string): string {
  const parts = new Map<string, string>();
  for (const piece of name.split(',')) {
    const [, key = '', value = ''] = PART.exec(piece) ?? [];
    // Initials ("given-i") come after what they stand for.
    if (key !== '' && !parts.has(key.toLowerCase()))
      parts.set(key.toLowerCase(), value.replace(/^"(.*)"$/, '$1'));
  }
  const family = parts.get('family');
  if (family === undefined) return name;
  const whole = [parts.get('prefix'), family].filter(Boolean).join(' ');
  return [whole, parts.get('suffix'), parts.get('given')]
    .filter(Boolean)
    .join(', ');
}

import { paperYear } from '../papers/paper-year';
import { citedUrl } from './cited-url';
import type { ExportRecord } from './record';
import { personName, type PersonName } from './person-name';
import { plainLine } from './plain-text';

/** Authors named before "et al.". */
const MOST_NAMED = 6;

/**
 * A reference as plain text, in the manner of APA: "Byron, A., & Li, B. (2024). Title.
 * arXiv:2407.21783. https://arxiv.org/abs/2407.21783". What is not known is left out.
 */
export function citation(record: ExportRecord): string {
  const { paper, url } = record;
  const { arxiv, doi } = paper.identifiers;
  const where =
    doi !== undefined
      ? `https://doi.org/${doi}`
      : arxiv !== undefined
        ? `arXiv:${arxiv}. ${url}`
        : citedUrl(record);
  const title = plainLine(paper.title);
  return [
    authorsText(paper.authors.map(personName)),
    `(${paperYear(paper) ?? 'n.d.'}).`,
    /[.?!]$/.test(title) ? title : `${title}.`,
    where,
  ]
    .filter(Boolean)
    .join(' ');
}

function authorsText(names: readonly PersonName[]): string {
  if (names.length === 0) return '';
  const texts = names.slice(0, MOST_NAMED).map(withInitials);
  const last = texts.pop() ?? '';
  if (names.length > MOST_NAMED)
    return `${[...texts, last].join(', ')}, et al.`;
  if (texts.length === 0) return last;
  return `${texts.join(', ')}, & ${last}`;
}

function withInitials(name: PersonName): string {
  if ('literal' in name) return name.literal;
  const initials = name.given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((part) =>
      part
        .split('-')
        .map((half) => [...half][0]?.toUpperCase())
        .filter(Boolean)
        .map((letter) => `${letter}.`)
        .join('-'),
    )
    .join(' ');
  const family = [name.particle, name.family].filter(Boolean).join(' ');
  return [family, initials, name.suffix].filter(Boolean).join(', ');
}

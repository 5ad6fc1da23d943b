import { arxivWithVersion, primaryClass } from '../export/arxiv-facts';
import { paperYear } from '../papers/paper-year';
import { bibtexTitle } from '../export/bibtex-title';
import { citedUrl } from '../export/cited-url';
import { defineExporter } from '../export/exporter';
import { latexText } from '../export/latex-text';
import { listedKeywords } from '../export/own-words';
import { personName, type PersonName } from '../export/person-name';
import { plainLine, plainText } from '../export/plain-text';
import type { ExportRecord } from '../export/record';

/**
 * BibTeX (Patashnik, BibTeXing, 1988), with arXiv's own fields for preprints
 * (https://info.arxiv.org/help/hypertex/bibstyles/). Where a paper was published is
 * not known here, so every entry is `@misc`. Lists and tags are its keywords, the note is in
 * `annote`, which no style prints by default.
 */
export default defineExporter({
  id: 'bibtex',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  async *write(records) {
    for await (const record of records) yield `${bibtexEntry(record)}\n`;
  },
});

/** One entry, ending in a line feed. */
export function bibtexEntry(record: ExportRecord) {
  const { paper, key, lists, tags, note } = record;
  const { arxiv, doi } = paper.identifiers;
  const fields: [name: string, value: string | undefined][] = [
    ['title', bibtexTitle(paper.title)],
    ['author', paper.authors.map(personName).map(author).join(' and ')],
    ['year', paperYear(paper)?.toString()],
    ['eprint', verbatim(arxivWithVersion(paper.identifiers))],
    ['archivePrefix', arxiv && 'arXiv'],
    ['primaryClass', arxiv && primaryClass(arxiv)],
    ['doi', verbatim(doi)],
    ['url', verbatim(citedUrl(record))],
    ['abstract', paper.abstract && latexText(plainLine(paper.abstract))],
    ['keywords', listedKeywords({ lists, tags }).map(latexText).join(', ')],
    ['annote', note && latexText(plainText(note.text))],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value ? `  ${name.padEnd(13)} = {${asNoRecord(value)}},\n` : [],
  );
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** A value in which no record seems to begin, as "@book{" does to who counts no braces. */
function asNoRecord(value: string): string {
  return value.replace(/@(?=[ \t]*[a-z]+\s*[{(])/gi, '{@}');
}

/** "von Last, Jr, First"; a group in braces, so that it is not taken apart. */
function author(name: PersonName): string {
  if ('literal' in name) return `{${latexText(name.literal)}}`;
  const { particle, family, suffix, given } = name;
  const part = (text: string) => {
    const latex = latexText(text);
    // "and" separates authors, a comma their parts.
    return /(?:^|\s)and(?:\s|$)|,/i.test(text) ? `{${latex}}` : latex;
  };
  // Braces keep "Garcia Marquez" and a lower-case family name in one piece.
  const last =
    /^\p{Ll}|\s\p{Ll}/u.test(family) && particle === ''
      ? `{${latexText(family)}}`
      : part(family);
  const von = [part(particle), last].filter(Boolean).join(' ');
  return [von, part(suffix), part(given)].filter(Boolean).join(', ');
}

/**
 * An address or identifier: no escapes, but nothing that ends the field early. Angle
 * brackets are part of many DOIs; addresses come without.
 */
function verbatim(text: string | undefined): string | undefined {
  return text?.replace(
    /[\s{}\\$"^`|]/g,
    (sign) =>
      `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

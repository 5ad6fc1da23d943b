import { paperYear } from '../papers/paper-year';
import { citedUrl } from './cited-url';
import { isoDay } from './iso-date';
import { markdownLink, markdownText } from './markdown-text';
import { quotedHighlights } from './quoted-highlights';
import { plainLine, plainText } from './plain-text';
import type { ExportRecord } from './record';

/**
 * A paper as an Obsidian note: properties in YAML front matter
 * (https://help.obsidian.md/properties), the reader's own note, the
 * highlights as quotations, the abstract in a callout. The note is Markdown already: the reader wrote it.
 */
export function obsidianNote(record: ExportRecord): string {
  const { paper, url, note, highlights } = record;
  const title = plainLine(paper.title);
  const abstract = plainLine(paper.abstract ?? '');
  return [
    `---\n${properties(record)}---\n`,
    `# ${markdownLink(title, url)}\n`,
    note ? `${plainText(note.text)}\n` : '',
    quotedHighlights(highlights),
    abstract === '' ? '' : `> [!abstract]-\n> ${markdownText(abstract)}\n`,
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * A tag as Obsidian takes it (https://help.obsidian.md/tags): letters, digits, `_`, `-`
 * and `/`, one of them no digit.
 */
function vaultTag(name: string): string {
  const tag = plainLine(name)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^\d*$/.test(tag) ? `t-${tag}` : tag;
}

/** Every JSON value is a YAML one (YAML 1.2.2, section 1.3), so JSON does the quoting. */
function properties(record: ExportRecord) {
  const { paper, key, lists, tags, reading } = record;
  const values: [name: string, value: unknown][] = [
    ['title', plainLine(paper.title)],
    // What `[[` finds the note by; its file's name has lost signs.
    ['aliases', [plainLine(paper.title)]],
    ['authors', paper.authors.map(plainLine)],
    ['year', paperYear(paper)],
    ['arxiv', paper.identifiers.arxiv],
    ['doi', paper.identifiers.doi],
    ['url', citedUrl(record)],
    ['citekey', key],
    ['lists', lists.map(({ name }) => plainLine(name))],
    ['state', reading?.state],
    ['added', isoDay(paper.addedAt)],
    [
      'tags',
      [...new Set(['paper', ...tags.map(({ name }) => vaultTag(name))])],
    ],
  ];
  return values
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${yamlValue(value)}\n`)
    .join('');
}

/** JSON, with the line ends that JSON allows in a string and YAML does not. */
function yamlValue(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

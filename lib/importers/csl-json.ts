import { inSaidOrder } from '../import/author-names';
import { entryFrom } from '../import/entry';
import { defineImporter } from '../import/importer';
import {
  isObject,
  objectsOf,
  textOf,
  type JsonObject,
} from '../import/json/json-value';
import { readJsonRecords, type JsonRecord } from '../import/json/read-records';
import { namedArxiv } from '../import/named-arxiv';
import { withoutMarkup } from '../import/plain-text';

/**
 * CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html), as Zotero
 * ("Better BibTeX" wraps it in `items`), Mendeley and Crossref write it. Titles may
 * hold the markup of a rich field: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export default defineImporter({
  id: 'csl-json',

  sniff(head) {
    if (!/^\s*[[{]/.test(head)) return 0;
    const marks = [
      /"issued"\s*:\s*\{/,
      /"date-parts"\s*:/,
      /"container-title"\s*:/,
      /"author"\s*:\s*\[\s*\{\s*"(?:family|given|literal)"/,
      /"type"\s*:\s*"(?:article|article-journal|paper-conference|chapter|book|thesis|report|webpage|manuscript)"/,
      /"(?:DOI|citation-key|citationKey|itemType)"\s*:/,
    ];
    const count = marks.filter((mark) => mark.test(head)).length;
    return count >= 2 ? 0.92 : count * 0.4;
  },

  async *parse({ chunks }) {
    yield { type: 'feed', header: { name: 'CSL-JSON' } };
    yield* readJsonRecords(chunks, {
      lists: ['items', 'references'],
      // Answers of Crossref's API: https://api.crossref.org/swagger-ui/index.html
      wrapper: 'message',
      isRecord: ({ title }) =>
        typeof title === 'string' || Array.isArray(title),
      read: readItem,
    });
  },
});

function readItem({ line, value, text }: JsonRecord) {
  const [title] = [value['title'], value['title-short']]
    // Crossref's own answers have a list of titles.
    .map((it) => textOf(Array.isArray(it) ? it[0] : it))
    .filter((it) => it !== undefined);
  const note = textOf(value['note']);
  return entryFrom({
    line,
    title: title && withoutMarkup(title),
    authors: objectsOf(value['author']).map(nameOf),
    year: yearOf(value),
    abstract: withoutMarkup(textOf(value['abstract']) ?? ''),
    identifiers: [
      // Zotero has no field for it in older versions: "arXiv:1706.03762 [cs]".
      ...['DOI', 'number', 'archive_location', 'URL', 'volume'].map((field) =>
        textOf(value[field]),
      ),
      namedArxiv(note ?? ''),
      // What came from Google Scholar: "arXiv preprint arXiv:1706.03762".
      textOf(value['container-title']),
    ],
    words: {
      note: textOf(value['annote']) ?? '',
      keywords: (textOf(value['keyword']) ?? '').split(/[,;]/),
    },
    text,
  });
}

function nameOf(name: JsonObject): string {
  const part = (key: string) => textOf(name[key]) ?? '';
  return (
    part('literal') ||
    inSaidOrder(
      part('given'),
      part('dropping-particle'),
      part('non-dropping-particle'),
      part('family'),
      part('suffix'),
    )
  );
}

function yearOf(value: JsonObject): string | undefined {
  for (const field of ['issued', 'published', 'original-date', 'submitted']) {
    const date = value[field];
    if (typeof date === 'string') return date;
    if (!isObject(date)) continue;
    const parts = date['date-parts'];
    const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
    const year = textOf(Array.isArray(first) ? first[0] : undefined);
    const found = year ?? textOf(date['raw']) ?? textOf(date['literal']);
    if (found !== undefined) return found;
  }
  return undefined;
}

import { givenFirst } from '../import/author-names';
import { entryFrom, reject } from '../import/entry';
import { defineImporter } from '../import/importer';
import { noteText, withoutMarkup } from '../import/plain-text';

/** "TY  - JOUR"; some programs leave out the last blank. */
const FIELD = /^\s{0,3}([A-Z][A-Z0-9]) {2}- ?(.*)$/;
/** As programs write it that leave out the first; else "AI - is great" is a line of an abstract. */
const NARROW_FIELD = /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/;
/** Values of one tag, and lines of one record, that anybody needs. */
const MOST_VALUES = 6_000;

interface RisRecord {
  line: number;
  values: Map<string, string[]>;
  last?: string;
}

/**
 * RIS (https://en.wikipedia.org/wiki/RIS_(file_format)), as Zotero, EndNote, Mendeley
 * and publishers write it. A record ends with `ER`, or where the next begins; Web of
 * Science ends the file with `EF`. Notes
 * (`N1`) are the reader's where they are HTML, as Zotero writes its own; others are
 * publishers' remarks. Keywords (`KW`) are where those programs keep the reader's tags.
 */
export default defineImporter({
  id: 'ris',

  sniff: (head) => (/^\s*TY {1,2}- ?\w+/m.test(head) ? 0.96 : 0),

  async *parse({ lines }) {
    yield { type: 'feed', header: { name: 'RIS' } };
    let record: RisRecord | undefined;
    let found = 0;
    let hasLoose = false;
    let field = FIELD;
    for await (const { number, text } of lines) {
      if (NARROW_FIELD.exec(text)?.[1] === 'TY')
        field = FIELD.test(text) ? FIELD : NARROW_FIELD;
      const [, tag, value = ''] = field.exec(text) ?? [];
      if (tag === 'TY') {
        if (record) yield* read(record);
        record = { line: number, values: new Map() };
        found += 1;
      } else if (tag === 'ER' || tag === 'EF') {
        if (record) yield* read(record);
        record = undefined;
      } else if (record) {
        add(record, tag, tag === undefined ? text : value);
      } else if (text.trim() !== '' && !hasLoose) {
        hasLoose = true;
        yield reject('broken_record', number, text);
      }
    }
    if (record) yield* read(record);
    if (found === 0) yield reject('no_papers', 1);
  },
});

/** Takes a field in, or a line that goes on with the one before. */
function add(record: RisRecord, tag: string | undefined, value: string): void {
  if (tag !== undefined) {
    const values = record.values.get(tag) ?? [];
    if (values.length < MOST_VALUES) values.push(value);
    record.values.set(tag, values);
    record.last = tag;
    return;
  }
  const before = record.values.get(record.last ?? '');
  const last = before?.at(-1);
  if (before && last !== undefined && last.length < 100_000)
    before[before.length - 1] = `${last}\n${value}`;
}

function read({ line, values }: RisRecord) {
  const all = (...tags: string[]) =>
    tags.flatMap((tag) => values.get(tag) ?? []);
  const text = (...tags: string[]) =>
    all(...tags).find((value) => value.trim() !== '');
  return entryFrom({
    line,
    title: withoutMarkup(text('TI', 'T1', 'CT', 'BT') ?? ''),
    authors: all('AU', 'A1').map(givenFirst),
    year: text('PY', 'Y1', 'DA'),
    abstract: withoutMarkup(text('AB', 'N2') ?? ''),
    identifiers: all(
      'DO',
      'M1',
      'M3',
      'AN',
      'C7',
      'UR',
      'L1',
      'L2',
      'LK',
      'VL',
      // Google Scholar's only place for it: "arXiv preprint arXiv:1706.03762".
      'JO',
      'JF',
      'JA',
      'T2',
    ),
    words: {
      note: all('N1')
        .filter((note) => /<\/?(?:p|div)\b/i.test(note))
        .map(noteText)
        .join('\n\n'),
      // One a line; some programs go on without the tag.
      keywords: all('KW').flatMap((value) => value.split('\n')),
    },
    text: [...values.values()].flat().join(' ').slice(0, 400),
  });
}

import { InheritedYears } from '../import/bibtex/inherited-year';
import type { BibtexFields } from '../import/bibtex/read-record';
import { splitBibtex } from '../import/bibtex/split-bibtex';
import { splitFields } from '../import/bibtex/split-fields';
import { entryFrom, notice, reject } from '../import/entry';
import { defineImporter, type Parsed } from '../import/importer';
import { namedArxiv } from '../import/named-arxiv';

/** Characters of an abbreviation (`@string`): a journal's name, no text. */
const LONGEST_STRING = 10_000;
/** Records that are no works. */
const NO_WORKS = new Set([
  'comment',
  'preamble',
  'string',
  'control',
  'xdata',
  'set',
]);

/** Fields in which "arXiv:1706.03762" stands where a program has no field for it; ADS has `eid`. */
const NAMING = [
  'journal',
  'journaltitle',
  'number',
  'eid',
  'note',
  'howpublished',
];
/** JabRef's remarks: for all who share the file, and those of one of them ("comment-ada"). */
const REMARK = /^comment(?:-.+)?$/;

/** … that say something about others. */
const READ_ANYWAY = new Set(['string', 'xdata']);

/**
 * BibTeX and BibLaTeX, as Zotero, Mendeley, JabRef, Google Scholar, DBLP and arXiv
 * write them. `annote` is the reader's, and `keywords` are where those programs keep
 * the reader's tags. JabRef's `comment` and groups are the reader's as well, and so are
 * Mendeley's folders.
 */
export default defineImporter({
  id: 'bibtex',

  sniff: (head) =>
    isComment(head) ||
    /^[ \t]*@(?:string|comment|preamble)[ \t]*[{(]|^[ \t]*@[a-z]+\s*[{(]\s*[^\s,{}"]*\s*,/im.test(
      head,
    )
      ? 0.95
      : 0,

  async *parse({ chunks }) {
    yield { type: 'feed', header: { name: 'BibTeX' } };
    // Large, and needed for nothing else.
    const { readFields } = await import('../import/bibtex/read-record');
    const strings = new Map<string, string>();
    const years = new InheritedYears<SplitRecord>();
    let found = 0;
    for await (const { line, type, text, isTooLong } of splitBibtex(chunks)) {
      const isWork = !NO_WORKS.has(type);
      if (isWork) found += 1;
      if (isTooLong && isWork) yield reject('record_too_long', line, text);
      if (isTooLong || (!isWork && !READ_ANYWAY.has(type))) continue;
      const { fields, isBroken } = splitFields(text, strings);
      if (type === 'string') yield* define(fields, strings, line);
      else years.learn(text, fields);
      if (!isWork) continue;
      const record = { line, text, fields, isBroken };
      if (!years.keeps(record)) yield* read(record, readFields);
    }
    for (const record of years.release()) yield* read(record, readFields);
    if (found === 0) yield reject('no_papers', 1);
  },
});

/** All that is seen is a comment, of which some files have pages before the first record. */
function isComment(head: string): boolean {
  return head.length >= 4_096 && !/^(?!\s*%|\s*$)/m.test(head);
}

/** A record in parts, still in TeX. */
interface SplitRecord {
  line: number;
  text: string;
  fields: Map<string, string>;
  isBroken: boolean;
}

function* read(
  { line, text, fields, isBroken }: SplitRecord,
  readFields: (source: ReadonlyMap<string, string>) => BibtexFields,
): Generator<Parsed> {
  if (isBroken && !fields.has('title'))
    return yield reject('broken_record', line, text);
  const parsed = [...entryFrom(toEntry(line, text, readFields(fields)))];
  yield* parsed;
  if (isBroken && parsed.some(({ type: what }) => what === 'entry'))
    yield notice('broken_record', line, text);
}

/** Takes abbreviations in; those that are too long are reported. */
function* define(
  fields: ReadonlyMap<string, string>,
  strings: Map<string, string>,
  line: number,
) {
  for (const [name, it] of fields)
    if (it.length <= LONGEST_STRING) strings.set(name, it);
    else yield reject('record_too_long', line, `@string{${name}}`);
}

function toEntry(
  line: number,
  text: string,
  { text: fields, authors }: BibtexFields,
) {
  const isArxiv = /^arxiv$/i.test(
    fields['archiveprefix'] ?? fields['eprinttype'] ?? 'arXiv',
  );
  return {
    line,
    // BibLaTeX's; BibTeX writes both as one.
    title: [fields['title'], fields['subtitle']].filter(Boolean).join(': '),
    authors,
    year: fields['year'] ?? fields['date'],
    abstract: fields['abstract'],
    identifiers: [
      isArxiv ? fields['eprint'] : undefined,
      fields['arxivid'],
      fields['doi'],
      fields['url'],
      // Google Scholar, DBLP and Zotero put it where there is room.
      fields['volume'],
      ...NAMING.map((name) => namedArxiv(fields[name] ?? '')),
    ],
    words: {
      note: notesIn(fields),
      lists: (fields['groups'] ?? fields['mendeley-groups'] ?? '').split(','),
      keywords: (fields['keywords'] ?? '').split(/[,;]/),
    },
    text,
  };
}

/** What the reader wrote about a work; of several fields, each a paragraph. */
function notesIn(fields: Readonly<Record<string, string>>): string {
  const remarks = Object.entries(fields)
    .filter(([name]) => REMARK.test(name))
    .map(([, text]) => text);
  const notes = [fields['annote'] ?? fields['annotation'] ?? '', ...remarks];
  return [...new Set(notes)].join('\n\n');
}

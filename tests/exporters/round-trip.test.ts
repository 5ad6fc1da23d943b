import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exporter } from '../../lib/export/exporter';
import { personName } from '../../lib/export/person-name';
import { plainLine, plainText } from '../../lib/export/plain-text';
import type { ExportRecord } from '../../lib/export/record';
import bibtex from '../../lib/exporters/bibtex';
import cslJson from '../../lib/exporters/csl-json';
import csv from '../../lib/exporters/csv';
import ris from '../../lib/exporters/ris';
import { importers } from '../../lib/import/importers';
import { readFeed } from '../../lib/import/read-feed';
import { isFamilyFirst } from '../../lib/text/person-names';
import { paperYear } from '../../lib/papers/paper-year';
import { noteOf, record, written } from '../export/records';

/* What goes out comes back in: the formats that we both write and read. */

const TITLES = [
  'Attention Is All You Need',
  'A method for GPT-4, mRNA and “quoted” words',
  '"Why Should I Trust You?": Explaining the Predictions',
  'Costs $5 and more than $10',
  'C++, C# & 100% of a_b, x^2 ~ {braces} \\ [x|y]',
  'x} @misc{y, title = {z}}',
  'a < b > c',
  'Schrödinger–Poincaré ŞĞİı Ø ß Łódź',
  '大规模语言模型的综述',
  'שלום עולם',
  '🤗🚀',
  '???',
  '=1+1 equals two',
  "'=quoted",
  '-1; TY  - JOUR',
];
const MARKUP = ['use <b>bold</b>', 'R&amp;D &lt;i&gt;'];
const MATHS = ['On $\\mathcal{O}(n^2)$ and $l_{2,0}$', '$\\alpha$-decay'];
const LIGATURES = ['dash -- and --- more', "``quotes''"];
const AUTHORS = [
  ...['Ada Byron', 'Laurens van der Maaten', "'t Hooft, Gerard", 'Plato'],
  ...['María José García Márquez', 'Smith, J.', "Conan O'Brien", 'Łukasz K.'],
  ...[
    'Smith and Wesson',
    'ATLAS Collaboration',
    'DeepSeek-AI',
    '李明',
    '王 小明',
  ],
  ...['Martin Luther King Jr.', 'Ludwig van Beethoven III', '-Minus Sign'],
];
const NOTES = [
  'My *note*\n\nsecond paragraph\n- item\n  - below, with  two blanks',
  'Schrödinger: x < y, 5^2 ~ {a} \\ b | naïve & #1 $x$ 50%',
  '```\n    if (a["b"] == \'c\') {}\n```\n---\n-- and `code`',
  '=cmd|x\n- a',
  '@article{x, y = {z}}\n@misc(k,',
  'TY  - JOUR\nER  - \nN1  - x',
  '<b>bold</b>, 5 &lt; 6 &amp; "so"',
];
const NAMES = ['To read', 'x & y_z', '日本', 'to/read', '-neg', '"quoted"'];
const SEPARATED = ['c++, c#', 'a;b', 'L "a"; b', '"x", y'];

/** What a format has no way to hold, or others mean something else by. */
const FORMATS: readonly {
  exporter: Exporter;
  /** Lists and tags come back as keywords, as other programs have them. */
  hasKeywords: boolean;
  titles: readonly string[];
  names: readonly string[];
}[] = [
  // No HTML in titles and abstracts; no dashes and quotation marks as TeX writes them; formulas
  // come back as their letters. No separator in a keyword.
  { exporter: bibtex, hasKeywords: true, titles: TITLES, names: NAMES },
  // No HTML in titles and abstracts.
  {
    exporter: ris,
    hasKeywords: true,
    titles: [...TITLES, ...MATHS, ...LIGATURES],
    names: [...NAMES, ...SEPARATED],
  },
  // The same, and no separator in a keyword.
  {
    exporter: cslJson,
    hasKeywords: true,
    titles: [...TITLES, ...MATHS, ...LIGATURES],
    names: NAMES,
  },
  {
    exporter: csv,
    hasKeywords: false,
    titles: [...TITLES, ...MATHS, ...LIGATURES, ...MARKUP],
    names: [...NAMES, ...SEPARATED],
  },
];

const SICI = '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o';
const some = (texts: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...texts), { maxLength: 4 });

const recordOf = (titles: readonly string[], names: readonly string[]) =>
  fc
    .record({
      title: fc.constantFrom(...titles),
      authors: some(AUTHORS),
      year: fc.option(fc.integer({ min: 1000, max: 9999 })),
      arxiv: fc.option(fc.constantFrom('2407.21783', 'hep-th/9901001')),
      version: fc.option(fc.integer({ min: 1, max: 12 })),
      doi: fc.option(fc.constantFrom('10.1007/978-3-540_12', SICI)),
      abstract: fc.option(fc.constantFrom(...titles)),
      note: fc.option(fc.constantFrom(...NOTES)),
      lists: some(names),
      tags: some(names),
    })
    .map(({ title, authors, year, arxiv, doi, abstract, note, ...own }) =>
      record(
        {
          title,
          authors,
          identifiers: {
            ...(arxiv && { arxiv }),
            ...(arxiv && own.version && { arxivVersion: own.version }),
            ...(doi && { doi }),
          },
          ...(year && { year }),
          ...(abstract && { abstract }),
        },
        {
          url: 'https://example.org/',
          ...(note && noteOf(note)),
          lists: own.lists.map((name) => ({
            list: name,
            name,
            order: 0,
            addedAt: 0,
          })),
          tags: own.tags.map((name) => ({
            paper: 1,
            tag: name,
            name,
            addedAt: 0,
          })),
        },
      ),
    );

describe.each(FORMATS)(
  'a library comes back from $exporter.id',
  ({ exporter, hasKeywords, titles, names }) => {
    test('with all that it can hold', async () => {
      const records = fc.array(recordOf(titles, names), {
        minLength: 1,
        maxLength: 5,
      });
      await fc.assert(
        fc.asyncProperty(records, async (out) => {
          expect(await back(await written(exporter, out))).toEqual(
            out.map((it) => expected(it, hasKeywords)),
          );
        }),
        { numRuns: 150 },
      );
    });
  },
);

/** The entries of a file, and nothing that is wrong with it. */
async function back(file: string) {
  const entries = [];
  const source = { bytes: bytesOf(file), importers };
  for await (const event of readFeed(source)) {
    expect(event.type).not.toBe('problem');
    if (event.type === 'entry')
      entries.push({ draft: event.draft, words: event.words });
  }
  return entries;
}

async function* bytesOf(file: string) {
  yield new TextEncoder().encode(file);
}

/**
 * A record as an importer gives it. No format holds an abstract's paragraphs; names of people are written in the order they are said in.
 */
function expected(
  { paper, note, lists, tags }: ExportRecord,
  hasKeywords: boolean,
) {
  const year = paperYear(paper);
  const [inLists, inTags] = [lists, tags].map((all) => [
    ...new Set(all.map(({ name }) => name)),
  ]);
  const keywords = [...new Set([...(inLists ?? []), ...(inTags ?? [])])];
  const named = hasKeywords ? { keywords } : { lists: inLists, tags: inTags };
  const words = {
    ...(note && { note: plainText(note.text) }),
    ...Object.fromEntries(
      Object.entries(named).filter(([, all]) => all && all.length > 0),
    ),
  };
  return {
    draft: {
      title: plainLine(paper.title),
      authors: paper.authors.map(said),
      identifiers: paper.identifiers,
      ...(year !== undefined && { year }),
      ...(paper.abstract && { abstract: plainLine(paper.abstract) }),
    },
    words: Object.keys(words).length > 0 ? words : undefined,
  };
}

function said(author: string): string {
  const name = personName(author);
  if (isFamilyFirst(author)) return plainLine(author);
  return 'literal' in name
    ? name.literal
    : [name.given, name.particle, name.family, name.suffix]
        .filter(Boolean)
        .join(' ');
}

import fc from 'fast-check';
import type { ExportContext, Exporter } from '../../lib/export/exporter';
import type { ExportRecord } from '../../lib/export/record';
import type { Highlight } from '../../lib/papers/highlight';
import type { Paper } from '../../lib/papers/paper';

/** A record of a paper that has nothing but a title, and what is given. */
export function record(
  paper: Partial<Paper> = {},
  more: Partial<ExportRecord> = {},
): ExportRecord {
  return {
    paper: {
      id: 1,
      title: 'A title',
      identifiers: {},
      authors: [],
      addedAt: Date.UTC(2026, 10, 21),
      ...paper,
    },
    key: 'key',
    url: 'https://arxiv.org/abs/2407.21783',
    lists: [],
    tags: [],
    highlights: [],
    sightings: [],
    judgements: [],
    ...more,
  };
}

export function noteOf(text: string): Pick<ExportRecord, 'note'> {
  return { note: { paper: 1, text, updatedAt: 0 } };
}

/** A highlight of a record's paper. */
export function highlightOf(exact: string, comment?: string): Highlight {
  return {
    id: exact,
    paper: 1,
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: exact.length },
    colour: 'yellow',
    ...(comment !== undefined && { comment }),
    madeOn: { site: 'arxiv', kind: 'abstract', label: '', url: '' },
    at: 0,
    updatedAt: 0,
  };
}

export const context: ExportContext = {
  title: 'Diffusion',
  at: Date.UTC(2026, 10, 21, 14),
  words: {
    language: 'en',
    abstract: 'Abstract',
    note: 'Note',
    papers: (count) => `${count} papers`,
    states: {
      'to-read': 'To read',
      reading: 'Reading',
      read: 'Read',
      dismissed: 'Dismissed',
    },
  },
  lists: [],
  feeds: [],
  searches: [],
  trash: [],
  settings: {},
};

/** Everything an exporter writes, as one text. */
export async function written(
  exporter: Exporter,
  records: readonly ExportRecord[],
  more: Partial<ExportContext> = {},
): Promise<string> {
  let all = '';
  const chunks = exporter.write(each(records), { ...context, ...more });
  for await (const chunk of chunks)
    all += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
  return all;
}

export async function* each<Item>(
  items: readonly Item[],
): AsyncGenerator<Item> {
  yield* items;
}

/** What strangers put into titles. */
export const HOSTILE = [
  'A "quoted" title with {braces} and {unmatched',
  '100% of $5 & #1_thing ~ 50^2 \\ back\\slash',
  'x}, author = {Nobody',
  '@article{fake, title={x}}',
  '\\input{/etc/passwd} and $\\input{x}$',
  'line\nbreak\r\nand\u2028separator\ttab',
  'TY  - JOUR\nER  - ',
  '=HYPERLINK("http://x")',
  '+1+1',
  '-1',
  '@SUM(A1)',
  '<script>alert(1)</script> ]]> --> </style>',
  '"><img src=x onerror=alert(1)>',
  '---\ntags: [x]\n---',
  '# Not a heading [x](javascript:alert(1)) ![y](z) `c` *e* _f_',
  'שלום עולם: מודל שפה',
  '‮reversed‬ and مرحبا',
  '大规模语言模型的综述',
  'Ünïcödé Łódź ß Ø Æ İ ı ﬁ 𝒳 😀',
  '\ud800 half a pair',
  'null\0byte and \u001b escape',
  '{{title}} {{{url}}} {{#each}}',
  ',;"\'|',
  "'",
];

/** Titles of all sorts, hostile ones among them. */
export const anyTitle = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...'\\{}$%&#_^~"\'`<>[]()=+-@,;:|\n\r\t '),
        fc.constantFrom(
          'and',
          'BERT',
          '$\\alpha$',
          'é',
          '中',
          '{{',
          '}}',
          '---',
        ),
        fc.string({ maxLength: 6 }),
      ),
      { minLength: 1, maxLength: 20 },
    )
    .map((parts) => parts.join('')),
);

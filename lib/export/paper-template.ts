import Mustache from 'mustache';
import type { Highlight } from '../papers/highlight';
import { paperYear } from '../papers/paper-year';
import { isoDay } from './iso-date';
import { markdownText, markdownUrl } from './markdown-text';
import { plainLine, plainText } from './plain-text';
import type { ExportRecord } from './record';
import { WrongTemplate } from './wrong-template';

/** What a reader's own template begins as. Notes and comments are Markdown already: the reader wrote them. */
export const DEFAULT_TEMPLATE = `## [{{title}}]({{{url}}})

{{authors}}{{#year}} · {{year}}{{/year}}{{#arxiv}} · arXiv:{{arxiv}}{{/arxiv}}

{{#abstract}}
{{abstract}}

{{/abstract}}
{{#note}}
{{#noteLines}}
> {{{.}}}
{{/noteLines}}

{{/note}}
{{#highlights}}
> {{text}}

{{#comment}}
{{{comment}}}

{{/comment}}
{{/highlights}}
`;

/** Names a template may use; any other gives nothing. */
export const TEMPLATE_NAMES = [
  'title',
  'authors',
  'firstAuthor',
  'year',
  'url',
  'arxiv',
  'doi',
  'key',
  'abstract',
  'note',
  'noteLines',
  'highlights',
  'lists',
  'tags',
  'state',
  'added',
] as const;

/** A paper to try a template on. */
export const EXAMPLE: ExportRecord = {
  paper: {
    id: 1,
    title: 'Notes on the Analytical Engine',
    authors: ['Ada Byron', 'Luigi Menabrea'],
    year: 1843,
    identifiers: { doi: '10.1000/example' },
    abstract: 'What the engine can do, and what it cannot.',
    addedAt: 0,
  },
  key: 'byron1843notes',
  url: 'https://doi.org/10.1000/example',
  lists: [{ list: '1', name: 'Engines', order: 0, addedAt: 0 }],
  tags: [{ paper: 1, tag: 'history', name: 'history', addedAt: 0 }],
  note: { paper: 1, text: 'Read note G first.', updatedAt: 0 },
  highlights: [
    {
      id: '1',
      paper: 1,
      quote: {
        exact: 'what it cannot',
        prefix: 'What the engine can do, and ',
        suffix: '.',
      },
      position: { start: 28, end: 42 },
      colour: 'yellow',
      comment: 'Turing’s question.',
      madeOn: { site: '', kind: '', label: '', url: '' },
      at: 0,
      updatedAt: 0,
    },
  ],
  reading: { paper: 1, state: 'reading', updatedAt: 0 },
  sightings: [],
  judgements: [],
};

/**
 * A function that writes one paper by a Mustache template
 * (https://mustache.github.io/mustache.5.html): `{{name}}` escapes for Markdown,
 * `{{{name}}}` does not, `{{#name}}…{{/name}}` stands only where there is one. There is
 * no way from a template to code. @throws WrongTemplate
 */
export function paperTemplate(template: string) {
  try {
    Mustache.parse(template);
  } catch (error) {
    throw new WrongTemplate((error as Error).message, template);
  }
  return (record: ExportRecord): string =>
    Mustache.render(template, viewOf(record), {}, { escape: markdownText });
}

function viewOf({
  paper,
  key,
  url,
  lists,
  tags,
  note,
  highlights,
  reading,
}: ExportRecord) {
  const noteText = plainText(note?.text ?? '');
  const view: Record<
    (typeof TEMPLATE_NAMES)[number],
    string | readonly string[] | readonly HighlightView[]
  > = {
    title: plainLine(paper.title),
    authors: paper.authors.map(plainLine).join(', '),
    firstAuthor: plainLine(paper.authors[0] ?? ''),
    year: `${paperYear(paper) ?? ''}`,
    url: markdownUrl(url),
    arxiv: paper.identifiers.arxiv ?? '',
    doi: paper.identifiers.doi ?? '',
    key,
    abstract: plainLine(paper.abstract ?? ''),
    note: noteText,
    noteLines: noteText === '' ? [] : noteText.split('\n'),
    highlights: highlights.map(highlightView),
    lists: lists.map(({ name }) => plainLine(name)),
    tags: tags.map(({ name }) => plainLine(name)),
    state: reading?.state ?? '',
    added: isoDay(paper.addedAt),
  };
  // Without a prototype: `{{constructor}}` is a name like any other.
  return Object.assign(Object.create(null) as object, view);
}

/** A highlight in a template: its words, the reader's own about it, and its colour. */
interface HighlightView {
  text: string;
  comment: string;
  colour: string;
}

function highlightView({ quote, comment, colour }: Highlight): HighlightView {
  const view = {
    text: plainLine(quote.exact),
    comment: plainText(comment ?? ''),
    colour,
  };
  return Object.assign(Object.create(null) as HighlightView, view);
}

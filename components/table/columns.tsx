import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { SortKey } from '../../lib/library/answers/scope';
import type { TableRow } from '../../lib/library/answers/table-rows';
import { Chips } from '../paper/chips';
import { formatAgo, formatMoment } from '../words/dates';
import { formatShare } from '../words/numbers';
import { noteLine } from '../words/note-line';
import { readingText } from '../words/state-text';

/** A column beside the title, which is always there. */
export interface Column {
  id: ColumnId;
  /** A track of a CSS grid. */
  width: string;
  /** The least it can do with, in CSS pixels. */
  least: number;
  sort?: SortKey;
  name: () => string;
  cell: (row: TableRow) => ComponentChildren;
  /** Whether a row has something to show in it; absent where every row has. */
  has?: (row: TableRow) => boolean;
  /** Says something of a list alone. */
  ofList?: true;
}

export type ColumnId =
  'authors' | 'year' | 'added' | 'state' | 'tags' | 'lists' | 'near' | 'note';

/** Every column, in the order they stand. */
export const COLUMNS: readonly Column[] = [
  {
    id: 'authors',
    width: 'minmax(90px, 1.4fr)',
    least: 90,
    sort: 'authors',
    name: () => i18n.t('column_authors'),
    has: ({ authors }) => authors.length > 0,
    cell: ({ authors }) => (
      <span class="cell-text" dir="auto" title={authors.join(', ')}>
        {shortAuthors(authors)}
      </span>
    ),
  },
  {
    id: 'year',
    width: '52px',
    least: 52,
    sort: 'year',
    name: () => i18n.t('column_year'),
    has: ({ year }) => year !== undefined,
    cell: ({ year }) => year,
  },
  {
    id: 'added',
    width: '104px',
    least: 104,
    sort: 'added',
    name: () => i18n.t('column_added'),
    cell: ({ added }) => (
      <time
        class="cell-text"
        dateTime={new Date(added).toISOString()}
        title={formatMoment(added)}
      >
        {formatAgo(added)}
      </time>
    ),
  },
  {
    id: 'state',
    width: '88px',
    least: 88,
    sort: 'state',
    name: () => i18n.t('column_state'),
    has: ({ reading }) => reading !== undefined,
    cell: ({ reading }) =>
      reading && (
        <span class={`cell-state is-${reading}`}>{readingText(reading)}</span>
      ),
  },
  {
    id: 'tags',
    width: 'minmax(80px, 1fr)',
    least: 80,
    name: () => i18n.t('column_tags'),
    has: ({ tags }) => tags.length > 0,
    cell: ({ tags }) => <Chips names={tags.map(({ name }) => name)} of="tag" />,
  },
  {
    id: 'lists',
    width: 'minmax(80px, 1fr)',
    least: 80,
    name: () => i18n.t('column_lists'),
    cell: ({ lists }) => <Chips names={lists.map(({ name }) => name)} />,
  },
  {
    id: 'near',
    width: '72px',
    least: 72,
    ofList: true,
    name: () => i18n.t('column_near'),
    cell: ({ near }) =>
      near !== undefined && (
        <span title={i18n.t('column_near_text')}>{formatShare(near)}</span>
      ),
  },
  {
    id: 'note',
    width: 'minmax(110px, 1.6fr)',
    least: 110,
    name: () => i18n.t('column_note'),
    cell: ({ note }) => (
      <span class="cell-note" dir="auto" title={note}>
        {noteLine(note)}
      </span>
    ),
  },
];

/** What shows until the reader chooses. */
export const FIRST_COLUMNS: readonly ColumnId[] = [
  'authors',
  'year',
  'added',
  'state',
  'tags',
];

function shortAuthors(authors: readonly string[]): string {
  const [first = '', second] = authors;
  if (second === undefined) return first;
  return authors.length === 2
    ? `${first}, ${second}`
    : i18n.t('paper_authors_more', [first, authors.length - 1]);
}

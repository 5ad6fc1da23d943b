import { isoMoment } from '../export/iso-date';
import type { ExportContext } from '../export/exporter';
import type { ExportRecord } from '../export/record';
import type { Highlight } from '../papers/highlight';
import type { PaperDraft, PaperId } from '../papers/paper';
import type { Sighting } from '../papers/sighting';
import type { Trash } from '../papers/trash';
import type { DuplicateLink, Feed } from '../store/schema';
import { BACKUP_FORMAT, BACKUP_VERSION } from './format-name';

/**
 * Writes a backup, explained in README.md: one JSON document with one record a line, so
 * that it is read a line at a time. Each paper is one piece of what comes.
 */
export async function* writeBackup(
  records: AsyncIterable<ExportRecord>,
  {
    title,
    at,
    lists,
    feeds,
    searches,
    trash,
    settings,
  }: Omit<ExportContext, 'words'>,
): AsyncGenerator<string> {
  const head = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    madeAt: isoMoment(at),
    title,
    settings,
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"lists":[`;
  yield linesOf(lists.map(withIsoMoments));
  yield '],\n"feeds":[';
  yield linesOf(feeds.map(feedRecord));
  yield '],\n"searches":[';
  yield linesOf(searches.map(withIsoMoments));
  yield '],\n"papers":[';
  const written = new Set<PaperId>();
  const judgements: DuplicateLink[] = [];
  for await (const record of records) {
    yield `${written.size === 0 ? '\n' : ',\n'}${JSON.stringify(paperRecord(record))}`;
    written.add(record.paper.id);
    judgements.push(...record.judgements);
  }
  yield '\n],\n"judgements":[';
  yield linesOf(
    judgements
      .filter(({ papers }) => papers.every((id) => written.has(id)))
      .map(withIsoMoments),
  );
  yield '],\n"trash":[';
  yield linesOf(trash.flatMap((it) => trashRecord(it, written)));
  yield ']}\n';
}

function linesOf(records: readonly object[]): string {
  const lines = records.map((record) => JSON.stringify(record));
  return `\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}`;
}

function paperRecord({
  paper,
  lists,
  tags,
  note,
  highlights,
  reading,
  sightings,
}: ExportRecord): object {
  return {
    id: paper.id,
    ...draftRecord(paper),
    addedAt: isoMoment(paper.addedAt),
    ...(lists.length > 0 && {
      lists: lists.map(({ list, order, addedAt }) => ({
        list,
        order,
        addedAt: isoMoment(addedAt),
      })),
    }),
    ...(tags.length > 0 && {
      tags: tags.map(({ name, addedAt }) => ({
        name,
        addedAt: isoMoment(addedAt),
      })),
    }),
    ...(note && {
      note: { text: note.text, updatedAt: isoMoment(note.updatedAt) },
    }),
    ...(highlights.length > 0 && {
      highlights: highlights.map(highlightRecord),
    }),
    ...(reading && {
      reading: {
        state: reading.state,
        updatedAt: isoMoment(reading.updatedAt),
      },
    }),
    ...(sightings.length > 0 && { sightings: sightings.map(sightingRecord) }),
  };
}

/** Without its paper, which it stands with. */
function highlightRecord({ paper: _this, ...highlight }: Highlight): object {
  return withIsoMoments(highlight);
}

/** A draft has only facts, and all of them are kept. */
function draftRecord(draft: PaperDraft): object {
  const derived = ['id', 'identifierKeys', 'titleKeys', 'pending'];
  const moments = ['addedAt', 'updatedAt'];
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([name]) => !derived.includes(name) && !moments.includes(name),
    ),
  );
}

function sightingRecord({ paper: _this, draft, ...sighting }: Sighting) {
  return {
    ...sighting,
    draft: draftRecord(draft),
    firstSeen: isoMoment(sighting.firstSeen),
    lastSeen: isoMoment(sighting.lastSeen),
  };
}

/** Problems were for the day of the import; one that was interrupted will not go on elsewhere. */
function feedRecord({ problems: _then, ...feed }: Feed): object {
  return {
    ...feed,
    importedAt: isoMoment(feed.importedAt),
    state: feed.state === 'done' ? 'done' : 'cancelled',
  };
}

/** What was thrown away, of papers that are in the file. */
function trashRecord(trash: Trash, written: ReadonlySet<PaperId>): object[] {
  const at = isoMoment(trash.at);
  const isWritten = ({ paper }: { paper: PaperId }) => written.has(paper);
  switch (trash.kind) {
    case 'search':
      return [{ kind: trash.kind, at, search: withIsoMoments(trash.search) }];
    case 'note':
      return isWritten(trash.note)
        ? [{ kind: trash.kind, at, note: withIsoMoments(trash.note) }]
        : [];
    case 'highlight':
      return isWritten(trash.highlight)
        ? [{ kind: trash.kind, at, highlight: withIsoMoments(trash.highlight) }]
        : [];
    case 'items': {
      const items = trash.items.filter(isWritten).map(withIsoMoments);
      return items.length > 0 ? [{ kind: trash.kind, at, items }] : [];
    }
    case 'tags': {
      const tags = trash.tags
        .filter(isWritten)
        .map(({ tag: _key, ...it }) => withIsoMoments(it));
      return tags.length > 0 ? [{ kind: trash.kind, at, tags }] : [];
    }
  }
}

/** Our own records name every moment `…At` or `at`. */
function withIsoMoments(record: object): object {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      typeof value === 'number' && /(?:^a|A)t$/.test(name)
        ? isoMoment(value)
        : value,
    ]),
  );
}

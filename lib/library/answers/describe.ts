import { explainTerms } from '../../index/explain-terms';
import type {
  DuplicateView,
  PaperDetails,
  PaperSummary,
  RelatedView,
  SightingView,
} from '../../messaging/views';
import { paperUrl } from '../../papers/links';
import type { PaperId } from '../../papers/paper';
import { paperYear } from '../../papers/paper-year';
import type { Sighting } from '../../papers/sighting';
import type { Connection } from '../../store/connection';
import type { Database } from '../../store/open';
import { getPaper, getPapers } from '../../store/papers';
import type { StoredPaper } from '../../store/schema';
import { sightingsOfPaper } from '../../store/sightings';
import { stateOf } from './annotate';
import { highlightsOf } from '../reader/highlights';
import { readLists } from '../reader/lists';
import { listsOfPaper } from './lists-of-paper';
import type { LiveIndex } from '../indexing/live-index';
import { repeatsOf } from './repeats';
import { readTags, tagsOfPaper } from '../reader/tags';

/** Everything known of a paper; undefined where it is gone. */
export async function describePaper(
  connection: Connection,
  index: LiveIndex,
  id: PaperId,
): Promise<PaperDetails | undefined> {
  const db = await connection();
  const paper = await getPaper(db, id);
  if (paper === undefined) return undefined;
  const [summary, sightings, lists, items, tags, highlights, note, reading] =
    await Promise.all([
      summarise(db, paper),
      sightingsOfPaper(db, id),
      readLists(db),
      db.getAllFromIndex('items', 'byPaper', id),
      tagsOfPaper(db, id),
      highlightsOf(db, id),
      db.get('notes', id),
      db.get('readings', id),
    ]);
  const holding = new Set(items.map(({ list }) => list));
  return {
    ...summary,
    ...(paper.abstract !== undefined && { abstract: paper.abstract }),
    ...(paper.links && { links: paper.links }),
    identifiers: paper.identifiers,
    note: note?.text ?? '',
    highlights,
    ...(reading && { reading: reading.state }),
    lists: lists.map(({ id: list, name }) => ({
      id: list,
      name,
      holds: holding.has(list),
    })),
    tags,
    knownTags: (await readTags(db)).map(({ name }) => name),
    sightings: sightings
      .toSorted((a, b) => a.firstSeen - b.firstSeen)
      .map(sightingView),
    duplicates: await duplicatesOf(db, paper),
    related: await relatedTo(db, index, paper),
  };
}

/** A paper as a row shows it. */
export async function summarise(
  db: Database,
  paper: StoredPaper,
): Promise<PaperSummary> {
  const stored = db.transaction(['items', 'lists']);
  const [lists, reading, sightings] = await Promise.all([
    listsOfPaper(
      {
        items: stored.objectStore('items'),
        lists: stored.objectStore('lists'),
      },
      paper.id,
    ),
    db.get('readings', paper.id),
    paper.identifierKeys.length === 0 ? sightingsOfPaper(db, paper.id) : [],
  ]);
  const seenAt = sightings.find(({ shows }) => shows === 'work')?.source;
  const { arxiv } = paper.identifiers;
  const year = paperYear(paper);
  return {
    id: paper.id,
    title: paper.title,
    ...(paper.stub && { stub: true as const }),
    authors: paper.authors,
    ...(year !== undefined && { year }),
    ...(arxiv !== undefined && { arxiv }),
    href: paperUrl(paper, seenAt),
    state: stateOf(reading?.state, lists.length),
  };
}

function sightingView(sighting: Sighting): SightingView {
  const { key, site, label, source, firstSeen, lastSeen, reason } = sighting;
  return {
    place: key,
    label,
    ...(site === 'feed' ? { file: source } : { href: source }),
    firstSeen,
    lastSeen,
    ...(reason && { reason }),
    // An identifier settles it; only a judgement of ours can be wrong.
    rejectable: reason !== undefined && reason.kind !== 'identifier',
  };
}

async function duplicatesOf(
  db: Database,
  paper: StoredPaper,
): Promise<DuplicateView[]> {
  const links = await db.getAllFromIndex('links', 'byPaper', paper.id);
  const others = await getPapers(
    db,
    links.map(({ papers: [a, b] }) => (a === paper.id ? b : a)),
  );
  const views = await Promise.all(
    links.map(async ({ verdict, reason, rejectedAt, confirmedAt }, i) => {
      const other = others[i];
      if (other === undefined) return [];
      const sightings = await sightingsOfPaper(db, other.id);
      return [
        {
          ...(await summarise(db, other)),
          verdict,
          reason,
          seenIn: repeatsOf(sightings, ''),
          rejected: rejectedAt !== undefined,
          ...(confirmedAt !== undefined && { confirmed: true as const }),
        },
      ];
    }),
  );
  return views.flat();
}

async function relatedTo(
  db: Database,
  index: LiveIndex,
  paper: StoredPaper,
): Promise<RelatedView[]> {
  const neighbours = await index.neighbours(paper);
  const papers = await getPapers(
    db,
    neighbours.map((neighbour) => neighbour.paper),
  );
  const views = await Promise.all(
    neighbours.map(async ({ score, stems }, i) => {
      const other = papers[i];
      if (other === undefined) return [];
      return [
        {
          ...(await summarise(db, other)),
          score,
          terms: explainTerms(paper, other, stems),
        },
      ];
    }),
  );
  return views.flat();
}

import {
  createLiveIndex,
  type LiveIndex,
} from '../../lib/library/indexing/live-index';
import { createService, type Service } from '../../lib/library/service';
import { sightPage } from '../../lib/library/arrival/sight-page';
import type { Annotation } from '../../lib/messaging/views';
import type { PaperDraft, PaperId } from '../../lib/papers/paper';
import type { Place } from '../../lib/papers/sighting';
import type { Settings } from '../../lib/settings/settings';
import { createConnection, type Connection } from '../../lib/store/connection';

let count = 0;

/** A library of its own, in memory. */
export interface Fixture {
  connection: Connection;
  index: LiveIndex;
  service: Service;
  /** Papers that the service said had changed, call by call. */
  changes: PaperId[][];
  /** Sights a page and waits for all that follows. */
  visit(
    place: Place,
    titles: PaperDraft[],
    isChosen?: boolean,
    isPrivate?: boolean,
  ): Promise<{ before: Annotation[]; after: Annotation[] }>;
  /** Imports entries as one feed. */
  importFeed(
    id: string,
    entries: PaperDraft[],
    edition?: string,
  ): Promise<void>;
  /** Lets time go by, in milliseconds. */
  pass(ms: number): void;
  /** The same library after the worker was killed: nothing in memory is left. */
  restart(): Fixture;
}

/** What stands between the service and who calls it. */
export type Wrap = (
  service: Service,
  connection: Connection,
  now: () => number,
) => Service;

export function createFixture(
  name = `library-${++count}`,
  wrap: Wrap = (service) => service,
  remembers: Settings['remember'] = 'abstracts',
): Fixture {
  const connection = createConnection({}, name);
  const index = createLiveIndex(connection);
  const changes: PaperId[][] = [];
  let clock = 1_000;
  const now = () => ++clock;
  const inner = createService(connection, index, {
    changed: (papers) => changes.push([...papers]),
    placeOf: (url) => page(url),
    firstListName: () => 'Reading list',
    now,
  });
  const service = wrap(inner, connection, now);
  return {
    connection,
    index,
    service,
    changes,
    async visit(place, titles, isChosen, isPrivate) {
      let after: readonly Annotation[] = [];
      const sighted = await sightPage(
        connection,
        { url: place.source, label: place.label, batch: 0, titles, isChosen },
        { place, isPrivate, remembers: async () => remembers, now },
      );
      await service.follow(sighted, (_batch, annotations) => {
        after = annotations;
      });
      return { before: sighted.annotations, after: [...after] };
    },
    async importFeed(id, entries, edition) {
      const [month, day] =
        edition === undefined ? [] : [3, Number(edition.slice(4))];
      await service.importEntries({
        feed: {
          id,
          importer: 'huggingface-dump',
          source: `${id}.txt`,
          name: 'Daily Papers',
          ...(edition !== undefined && {
            edition: { text: edition, month: month ?? 1, day: day ?? 1 },
          }),
        },
        from: 0,
        entries,
        problems: [],
      });
      await service.finishImport({ feed: id, state: 'done' });
    },
    pass(ms) {
      clock += ms;
    },
    restart: () => createFixture(name, wrap, remembers),
  };
}

/** A listing as a place. */
export function page(url = 'https://arxiv.org/list/cs.LG/new'): Place {
  return {
    key: `page:${url}`,
    site: 'arxiv',
    kind: 'listing',
    shows: 'collection',
    label: 'arXiv cs.LG new',
    source: url,
  };
}

/** A paper's own page as a place. */
export function abstractPage(arxiv: string): Place {
  return {
    ...page(`https://arxiv.org/abs/${arxiv}`),
    kind: 'abstract',
    shows: 'work',
    label: `arXiv abs ${arxiv}`,
  };
}

export function draft(
  title: string,
  more: Partial<PaperDraft> = {},
): PaperDraft {
  return { title, identifiers: {}, authors: [], ...more };
}

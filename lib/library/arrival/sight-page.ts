import type { SightedPage } from '../../messaging/protocol';
import type { Annotation } from '../../messaging/views';
import type { PaperDraft } from '../../papers/paper';
import type { Place } from '../../papers/sighting';
import type { Settings } from '../../settings/settings';
import type { Connection } from '../../store/connection';
import { annotateTitles } from '../answers/annotate';
import { rememberedTitles } from './remembered-titles';
import { makeTitleKeys } from './resolve-ids';

/** Nobody's: to be looked for. */
const NOBODYS: PaperDraft = {
  title: 'A title that no paper bears',
  identifiers: { arxiv: '0000.00000' },
  authors: [],
};

/**
 * Reads what all look-ups begin with. A page that calls this as it begins to load has a
 * worker that is up, and a database that is open, by the time it knows its titles.
 */
export async function prepareForPage(connection: Connection): Promise<void> {
  await annotateTitles(await connection(), [NOBODYS], '', 0);
}

/** A page's titles as they were answered, and what is to follow (`follow` of the service). */
export interface Sighted {
  place: Place;
  /** Of the page that was sent. */
  batch: number;
  annotations: Annotation[];
  /** What is to be remembered of the titles, in their order; undefined for nothing. */
  titles: readonly PaperDraft[] | undefined;
}

/**
 * What is known of a page's titles, by key look-ups alone: this is what a worker that
 * was woken does first, and all that it loads for it.
 */
export async function sightPage(
  connection: Connection,
  page: SightedPage,
  {
    place,
    isPrivate = false,
    remembers: readRemembers,
    now = Date.now,
  }: {
    place: Place;
    /** It is in a private window: only what the reader turns to is kept. */
    isPrivate?: boolean | undefined;
    /** What is kept of papers the reader does nothing with; all of it unless given. */
    remembers?: (() => Promise<Settings['remember']>) | undefined;
    now?: () => number;
  },
): Promise<Sighted> {
  const opening = connection();
  makeTitleKeys(page.titles);
  const db = await opening;
  const [known, remembers = 'abstracts'] = await Promise.all([
    annotateTitles(db, page.titles, place.key, now()),
    page.isChosen ? undefined : isPrivate ? 'nothing' : readRemembers?.(),
  ]);
  const titles = rememberedTitles(page.titles, remembers);
  const annotations = titles
    ? known
    : known.map((it): Annotation =>
        it.paper === undefined ? { ...it, isUnremembered: true } : it,
      );
  return { place, batch: page.batch, annotations, titles };
}

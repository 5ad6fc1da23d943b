import { stem } from '../text/stem';
import { foldCase, words } from '../text/tokens';
import { readLists } from '../library/reader/lists';
import type { PaperId } from '../papers/paper';
import { titleWords } from '../papers/title-key';
import type { Query } from '../query/query';
import type { Database } from '../store/open';
import type { StoredPaper } from '../store/schema';
import { papersOnSite, papersSince } from '../store/arrived';

/**
 * The papers that a query allows, if it names some, and those it excludes, as the stores
 * know them. The reader's own data is small beside the index and read whole; of where
 * and when papers were seen only keys are read.
 */
export async function allowedPapers(
  db: Database,
  query: Query,
): Promise<{ only?: ReadonlySet<PaperId>; except?: ReadonlySet<PaperId> }> {
  const wanted: ReadonlySet<PaperId>[] = [];
  const barred: ReadonlySet<PaperId>[] = [];
  const take = (isNot: boolean, papers: ReadonlySet<PaperId>) =>
    (isNot ? barred : wanted).push(papers);

  for (const { name, isNot } of query.lists)
    take(isNot, await papersInLists(db, (list) => foldCase(list) === name));
  for (const { name, isNot } of query.tags)
    take(isNot, await papersTagged(db, name));
  for (const { state, isNot } of query.states)
    if (state === 'unread') take(!isNot, await inState(db, 'read'));
    else if (state === 'saved')
      take(isNot, await papersInLists(db, () => true));
    else if (state === 'duplicate') take(isNot, await linkedPapers(db));
    else take(isNot, await inState(db, state));
  for (const { holding, isNot } of query.holdings)
    if (holding === 'note') take(isNot, new Set(await db.getAllKeys('notes')));
    else if (holding === 'highlight') take(isNot, await highlighted(db));

  if (query.without.words.length + query.without.phrases.length > 0)
    take(true, await papersNoting(db, query.without));
  for (const { name, isNot } of query.sites)
    take(isNot, await papersOnSite(db, name));
  // Those that only changed since then fail the check.
  for (const { days, isNot } of query.added)
    if (!isNot) take(false, new Set(await papersSince(db, daysAgo(days))));

  const [first, ...others] = wanted;
  return {
    ...(first && {
      only: new Set(
        [...first].filter((paper) => others.every((set) => set.has(paper))),
      ),
    }),
    ...(barred.length > 0 && {
      except: new Set(barred.flatMap((papers) => [...papers])),
    }),
  };
}

/** What only a paper's record can say; undefined where nothing of the kind is asked. */
export function createCheck(
  query: Query,
): ((paper: StoredPaper, note?: string) => boolean) | undefined {
  const { phrases, without, holdings, added } = query;
  const checks: ((paper: StoredPaper, note: string) => boolean)[] = [];
  if (phrases.length + without.phrases.length > 0)
    checks.push((paper, note) => hasPhrases(paper, note, query));
  for (const { holding, isNot } of holdings) {
    if (holding === 'abstract')
      checks.push(({ abstract }) => (abstract !== undefined) !== isNot);
    if (holding === 'code')
      checks.push(
        ({ links, abstract = '' }) =>
          (links?.code !== undefined || CODE.test(abstract)) !== isNot,
      );
  }
  for (const { days, isNot } of added) {
    const since = daysAgo(days);
    checks.push(({ addedAt }) => addedAt >= since !== isNot);
  }
  if (checks.length === 0) return undefined;
  return (paper, note = '') => checks.every((check) => check(paper, note));
}

/** Whether a paper's title, abstract or note has every phrase of a query, and none that it must not have. */
function hasPhrases(
  { title, abstract = '' }: StoredPaper,
  note: string,
  { phrases, without }: Query,
): boolean {
  // Phrases are looked for in the text itself: positions would double the index.
  const texts = [
    words(title),
    titleWords(title),
    words(abstract),
    words(note),
  ].map((text) => ` ${text.join(' ')} `);
  const has = (phrase: readonly string[]) =>
    texts.some((text) => text.includes(` ${phrase.join(' ')} `));
  return phrases.every(has) && !without.phrases.some(has);
}

/** The moment so many days ago. */
function daysAgo(days: number): number {
  return Date.now() - days * 86_400_000;
}

/** Where papers say that their code is. */
const CODE = /\b(?:git(?:hub|lab)\.com|bitbucket\.org|huggingface\.co)\//i;

async function papersInLists(
  db: Database,
  isMeant: (name: string) => boolean,
): Promise<ReadonlySet<PaperId>> {
  const lists = (await readLists(db)).filter(({ name }) => isMeant(name));
  const ids = new Set(lists.map(({ id }) => id));
  const keys = await db.getAllKeys('items');
  return new Set(
    keys.filter(([list]) => ids.has(list)).map(([, paper]) => paper),
  );
}

async function papersTagged(
  db: Database,
  name: string,
): Promise<ReadonlySet<PaperId>> {
  const tags = await db.getAll('tags');
  return new Set(
    tags.filter((tag) => foldCase(tag.name) === name).map(({ paper }) => paper),
  );
}

/** Papers with a note that has one of some words, in whatever form, or phrases. */
async function papersNoting(
  db: Database,
  said: Query['without'],
): Promise<ReadonlySet<PaperId>> {
  const stems = said.words.map(stem);
  const notes = (await db.getAll('notes')).filter(({ text }) => {
    const noted = words(text);
    const has = new Set(noted.map(stem));
    const whole = ` ${noted.join(' ')} `;
    return (
      stems.some((it) => has.has(it)) ||
      said.phrases.some((it) => whole.includes(` ${it.join(' ')} `))
    );
  });
  return new Set(notes.map(({ paper }) => paper));
}

async function highlighted(db: Database): Promise<ReadonlySet<PaperId>> {
  const keys = await db.getAllKeys('highlights');
  return new Set(keys.map(([paper]) => paper));
}

async function inState(
  db: Database,
  state: 'read' | 'dismissed',
): Promise<ReadonlySet<PaperId>> {
  const readings = await db.getAll('readings');
  return new Set(
    readings.filter((it) => it.state === state).map(({ paper }) => paper),
  );
}

async function linkedPapers(db: Database): Promise<ReadonlySet<PaperId>> {
  const links = await db.getAll('links');
  return new Set(
    links
      .filter(
        ({ rejectedAt, confirmedAt, verdict }) =>
          rejectedAt === undefined &&
          (verdict !== 'similar' || confirmedAt !== undefined),
      )
      .flatMap(({ papers }) => papers),
  );
}

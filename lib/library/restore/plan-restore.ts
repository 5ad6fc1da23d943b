import type {
  BackupJudgement,
  BackupPaper,
  BackupSearch,
  BackupTrash,
} from '../../backup/format';
import type { BackupPart, BackupProblem } from '../../backup/read-backup';
import { joinNotes } from '../../papers/join-notes';
import type { PaperId } from '../../papers/paper';
import type { ReadingList } from '../../papers/reading';
import { tagKey } from '../../papers/tag';
import { titleKey } from '../../papers/title-key';
import type { Database } from '../../store/open';
import { papersByKeyIn } from '../../store/papers-by-key';
import { findByTitle, findRestored, lookUpRestored } from './find-restored';
import type { RestorePreview } from './preview';
import {
  changedSettings,
  newHighlights,
  newJudgements,
  newSearches,
  newTrash,
} from './count-restored';
import { PlannedLists } from './planned-lists';
import type { Renumbering } from './renumber-trash';

/** Papers looked up at once; one after the other, each waits for the database. */
const BATCH = 250;
/** Examples shown of what may be thousands. */
const SOME = 50;

/** What is to be done with a backup: the preview, and which papers are which. */
export interface RestorePlan {
  preview: RestorePreview;
  /** The stored papers of the backup's, by their ids in the file; others are new. */
  known: ReadonlyMap<number, PaperId>;
}

/**
 * Compares a backup with the store and changes nothing. `settings` are those here, by
 * name; others than these are not restored. Throws what the signal was aborted with.
 */
export async function planRestore(
  db: Database,
  parts: AsyncIterable<BackupPart>,
  settings: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<RestorePlan> {
  const plan = new Plan(db, settings, await db.getAll('lists'));
  for await (const part of parts) {
    signal?.throwIfAborted();
    await plan.take(part);
  }
  return plan.finish();
}

class Plan {
  readonly #known = new Map<number, PaperId>();
  /** Papers of the backup that are new here, by their ids in the file. */
  readonly #new = new Set<number>();
  /** Stored papers that some paper of the backup is. */
  readonly #taken = new Set<PaperId>();
  /** Read and not looked up yet. */
  #waiting: BackupPaper[] = [];
  /** Papers that are no known record: by title perhaps, once all others are matched. */
  readonly #open: BackupPaper[] = [];
  readonly #judgements: BackupJudgement[] = [];
  readonly #lists: PlannedLists;
  readonly #problems: BackupProblem[] = [];
  readonly #titles: string[] = [];
  #problemCount = 0;
  #madeAt = 0;
  #changed: Record<string, unknown> = {};
  #papers = { all: 0, added: 0 };
  #notes = { added: 0, differing: 0, leftOut: 0 };
  #tags = { added: 0 };
  #highlights = { added: 0, comments: 0 };
  readonly #trash: BackupTrash[] = [];
  readonly #searches: BackupSearch[] = [];
  #readings = { added: 0, kept: 0 };
  readonly db: Database;
  readonly settings: Readonly<Record<string, unknown>>;

  constructor(
    db: Database,
    settings: Readonly<Record<string, unknown>>,
    here: readonly ReadingList[],
  ) {
    this.db = db;
    this.settings = settings;
    this.#lists = new PlannedLists(db, here);
  }

  async take(part: BackupPart): Promise<void> {
    if (part.type !== 'list' && part.type !== 'problem') this.#lists.compare();
    switch (part.type) {
      case 'head':
        this.#madeAt = part.head.madeAt;
        this.#changed = changedSettings(part.head.settings, this.settings);
        return;
      case 'list':
        this.#lists.add(part.list);
        return;
      case 'paper':
        this.#waiting.push(part.paper);
        if (this.#waiting.length >= BATCH) await this.#lookUp();
        return;
      case 'search':
        this.#searches.push(part.search);
        return;
      case 'trash':
        this.#trash.push(part.trash);
        return;
      case 'judgement':
        this.#judgements.push(part.judgement);
        return;
      case 'problem':
        this.#problemCount += 1;
        if (this.#problems.length < SOME) this.#problems.push(part.problem);
        return;
      case 'feed':
        return;
    }
  }

  async finish(): Promise<RestorePlan> {
    this.#lists.compare();
    await this.#lookUp();
    for (let at = 0; at < this.#open.length; at += BATCH)
      await this.#lookUpByTitle(this.#open.slice(at, at + BATCH));
    const here: Renumbering = {
      paper: (id) =>
        this.#known.get(id) ?? (this.#new.has(id) ? -id : undefined),
      list: (id) => (this.#lists.has(id) ? id : undefined),
    };
    return {
      known: this.#known,
      preview: {
        madeAt: this.#madeAt,
        papers: this.#papers,
        lists: this.#lists.preview(),
        notes: { ...this.#notes, titles: this.#titles },
        readings: this.#readings,
        tags: this.#tags,
        highlights: this.#highlights,
        searches: { added: await newSearches(this.db, this.#searches) },
        trash: { added: await newTrash(this.db, this.#trash, here) },
        judgements: {
          added: await newJudgements(this.db, this.#judgements, here),
        },
        settings: this.#changed,
        problems: { count: this.#problemCount, some: this.#problems },
      },
    };
  }

  async #lookUp(): Promise<void> {
    const papers = this.#waiting;
    this.#waiting = [];
    this.#papers.all += papers.length;
    const lookup = await lookUpRestored(papersByKeyIn(this.db), papers);
    for (const paper of papers) {
      const found = await findRestored(paper, lookup, this.#taken);
      if (found === undefined) this.#open.push(paper);
      else {
        this.#taken.add(found.id);
        await this.#count(paper, found.id);
      }
    }
  }

  /** One after the other, as in all look-ups: what one paper is, no other can be. */
  async #lookUpByTitle(papers: readonly BackupPaper[]): Promise<void> {
    const lookup = papersByKeyIn(this.db);
    const candidates = await Promise.all(
      papers.map(({ title }) => lookup.byTitleKey(titleKey(title))),
    );
    for (const [at, paper] of papers.entries()) {
      const found = await findByTitle(paper, candidates[at] ?? [], this.#taken);
      if (found) this.#taken.add(found.id);
      await this.#count(paper, found?.id);
    }
  }

  /** Adds up what a paper brings, to a stored one or as a new one. */
  async #count(paper: BackupPaper, into: PaperId | undefined): Promise<void> {
    if (into === undefined) {
      this.#papers.added += 1;
      this.#new.add(paper.id);
    } else this.#known.set(paper.id, into);
    await this.#countWords(paper, into);
    await this.#lists.count(paper.lists, into);
  }

  async #countWords(
    { title, tags, note, highlights, reading }: BackupPaper,
    into: PaperId | undefined,
  ): Promise<void> {
    for (const { name } of tags)
      if (
        into === undefined ||
        (await this.db.getKey('tags', [into, tagKey(name)])) === undefined
      )
        this.#tags.added += 1;
    const { added, comments, leftOut } = await newHighlights(
      this.db,
      highlights,
      into,
    );
    this.#highlights.added += added;
    this.#highlights.comments += comments;
    this.#notes.leftOut += leftOut;
    if (note) await this.#countNote(title, note.text, into);
    if (reading) {
      const current =
        into === undefined ? undefined : await this.db.get('readings', into);
      if (current === undefined) this.#readings.added += 1;
      else if (current.state !== reading.state) this.#readings.kept += 1;
    }
  }

  async #countNote(
    title: string,
    text: string,
    into: PaperId | undefined,
  ): Promise<void> {
    const current =
      into === undefined ? undefined : await this.db.get('notes', into);
    const joined = joinNotes(current?.text, text);
    if (joined === 'known') return;
    if (current === undefined) {
      this.#notes.added += 1;
      return;
    }
    if (joined === 'too long') this.#notes.leftOut += 1;
    else this.#notes.differing += 1;
    if (this.#titles.length < SOME) this.#titles.push(title);
  }
}

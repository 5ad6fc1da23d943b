import type { ReadEvent } from '../../import/read-feed';
import type { PaperDraft } from '../../papers/paper';
import type { Connection } from '../../store/connection';
import type { Database } from '../../store/open';
import { papersByKeyIn } from '../../store/papers-by-key';
import type {
  FileProblem,
  ImportControls,
  ImportPreview,
  ImportSource,
  PreviewedEntry,
  PreviewedRepeat,
} from '../library';
import { lookUpPapers } from '../arrival/paper-batch';
import { PreviewedPapers, titlesClash } from './previewed-papers';
import { nameContent, readSource, type ReadOptions } from './read-source';
import { resolvePaper, type Resolved } from '../arrival/resolve';

/** Entries looked up in one transaction. */
const BATCH = 200;

/** One entry that was read and not looked up yet. */
interface Waiting extends PreviewedEntry {
  draft: PaperDraft;
}

/**
 * What importing files would do, found by reading them and by key look-ups alone:
 * nothing is written. What arrives meanwhile by other ways is not foreseen.
 */
export async function previewImport(
  files: readonly ImportSource[],
  options: ImportControls & {
    connection: Connection;
    aids: ReadOptions['aids'];
  },
): Promise<ImportPreview> {
  const db = await options.connection();
  const total = files.reduce((sum, { content }) => sum + content.size, 0);
  const preview = new Preview(db);
  const hashes = new Set<string>();
  let begun = 0;
  for (const [at, file] of files.entries()) {
    if (options.signal.aborted) break;
    const before = begun;
    begun += file.content.size;
    const name = await nameContent(file);
    if ('refused' in name) {
      preview.take(name.refused, at, file.name);
      continue;
    }
    const { hash } = name;
    const isKnown = (await db.get('feeds', hash))?.state === 'done';
    if (isKnown) preview.unchanged.push(file.name);
    else if (!hashes.has(hash)) {
      const events = readSource(file, {
        aids: options.aids,
        signal: options.signal,
        onRead(bytes) {
          options.onProgress({
            read: before + bytes,
            total,
            source: file.name,
            entries: preview.entries,
            added: preview.added.length,
          });
        },
      });
      for await (const event of events) {
        preview.take(event, at, file.name);
        if (preview.isFull) await preview.lookUp();
        if (preview.entries % BATCH === 0) await options.whilePaused?.();
      }
      await preview.lookUp();
    }
    hashes.add(hash);
  }
  return preview.result(options.signal.aborted);
}

class Preview {
  readonly added: PreviewedEntry[] = [];
  readonly unchanged: string[] = [];
  entries = 0;
  readonly #repeats: PreviewedRepeat[] = [];
  readonly #conflicts: PreviewedRepeat[] = [];
  readonly #problems: FileProblem[] = [];
  readonly #tables: ImportPreview['tables'][number][] = [];
  readonly #papers = new PreviewedPapers();
  readonly #db: Database;
  #waiting: Waiting[] = [];
  #stubs = 0;
  #withWords = 0;
  #withKeywords = 0;

  constructor(db: Database) {
    this.#db = db;
  }

  get isFull(): boolean {
    return this.#waiting.length >= BATCH;
  }

  take(event: ReadEvent, file: number, source: string): void {
    if (event.type === 'problem')
      this.#problems.push({ ...event.problem, source });
    else if (event.type === 'table')
      this.#tables.push({ file, source, table: event.table });
    else if (event.type === 'entry') {
      const { draft, line, words } = event;
      this.entries += 1;
      if (words?.note ?? words?.tags ?? words?.lists) this.#withWords += 1;
      if (words?.keywords) this.#withKeywords += 1;
      this.#waiting.push({
        draft,
        title: draft.title,
        ...(draft.stub && { stub: true }),
        source,
        line,
      });
    }
  }

  /** Looks up what waits, all of it at once. */
  async lookUp(): Promise<void> {
    const waiting = this.#waiting.splice(0);
    if (waiting.length === 0) return;
    const known = await lookUpPapers(
      papersByKeyIn(this.#db),
      waiting.map(({ draft }) => draft),
    );
    const lookup = this.#papers.withStored(known);
    for (const { draft, ...entry } of waiting) {
      const resolved = await resolvePaper(draft, lookup);
      this.#papers.keep(draft, resolved?.paper);
      if (resolved) this.#repeat(entry, draft, resolved);
      else {
        this.added.push(entry);
        if (draft.stub) this.#stubs += 1;
      }
    }
  }

  #repeat(
    entry: PreviewedEntry,
    draft: PaperDraft,
    { paper, reason }: Resolved,
  ): void {
    const known = {
      title: paper.title,
      ...(paper.id > 0 && { paper: paper.id }),
    };
    const isConflict =
      reason.kind === 'identifier' && titlesClash(draft, paper);
    (isConflict ? this.#conflicts : this.#repeats).push({
      ...entry,
      reason,
      known,
    });
  }

  result(cancelled: boolean): ImportPreview {
    const problems = (severity: FileProblem['severity']) =>
      this.#problems.filter((problem) => problem.severity === severity);
    return {
      entries: this.entries,
      added: this.added,
      repeats: this.#repeats,
      conflicts: this.#conflicts,
      rejects: problems('reject'),
      notices: problems('notice'),
      stubs: this.#stubs,
      withWords: this.#withWords,
      withKeywords: this.#withKeywords,
      unchanged: this.unchanged,
      tables: this.#tables,
      cancelled,
    };
  }
}

import { readBackup, type BackupPart } from '../../backup/read-backup';
import type { RestoreChunk, RestoredPaper } from '../../backup/restore-chunk';
import type { BackupPaper } from '../../backup/format';
import type { AppCalls } from '../../messaging/protocol';
import type { Remote } from '../../messaging/remote';
import type { PaperId } from '../../papers/paper';
import type { RestorePlan } from './plan-restore';
import { renumberTrash, type Renumbering } from './renumber-trash';
import type { RestoredList } from './restore-lists';
import { persistently } from '../../messaging/persistently';

/** Records in one message, and characters of JSON beyond which there are fewer: a browser refuses 64 MB. */
const CHUNK = 500;
const CHUNK_SIZE = 1_000_000;

export interface RestoreOptions {
  call: Remote<AppCalls>['restore'];
  noteHeading: string;
  signal?: AbortSignal;
}

/**
 * Sends a backup to the service in chunks, by a plan made just before. Broken off by
 * the signal or an error, what is in stays in; the same file again does the rest.
 */
export async function restoreBackup(
  parts: AsyncIterable<BackupPart>,
  { known }: Pick<RestorePlan, 'known'>,
  { call, noteHeading, signal }: RestoreOptions,
): Promise<{ papers: number }> {
  const papers = new Map<number, PaperId>(known);
  const restoredAs = new RestoredRecords();
  const lists = new Map<string, RestoredList>();
  const inStore: Renumbering = {
    paper: (id) => papers.get(id),
    list: (id) => lists.get(id)?.list,
  };
  let chunk = emptyChunk(noteHeading);
  let size = 0;
  let count = 0;

  const flush = async () => {
    const sent = { ...chunk, taken: restoredAs.like(chunk.papers) };
    chunk = emptyChunk(noteHeading);
    size = 0;
    const restored = await persistently(() => call(sent));
    for (const [i, { id }] of sent.lists.entries()) {
      const list = restored.lists[i];
      if (list) lists.set(id, list);
    }
    for (const [i, record] of sent.papers.entries()) {
      const paper = restored.papers[i];
      if (paper === undefined) continue;
      papers.set(record.id, paper);
      restoredAs.add(record, paper);
    }
    count += sent.papers.length;
  };

  let section: BackupPart['type'] = 'head';
  for await (const part of parts) {
    if (signal?.aborted) return { papers: count };
    // Papers need their lists' ids, judgements and trash their papers'.
    if (part.type !== section && part.type !== 'problem') {
      await flush();
      section = part.type;
    }
    if (part.type === 'list') chunk.lists.push(part.list);
    if (part.type === 'search') chunk.searches.push(part.search);
    if (part.type === 'trash') {
      const trash = renumberTrash(part.trash, inStore);
      if (trash) chunk.trash.push(trash);
    }
    if (part.type === 'feed') chunk.feeds.push(part.feed);
    if (part.type === 'paper') {
      const { paper } = part;
      const into = papers.get(paper.id);
      chunk.papers.push({
        ...paper,
        lists: placesIn(paper.lists, lists),
        ...(into !== undefined && { into }),
      });
    }
    if (part.type === 'judgement') {
      const [a, b] = part.judgement.papers.map((id) => papers.get(id));
      if (a !== undefined && b !== undefined)
        chunk.judgements.push({ ...part.judgement, papers: [a, b] });
    }
    const records =
      chunk.papers.length +
      chunk.feeds.length +
      chunk.searches.length +
      chunk.judgements.length +
      chunk.trash.length;
    size += JSON.stringify(part).length;
    if (records >= CHUNK || size >= CHUNK_SIZE) await flush();
  }
  await flush();
  return { papers: count };
}

/** Which stored papers records of the backup became, for others that look the same. */
class RestoredRecords {
  readonly #papers = new Map<string, PaperId[]>();

  add(record: BackupPaper, paper: PaperId): void {
    const name = nameOf(record);
    const papers = this.#papers.get(name);
    if (papers) papers.push(paper);
    else this.#papers.set(name, [paper]);
  }

  like(records: readonly BackupPaper[]): PaperId[] {
    const names = new Set(records.map(nameOf));
    return [...names].flatMap((name) => this.#papers.get(name) ?? []);
  }
}

/** What two records have in common that could be taken for each other. */
function nameOf({ addedAt, title }: BackupPaper): string {
  return `${addedAt} ${title}`;
}

/** A file's records; `onRead` is told how many bytes were read so far. */
export function backupParts(
  content: Blob,
  onRead?: (bytes: number) => void,
): AsyncGenerator<BackupPart> {
  return readBackup(textOf(content, onRead));
}

/** A backup is UTF-8, whatever it looks like. */
async function* textOf(
  content: Blob,
  onRead?: (bytes: number) => void,
): AsyncGenerator<string> {
  const reader = content.stream().getReader();
  const decoder = new TextDecoder();
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      read += value.length;
      onRead?.(read);
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    reader.releaseLock();
  }
}

function emptyChunk(noteHeading: string): Omit<RestoreChunk, 'taken'> {
  return {
    noteHeading,
    lists: [],
    feeds: [],
    searches: [],
    papers: [],
    judgements: [],
    trash: [],
  };
}

function placesIn(
  places: RestoredPaper['lists'],
  lists: ReadonlyMap<string, RestoredList>,
): RestoredPaper['lists'] {
  return places.flatMap((place) => {
    const list = lists.get(place.list);
    return list === undefined
      ? []
      : [{ ...place, list: list.list, order: list.from + place.order }];
  });
}

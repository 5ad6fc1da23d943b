import { reject } from '../../import/entry';
import type { ImportAids, ParsedProblem } from '../../import/importer';
import { importers } from '../../import/importers';
import { readFeed, type ReadEvent } from '../../import/read-feed';
import { COLUMN_ROLES, type TableReading } from '../../import/table-columns';
import type { ImportSource } from '../library';

/** A hash is made of the whole at once, and a browser holds 2 GB at the most. */
const MOST_BYTES = 1_000_000_000;

export interface ReadOptions {
  aids: Pick<ImportAids, 'readPage'>;
  signal: AbortSignal;
  /** Bytes of this file read so far. */
  onRead: (bytes: number) => void;
}

/** What a file holds, event by event, read as the reader wants it read. */
export function readSource(
  { content, table }: ImportSource,
  { aids, signal, onRead }: ReadOptions,
): AsyncGenerator<ReadEvent> {
  return readFeed({
    bytes: streamOf(content),
    importers,
    aids: { ...aids, ...(table && { table }) },
    signal,
    onProgress: onRead,
  });
}

/** What a file's content is known by, or why nothing of it can be read. */
export type ContentName = { hash: string } | { refused: ParsedProblem };

/**
 * SHA-256 in hexadecimal: equal content is the same feed, whatever the file is called;
 * unless it is a table that is to be read otherwise. Never rejects: a folder that was
 * dropped, or a file that is gone, does not cost the others.
 */
export async function nameContent({
  content,
  table,
}: ImportSource): Promise<ContentName> {
  if (content.size > MOST_BYTES)
    return { refused: reject('file_too_large', 1) };
  const bytes = await content.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { refused: reject('unreadable_file', 1) };
  const hash = await sha256(bytes);
  if (table === undefined) return { hash };
  const read = new TextEncoder().encode(hash + readingKey(table));
  return { hash: await sha256(read) };
}

function readingKey({ hasHead, columns }: TableReading): string {
  return JSON.stringify([
    hasHead,
    COLUMN_ROLES.map((role) => columns[role] ?? -1),
  ]);
}

async function sha256(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** A blob's bytes as they are read. Not every engine iterates over streams. */
async function* streamOf(content: Blob): AsyncGenerator<Uint8Array> {
  const reader = content.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

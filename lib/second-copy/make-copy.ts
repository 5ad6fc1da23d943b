import {
  COPY_VERSION,
  lostCopy,
  type CopyHead,
  type CopyState,
} from './copy-head';
import { inPieces } from './pieces';

/** Where copies are kept. Each call is done whole or not at all. */
export interface CopyRecords {
  /** Does a task while nobody else, in whatever context, does another. */
  alone(task: () => Promise<void>): Promise<void>;
  read(): Promise<CopyState>;
  /** In the place of those that are there. */
  putHeads(heads: Pick<CopyState, 'current' | 'lost'>): Promise<void>;
  setDue(isDue: boolean): Promise<void>;
  /** The names of the pieces that are there. */
  names(): Promise<string[]>;
  /** Adds pieces by their names, each whole or not at all. */
  add(pieces: ReadonlyMap<string, string>): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
  /** Pieces in the order asked; undefined where one is not there. */
  get(names: readonly string[]): Promise<(string | undefined)[]>;
}

/** Text to be copied, and what is in it once all of it was read. */
export interface Copied {
  units: AsyncIterable<string>;
  content: () => Pick<CopyHead, 'papers' | 'isEmpty'>;
}

/** Characters that are written at once. */
const MOST_AT_ONCE = 1 << 20;

/**
 * Makes a copy in the place of the current one; only pieces that this one has not are
 * written. A kill at any moment leaves the one or the other whole. A copy of a database
 * that was lost stays beside it.
 */
export function makeCopy(
  records: CopyRecords,
  copied: () => Promise<Copied>,
  now: () => number,
): Promise<void> {
  return records.alone(() => makeAlone(records, copied, now));
}

async function makeAlone(
  records: CopyRecords,
  copied: () => Promise<Copied>,
  now: () => number,
): Promise<void> {
  const at = now();
  // First what is there: by then it is known whether it is what was copied before.
  const { units, content } = await copied();
  const state = await records.read();
  const there = new Set(await records.names());
  const names: string[] = [];
  let waiting = new Map<string, string>();
  let size = 0;
  for await (const piece of inPieces(units)) {
    const name = await nameOf(piece);
    names.push(name);
    if (there.has(name)) continue;
    there.add(name);
    waiting.set(name, piece);
    size += piece.length;
    if (size < MOST_AT_ONCE) continue;
    await records.add(waiting);
    waiting = new Map();
    size = 0;
  }
  await records.add(waiting);
  const current: CopyHead = {
    version: COPY_VERSION,
    at,
    took: now() - at,
    ...(state.made !== undefined && { made: state.made }),
    ...content(),
    pieces: names,
  };
  await keepOnly(records, { current, lost: lostCopy(state) }, there);
}

/** The text of a copy, in its pieces; those that are not there any more are left out. */
export async function readCopy(
  records: Pick<CopyRecords, 'get'>,
  { pieces }: CopyHead,
): Promise<string[]> {
  const read = await records.get(pieces);
  return read.filter((piece) => piece !== undefined);
}

/** Lets the copy of a lost database go. */
export function forgetLostCopy(records: CopyRecords): Promise<void> {
  return records.alone(async () => {
    const state = await records.read();
    const isCurrent = lostCopy(state) === state.current;
    const current = isCurrent ? undefined : state.current;
    await keepOnly(records, { current }, await records.names());
  });
}

/**
 * Keeps these copies; of the pieces that are there, those that neither has go: what a
 * kill has left behind as well.
 */
async function keepOnly(
  records: CopyRecords,
  heads: Pick<CopyState, 'current' | 'lost'>,
  there: Iterable<string>,
): Promise<void> {
  await records.putHeads(heads);
  const { current, lost } = heads;
  const kept = new Set([current, lost].flatMap((it) => it?.pieces ?? []));
  await records.remove([...there].filter((name) => !kept.has(name)));
}

const encoder = new TextEncoder();

/** The beginning of its SHA-256. */
async function nameOf(piece: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(piece));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

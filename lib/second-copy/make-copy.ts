import {
  COPY_VERSION,
  lostCopy,
  type CopyHead,
  type CopyState,
} from './copy-head';
import { inPieces } from './pieces';

/** Where copies are kept; each `put` is written whole or not at all, in order. */
export interface CopyRecords {
  read(): Promise<CopyState>;
  put(change: {
    /** `null` for none any more. */
    state?: { [Part in keyof CopyState]?: CopyState[Part] | null };
    /** By name. */
    pieces?: ReadonlyMap<string, string>;
  }): Promise<void>;
  remove(pieces: readonly string[]): Promise<void>;
  /** Pieces in the order asked; undefined where one is not there. */
  get(pieces: readonly string[]): Promise<(string | undefined)[]>;
}

/** Text to be copied, and how many papers are in it once all of it was read. */
export interface Copied {
  units: AsyncIterable<string>;
  papers: () => number;
}

/** Characters that are written at once. */
const MOST_AT_ONCE = 1 << 20;

/**
 * Makes a copy in the place of the current one; only pieces that this one has not are
 * written. A kill at any moment leaves the one or the other whole. A copy of a database
 * that was lost stays beside it.
 */
export async function makeCopy(
  records: CopyRecords,
  copied: () => Promise<Copied>,
  now: () => number,
): Promise<void> {
  const at = now();
  const state = await records.read();
  const { units, papers } = await copied();
  const lost = lostCopy(state);
  const there = new Set([...namesOf(state.current), ...namesOf(state.lost)]);
  const loose = new Set(state.loose);
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
    for (const key of waiting.keys()) loose.add(key);
    await records.put({ state: { loose: [...loose] }, pieces: waiting });
    waiting = new Map();
    size = 0;
  }
  const current: CopyHead = {
    version: COPY_VERSION,
    at,
    took: now() - at,
    ...(state.made !== undefined && { made: state.made }),
    papers: papers(),
    pieces: names,
  };
  const kept = new Set([...names, ...namesOf(lost)]);
  const unused = [...there, ...loose].filter((name) => !kept.has(name));
  await records.put({
    state: { current, lost: lost ?? null, loose: unused },
    pieces: waiting,
  });
  await sweep(records, unused);
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
export async function forgetLostCopy(records: CopyRecords): Promise<void> {
  const state = await records.read();
  const lost = lostCopy(state);
  const current = lost === state.current ? undefined : state.current;
  const kept = new Set(namesOf(current));
  const all = [state.current, state.lost].flatMap(namesOf);
  const unused = [...all, ...state.loose].filter((name) => !kept.has(name));
  await records.put({
    state: { current: current ?? null, lost: null, loose: unused },
  });
  await sweep(records, unused);
}

async function sweep(
  records: CopyRecords,
  unused: readonly string[],
): Promise<void> {
  if (unused.length === 0) return;
  await records.remove(unused);
  await records.put({ state: { loose: [] } });
}

function namesOf(head: CopyHead | undefined): readonly string[] {
  return head?.pieces ?? [];
}

const encoder = new TextEncoder();

/** The beginning of its SHA-256. */
async function nameOf(piece: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(piece));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

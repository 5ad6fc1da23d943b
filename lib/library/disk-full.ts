import type { Settings } from '../settings/settings';

/**
 * Chromium may delete a whole database whose disk is full while it is written (seen:
 * the journal cannot be read back, and it begins anew). So nothing is written in the
 * last of the room: what we gather stops early, what the reader writes a little later.
 */

/** Bytes that are left free. */
const LEFT = {
  /** By papers that are met or imported, and their index. */
  papers: 100_000_000,
  /** By what the reader writes. */
  words: 10_000_000,
  /** By one paper that the reader turns to; small, so that what they do with it next says that the disk is full. */
  paper: 2_000_000,
};

/** There is too little room on the disk for what was asked; nothing was written. */
export class DiskFull extends Error {
  override name = 'DiskFull';

  constructor() {
    super('There is too little room left on the disk.');
  }
}

/** What there is to be room for. */
export type Need = keyof typeof LEFT;

/** Tells how many bytes are free. */
export type FreeRoom = () => Promise<number>;

/** What is kept of papers that are met: what the reader chose, and nothing where there is no room for it. */
export async function remembered(
  readChoice: () => Promise<Settings['remember']>,
  freeRoom: FreeRoom,
): Promise<Settings['remember']> {
  const [choice, isRoom] = await Promise.all([
    readChoice(),
    hasRoom(freeRoom, 'papers'),
  ]);
  return isRoom ? choice : 'nothing';
}

/** Whether there is room for so many bytes more. */
export async function hasRoom(
  freeRoom: FreeRoom,
  need: Need,
  bytes = 0,
): Promise<boolean> {
  return (await freeRoom()) - bytes > LEFT[need];
}

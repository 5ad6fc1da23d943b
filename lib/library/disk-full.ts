/**
 * Chromium may delete a whole database whose disk is full while it is written (seen:
 * the journal cannot be read back, and it begins anew). So nothing is written in the
 * last of the room: what we gather stops early, what the reader writes a little later.
 */

/** Bytes that are left free by papers that are met or imported, and their index. */
const LEFT_BY_PAPERS = 100_000_000;
/** … and by the reader's own words. */
const LEFT_BY_WORDS = 10_000_000;

/** There is too little room on the disk for what was asked; nothing was written. */
export class DiskFull extends Error {
  override name = 'DiskFull';

  constructor() {
    super('There is too little room left on the disk.');
  }
}

/** How much of a full disk something may take: what the reader writes, or what we gather. */
export type Need = 'words' | 'papers';

/** Tells how many bytes are free. */
export type FreeRoom = () => Promise<number>;

/** Whether there is room for so many bytes more. */
export async function hasRoom(
  freeRoom: FreeRoom,
  need: Need,
  bytes = 0,
): Promise<boolean> {
  const left = need === 'words' ? LEFT_BY_WORDS : LEFT_BY_PAPERS;
  return (await freeRoom()) - bytes > left;
}

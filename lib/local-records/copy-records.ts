import { browser } from 'wxt/browser';
import { readHead, type CopyState } from '../second-copy/copy-head';
import type { CopyRecords } from '../second-copy/make-copy';
import { MADE } from './library-made';

const NAMES: Record<Exclude<keyof CopyState, 'made'>, string> = {
  current: 'second-copy',
  lost: 'second-copy-lost',
  loose: 'second-copy-loose',
  isDue: 'second-copy-due',
};
const pieceName = (name: string) => `second-copy-piece-${name}`;

/** Pieces read at once: some megabytes. */
const BATCH = 32;

/**
 * Copies in `storage.local`: the browser keeps it apart from the database, and has let
 * go of the one without the other.
 */
export const copyRecords: CopyRecords = {
  async read() {
    const kept = await browser.storage.local.get([
      ...Object.values(NAMES),
      MADE,
    ]);
    const loose = kept[NAMES.loose];
    const made = kept[MADE];
    return {
      current: readHead(kept[NAMES.current]),
      lost: readHead(kept[NAMES.lost]),
      loose: Array.isArray(loose) ? (loose as string[]) : [],
      isDue: kept[NAMES.isDue] === true,
      made: typeof made === 'number' ? made : undefined,
    };
  },

  async put({ state = {}, pieces = new Map() }) {
    await browser.storage.local.set({
      ...Object.fromEntries(
        Object.entries(NAMES).flatMap(([part, name]) => {
          const value = state[part as keyof typeof NAMES];
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      ...Object.fromEntries(
        [...pieces].map(([name, piece]) => [pieceName(name), piece]),
      ),
    });
  },

  async remove(pieces) {
    await browser.storage.local.remove(pieces.map(pieceName));
  },

  async get(pieces) {
    const read: (string | undefined)[] = [];
    for (let at = 0; at < pieces.length; at += BATCH) {
      const names = pieces.slice(at, at + BATCH).map(pieceName);
      const kept = await browser.storage.local.get(names);
      for (const name of names) {
        const piece = kept[name];
        read.push(typeof piece === 'string' ? piece : undefined);
      }
    }
    return read;
  },
};

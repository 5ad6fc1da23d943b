import { describe, expect, it } from 'vitest';
import { createCopyKeeper } from '../../lib/second-copy/keep-copy';
import { copied, KeptCopies, textOf } from './kept-copies';

/** A keeper whose clock and waits are in the test's hands. */
function keeper(kept = new KeptCopies(), { takes = 10 } = {}) {
  const clock = { now: 1_000_000 };
  const waits: { ms: number; begin: () => void }[] = [];
  const library = { papers: 3, hasRoom: true, copies: 0 };
  const keeping = createCopyKeeper(kept, {
    async copied() {
      library.copies += 1;
      clock.now += takes;
      return copied(textOf(library.papers));
    },
    hasRoom: async () => library.hasRoom,
    now: () => clock.now,
    wait: (ms, begin) => waits.push({ ms, begin }),
  });
  /** Lets the planned copy begin, and end. */
  const pass = async () => {
    await expect.poll(() => waits.length).toBe(1);
    const [wait] = waits.splice(0);
    clock.now += wait?.ms ?? 0;
    wait?.begin();
    await keeping.settled();
    return wait?.ms;
  };
  const papers = () => kept.state.current?.papers;
  return { keeping, kept, clock, waits, library, pass, papers };
}

describe('keeping a second copy', () => {
  it('copies a moment after the last change, once for many', async () => {
    const { keeping, kept, library, pass, papers, waits } = keeper();
    keeping.changed();
    keeping.changed();
    library.papers = 4;
    keeping.changed();
    expect(await pass()).toBe(3_000);
    expect(papers()).toBe(4);
    expect(library.copies).toBe(1);
    expect(kept.state.isDue).toBe(false);
    expect(waits).toEqual([]);
  });

  it('takes a twentieth of the time at most', async () => {
    const { keeping, kept, pass } = keeper(undefined, { takes: 500 });
    keeping.changed();
    await pass();
    expect(kept.state.current?.took).toBe(500);
    keeping.changed();
    expect(await pass()).toBe(20 * 500 - 500);
  });

  it('is made in time though the clock was once ahead', async () => {
    const { keeping, kept, clock, library, pass, papers } = keeper();
    const today = clock.now;
    const years = 10 * 365 * 24 * 3_600_000;
    clock.now += years;
    keeping.changed();
    await pass();
    clock.now = today;
    library.papers = 4;
    keeping.changed();
    expect(await pass()).toBe(3_000);
    expect(papers()).toBe(4);
    expect(kept.state.current?.at).toBeLessThan(today + years);
  });

  it('waits for an hour at most, if the clock was set while one was made', async () => {
    const year = 365 * 24 * 3_600_000;
    const { keeping, pass } = keeper(undefined, { takes: year });
    keeping.changed();
    await pass();
    keeping.changed();
    expect(await pass()).toBe(3_600_000);
  });

  it('copies what changed meanwhile afterwards', async () => {
    const { keeping, kept, library, pass, papers } = keeper();
    const putHeads = kept.putHeads.bind(kept);
    kept.putHeads = async (heads) => {
      if (library.copies === 1 && library.papers === 3) {
        library.papers = 8;
        keeping.changed();
      }
      return putHeads(heads);
    };
    keeping.changed();
    await pass();
    expect(papers()).toBe(3);
    expect(kept.state.isDue).toBe(true);
    await pass();
    expect(papers()).toBe(8);
    expect(kept.state.isDue).toBe(false);
  });

  it('goes on with what a worker that is gone has left', async () => {
    const before = keeper();
    before.keeping.changed();
    await expect.poll(() => before.kept.state.isDue).toBe(true);
    const after = keeper(before.kept);
    after.keeping.resume();
    await after.pass();
    expect(after.papers()).toBe(3);
    const idle = keeper(before.kept);
    idle.keeping.resume();
    await idle.keeping.settled();
    expect(idle.waits).toEqual([]);
  });

  it('makes the first one of a library that has none', async () => {
    const { keeping, pass, papers } = keeper();
    keeping.resume();
    await pass();
    expect(papers()).toBe(3);
  });

  it('waits for room, and tries again after a failure', async () => {
    const { keeping, kept, library, pass, papers } = keeper();
    library.hasRoom = false;
    keeping.changed();
    await pass();
    expect(papers()).toBeUndefined();
    expect(kept.state.isDue).toBe(true);
    library.hasRoom = true;
    kept.left = 0;
    keeping.changed();
    await pass();
    expect(papers()).toBeUndefined();
    kept.left = Infinity;
    keeping.changed();
    await pass();
    expect(papers()).toBe(3);
  });

  it('is not kept from it by a state that could not be read', async () => {
    const { keeping, kept, pass, papers } = keeper();
    const read = kept.read.bind(kept);
    kept.read = async () => {
      kept.read = read;
      throw new Error('Not now.');
    };
    keeping.changed();
    await pass();
    expect(papers()).toBe(3);
  });
});

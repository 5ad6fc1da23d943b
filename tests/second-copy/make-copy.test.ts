import { describe, expect, it } from 'vitest';
import { lostCopy } from '../../lib/second-copy/copy-head';
import {
  forgetLostCopy,
  makeCopy,
  readCopy,
} from '../../lib/second-copy/make-copy';
import { copied, KeptCopies, textOf } from './kept-copies';

const make = (kept: KeptCopies, units: readonly string[], at = 1_000) =>
  makeCopy(
    kept,
    async () => copied(units),
    () => at,
  );

async function currentText(kept: KeptCopies): Promise<string> {
  const { current } = kept.state;
  return current === undefined ? '' : (await readCopy(kept, current)).join('');
}

async function lostText(kept: KeptCopies): Promise<string> {
  const lost = lostCopy(kept.state);
  return lost === undefined ? '' : (await readCopy(kept, lost)).join('');
}

/** Every piece that is there belongs to a copy. */
function expectNothingLoose({ state, pieces }: KeptCopies) {
  const named = [state.current, state.lost].flatMap((it) => it?.pieces ?? []);
  expect(new Set(pieces.keys())).toEqual(new Set(named));
}

describe('a second copy', () => {
  it('is what was to be copied', async () => {
    const kept = new KeptCopies();
    await make(kept, textOf(700));
    expect(await currentText(kept)).toBe(textOf(700).join(''));
    expect(kept.state.current).toMatchObject({ at: 1_000, papers: 700 });
    expectNothingLoose(kept);
  });

  it('is written again only where it has changed', async () => {
    const kept = new KeptCopies();
    await make(kept, textOf(700));
    kept.written = 0;
    await make(kept, textOf(700, 'Changed.'));
    expect(await currentText(kept)).toBe(textOf(700, 'Changed.').join(''));
    // The head, and the piece with the note.
    expect(kept.written).toBe(2);
    expectNothingLoose(kept);
  });

  it('is whole, as it was or as it is to be, after a kill at any moment', async () => {
    const [before, after] = [textOf(700), textOf(650, 'Changed.')];
    let kills = 0;
    for (; ; kills++) {
      const kept = new KeptCopies();
      await make(kept, before);
      kept.left = kills;
      const isKilled = await make(kept, after).then(
        () => false,
        () => true,
      );
      kept.left = Infinity;
      expect([before.join(''), after.join('')]).toContain(
        await currentText(kept),
      );
      // What it left behind goes with the next.
      await make(kept, after);
      expect(await currentText(kept)).toBe(after.join(''));
      expectNothingLoose(kept);
      if (!isKilled) break;
    }
    expect(kills).toBeGreaterThan(2);
  });

  it('of a database that the browser lost stays, until it is let go', async () => {
    const kept = new KeptCopies();
    await make(kept, textOf(700));
    expect(lostCopy(kept.state)).toBeUndefined();
    kept.state = { ...kept.state, made: 2 };
    expect(await lostText(kept)).toBe(textOf(700).join(''));
    await make(kept, textOf(5), 2_000);
    await make(kept, textOf(6), 3_000);
    expect(await lostText(kept)).toBe(textOf(700).join(''));
    expect(await currentText(kept)).toBe(textOf(6).join(''));
    expectNothingLoose(kept);
    await forgetLostCopy(kept);
    expect(lostCopy(kept.state)).toBeUndefined();
    expect(await currentText(kept)).toBe(textOf(6).join(''));
    expectNothingLoose(kept);
  });

  it('is let go before another was made', async () => {
    const kept = new KeptCopies();
    await make(kept, textOf(5));
    kept.state = { ...kept.state, made: 2 };
    await forgetLostCopy(kept);
    expect(lostCopy(kept.state)).toBeUndefined();
    expect(kept.pieces.size).toBe(0);
  });

  it('of two lost databases is that with more papers', async () => {
    const kept = new KeptCopies();
    await make(kept, textOf(700));
    kept.state = { ...kept.state, made: 2 };
    await make(kept, textOf(5));
    kept.state = { ...kept.state, made: 3 };
    await make(kept, textOf(2));
    expect(await lostText(kept)).toBe(textOf(700).join(''));
    await forgetLostCopy(kept);
    await make(kept, textOf(9));
    kept.state = { ...kept.state, made: 4 };
    await make(kept, textOf(1));
    expect(await lostText(kept)).toBe(textOf(9).join(''));
    expectNothingLoose(kept);
  });

  it('of nothing is none', async () => {
    const kept = new KeptCopies();
    await make(kept, textOf(0));
    kept.state = { ...kept.state, made: 2 };
    expect(lostCopy(kept.state)).toBeUndefined();
  });

  it('of a database nobody noted when it was made is not taken for lost', async () => {
    const kept = new KeptCopies();
    kept.state = { ...kept.state, made: undefined };
    await make(kept, textOf(5));
    kept.state = { ...kept.state, made: 2 };
    expect(lostCopy(kept.state)).toBeUndefined();
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { freeRoom } from '../../../lib/adapters/storage-use/free-room';

const saying = (estimate: () => Promise<StorageEstimate>) =>
  vi.stubGlobal('navigator', { storage: { estimate } });
afterEach(() => vi.unstubAllGlobals());

describe('what is free', () => {
  it('is what may be written and is not yet', async () => {
    saying(async () => ({ quota: 1_000, usage: 300 }));
    expect(await freeRoom()).toBe(700);
  });

  it('is without end where the browser does not say, cannot, or takes its time', async () => {
    saying(async () => ({}));
    expect(await freeRoom()).toBe(Infinity);
    saying(() => Promise.reject(new Error('busy')));
    expect(await freeRoom()).toBe(Infinity);
    saying(() => new Promise(() => undefined));
    expect(await freeRoom()).toBe(Infinity);
  });
});

import { describe, expect, it } from 'vitest';
import { createPageSwitch } from '../../lib/page/page-switch';

describe('a page switch', () => {
  const started: AbortSignal[] = [];
  const create = (until = new AbortController().signal) => {
    started.length = 0;
    return createPageSwitch((signal) => {
      started.push(signal);
      return { number: started.length };
    }, until);
  };

  it('is off at first, and turns once for each change', () => {
    const page = create();
    expect(page.session).toBeUndefined();
    expect(page.turn(false)).toBe(false);
    expect(page.turn(true)).toBe(true);
    expect(page.turn(true)).toBe(false);
    expect(page.session).toEqual({ number: 1 });
    expect(page.turn(false)).toBe(true);
    expect(page.session).toBeUndefined();
    expect(started.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('starts anew each time', () => {
    const page = create();
    page.turn(true);
    page.turn(false);
    page.turn(true);
    expect(page.session).toEqual({ number: 2 });
    expect(started.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('ends with its signal, and starts no more', () => {
    const ending = new AbortController();
    const page = create(ending.signal);
    page.turn(true);
    ending.abort();
    expect(started[0]?.aborted).toBe(true);
    page.turn(false);
    expect(page.turn(true)).toBe(false);
    expect(started).toHaveLength(1);
  });
});

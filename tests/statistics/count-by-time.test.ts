import { describe, expect, it } from 'vitest';
import { countByDay, countByWeek } from '../../lib/statistics/count-by-time';

// A Wednesday.
const now = new Date(2026, 2, 11, 15).getTime();
const at = (month: number, day: number, hour = 9) =>
  new Date(2026, month - 1, day, hour).getTime();

describe('counting by day', () => {
  it('has every day from the Monday 52 weeks ago to today', () => {
    const days = countByDay([], now);
    expect(days).toHaveLength(52 * 7 + 3);
    expect(days[0]?.from).toEqual(new Date(2025, 2, 10));
    expect(days.at(-1)?.from).toEqual(new Date(2026, 2, 11));
  });

  it('counts by local day, from midnight to midnight', () => {
    const days = countByDay([at(3, 9, 0), at(3, 9, 23), at(3, 10, 0)], now);
    expect(days.slice(-3).map(({ count }) => count)).toEqual([2, 1, 0]);
  });

  it('leaves out what is older', () => {
    const old = new Date(2024, 0, 1).getTime();
    const counts = countByDay([old], now).map(({ count }) => count);
    expect(Math.max(...counts)).toBe(0);
  });
});

describe('counting by week', () => {
  it('adds up the days from Monday on', () => {
    const days = countByDay([at(3, 8), at(3, 9), at(3, 11)], now);
    const weeks = countByWeek(days);
    expect(weeks).toHaveLength(53);
    expect(weeks.slice(-2).map(({ count }) => count)).toEqual([1, 2]);
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });
});

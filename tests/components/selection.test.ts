import { describe, expect, it } from 'vitest';
import {
  among,
  extend,
  NOTHING,
  toggle,
  toggleAll,
} from '../../components/table/selection';

const papers = [5, 3, 9, 1, 7];
const chosen = (selection: { chosen: ReadonlySet<number> }) => [
  ...selection.chosen,
];

describe('choosing rows', () => {
  it('adds one and takes it out again', () => {
    const one = toggle(NOTHING, 3);
    expect(chosen(one)).toEqual([3]);
    expect(chosen(toggle(one, 3))).toEqual([]);
  });

  it('extends from where it began, in either direction', () => {
    expect(chosen(extend(toggle(NOTHING, 9), papers, 7))).toEqual([9, 1, 7]);
    expect(chosen(extend(toggle(NOTHING, 9), papers, 5))).toEqual([9, 5, 3]);
  });

  it('extends from the row itself where nothing began, or what began it is gone', () => {
    expect(chosen(extend(NOTHING, papers, 1))).toEqual([1]);
    expect(chosen(extend(toggle(NOTHING, 42), papers, 1))).toEqual([42, 1]);
  });

  it('takes all, and none once all are', () => {
    const all = toggleAll(toggle(NOTHING, 3), papers);
    expect(all.chosen.size).toBe(5);
    expect(toggleAll(all, papers).chosen.size).toBe(0);
  });

  it('forgets papers that have gone', () => {
    expect(chosen(among({ chosen: new Set([3, 4]) }, papers))).toEqual([3]);
  });
});

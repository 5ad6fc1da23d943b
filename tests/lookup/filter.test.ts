import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterOf, filterPages, filterReader } from '../../lib/lookup/filter';
import { titleLookupKey } from '../../lib/lookup/lookup-key';
import { entriesOf, runOf } from '../../lib/lookup/run';

/** A run of the titles `name 0`, `name 1` and so on. */
const titles = (name: string, count: number) =>
  runOf(
    Array.from({ length: count }, (_, i) => ({
      key: titleLookupKey(`${name} ${i}`),
      paper: i + 1,
    })),
  );

describe('a filter', () => {
  it('lets every key pass that its run has', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 2_048, max: 60_000 }),
        (name, count) => {
          const filter = filterOf(titles(name, count));
          expect(filter).toHaveLength(filterPages(count));
          const mayHave = filterReader(filter, count);
          for (let i = 0; i < count; i++)
            if (!mayHave(titleLookupKey(`${name} ${i}`)))
              expect.fail(`${name} ${i} does not pass`);
        },
      ),
      { numRuns: 12 },
    );
  });

  it.each([2_048, 8_000, 20_000, 43_000, 74_000])(
    'of %i keys lets few others pass, and is small beside its run',
    (count) => {
      const run = titles('known', count);
      const filter = filterOf(run);
      const mayHave = filterReader(filter, entriesOf(run));
      let passed = 0;
      for (let i = 0; i < 20_000; i++)
        if (mayHave(titleLookupKey(`other ${i}`))) passed++;
      expect(passed / 20_000).toBeLessThan(1 / 300);
      const bytes = filter.reduce((sum, page) => sum + page.byteLength, 0);
      expect(bytes).toBeLessThan(run.byteLength / 2.9);
    },
  );

  it('of a run that is read as soon is none', () => {
    expect(filterOf(titles('few', 2_047))).toEqual([]);
    expect(filterPages(2_047)).toBe(0);
  });
});

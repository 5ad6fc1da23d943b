import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  identifierLookupKey,
  titleLookupKey,
  type LookupKey,
} from '../../lib/lookup/lookup-key';
import {
  headOf,
  joinPages,
  PAGE_ENTRIES,
  pagesOf,
  pagesWith,
} from '../../lib/lookup/paged-run';
import {
  entriesOf,
  findEntries,
  mergeRuns,
  runOf,
  type LookupEntry,
  type Run,
} from '../../lib/lookup/run';

/** Few keys, some of which share a word, so that they meet. */
const key = fc.constantFrom<LookupKey>(
  [0, 0],
  [0, 7],
  [5, 1],
  [5, 2],
  [0xffffffff, 0],
  [0xffffffff, 0xffffffff],
);
const pair = fc.record({ key, paper: fc.integer({ min: 1, max: 3 }) });
/** Of one key and paper a run says one thing. */
const changes = fc
  .uniqueArray(pair, {
    selector: ({ key: at, paper }) => `${at.join()} ${paper}`,
    maxLength: 12,
  })
  .chain((pairs) =>
    fc.tuple(
      ...pairs.map((one) => fc.record({ ...fixed(one), isGone: fc.boolean() })),
    ),
  );
const fixed = (one: { key: LookupKey; paper: number }) => ({
  key: fc.constant(one.key),
  paper: fc.constant(one.paper),
});

const ascending = (a: number, b: number) => a - b;

/** What runs say, one after the other. */
function papersIn(runs: readonly Run[], at: LookupKey): Set<number> {
  const papers = new Set<number>();
  for (const run of runs)
    findEntries(run, at, (paper, isGone) =>
      isGone ? papers.delete(paper) : papers.add(paper),
    );
  return papers;
}

describe('runs', () => {
  it('say the same merged as they said one after the other', () => {
    fc.assert(
      fc.property(
        fc.array(changes, { minLength: 2, maxLength: 5 }),
        key,
        (all, asked) => {
          const runs = all.map((entries) => runOf(entries as LookupEntry[]));
          const merged = runs.reduce((older, newer) =>
            mergeRuns(older, newer, { isOldest: true }),
          );
          const [oldest, ...newer] = runs;
          const above = newer.reduce(
            (before, run) => mergeRuns(before, run, { isOldest: false }),
            new Uint32Array(0),
          );
          const expected = [...papersIn(runs, asked)].sort(ascending);
          expect([...papersIn([merged], asked)].sort(ascending)).toEqual(
            expected,
          );
          expect(
            [...papersIn([oldest ?? merged, above], asked)].sort(ascending),
          ).toEqual(expected);
        },
      ),
    );
  });

  it('forget at last what is gone', () => {
    const entry = { key: [1, 2] as LookupKey, paper: 3 };
    const merged = mergeRuns(
      runOf([entry]),
      runOf([{ ...entry, isGone: true }]),
      { isOldest: true },
    );
    expect(entriesOf(merged)).toBe(0);
  });
});

describe('pages of a run', () => {
  const many = Array.from(
    { length: 2.5 * PAGE_ENTRIES },
    (_, i): LookupEntry => ({
      // Every word a hundred times, so that they reach over borders.
      key: [Math.floor(i / 100) * 1_000, i],
      paper: i + 1,
    }),
  );
  const run = runOf(many);
  const pages = pagesOf(run);

  it('are the run', () => {
    expect(pages).toHaveLength(3);
    expect(joinPages(pages)).toEqual(run);
  });

  it('hold every entry where it is looked for', () => {
    const head = headOf(1, run);
    for (const { key: at, paper } of many) {
      const found: number[] = [];
      for (const page of pagesWith(head, at))
        findEntries(pages[page] ?? run, at, (one) => found.push(one));
      expect(found).toEqual([paper]);
    }
  });
});

describe('the key of an identifier', () => {
  it('stands beside those of its neighbours', () => {
    const group = (identifier: string) =>
      identifierLookupKey(identifier)[0] >>> 16;
    expect(group('arxiv:2403.12345')).toBe(group('arxiv:2403.12999'));
    expect(group('arxiv:2403.12345')).not.toBe(group('arxiv:2403.13345'));
  });

  it('is its own, as is that of a title', () => {
    const identifiers = new Set<string>();
    const titles = new Set<string>();
    for (let i = 0; i < 50_000; i++) {
      const text = `arxiv:2403.${String(i).padStart(5, '0')}`;
      identifiers.add(identifierLookupKey(text).join());
      titles.add(titleLookupKey(text).join());
    }
    expect(identifiers.size).toBe(50_000);
    expect(titles.size).toBe(50_000);
  });
});

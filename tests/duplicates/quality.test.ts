import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decide, decideDuplicate } from '../../lib/duplicates/decide';
import type { Verdict } from '../../lib/duplicates/decision';
import { prepare } from '../../lib/duplicates/prepare';
import { titleKey } from '../../lib/papers/title-key';
import { shared } from '../shared';
import {
  draftOf,
  readBench,
  readSeeds,
  type BenchRecord,
} from '../shared-data';

interface Pairs {
  records: BenchRecord[];
  pairs: Record<string, [string, string, number][]>;
}
interface LookAlike {
  a: string;
  b: string;
  abstracts: number | null;
}

const isSame = (verdict: Verdict) =>
  verdict === 'same' || verdict === 'version';

describe.skipIf(shared === undefined)('on labelled pairs', () => {
  // Floors a little below what was measured when this was written.
  test.each([
    ['pairs-abstracts', 99.3],
    ['pairs-dblp-acm', 93],
    ['pairs-dblp-scholar', 81],
  ])('%s: F1 of %d', (name, floor) => {
    const bench = readBench<Pairs>(shared ?? '', name);
    const papers = new Map(
      bench.records.map((record) => [record.id, prepare(draftOf(record))]),
    );
    let right = 0;
    let wrong = 0;
    for (const [a, b, label] of Object.values(bench.pairs).flat()) {
      const same = isSame(decide(papers.get(a)!, papers.get(b)!).verdict);
      if (same && label) right++;
      else if (same !== Boolean(label)) wrong++;
    }
    const f1 = (200 * right) / (2 * right + wrong);
    console.info(`${name}: F1 ${f1.toFixed(2)}`);
    expect(f1).toBeGreaterThanOrEqual(floor);
  });

  test('look-alike titles over other abstracts are not taken for one work', () => {
    const papers = new Map(
      gunzipSync(readFileSync(join(shared ?? '', 'corpus/acl.jsonl.gz')))
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as BenchRecord)
        .map((record) => [record.id, record] as const),
    );
    const pairs = Object.values(
      readBench<Record<string, LookAlike>>(shared ?? '', 'look-alike-titles'),
    ).filter(({ abstracts }) => abstracts !== null && abstracts < 0.1);
    const mistaken = pairs.filter(({ a, b }) =>
      isSame(
        decideDuplicate(draftOf(papers.get(a)!), draftOf(papers.get(b)!))
          .verdict,
      ),
    );
    console.info(
      `look-alike titles: ${mistaken.length} of ${pairs.length} wrong`,
    );
    expect(pairs.length).toBeGreaterThan(200);
    expect(mistaken.length).toBeLessThanOrEqual(3);
  });
});

describe.skipIf(shared === undefined)('on the seed feeds', () => {
  const feeds = shared === undefined ? [] : readSeeds(shared);
  const drafts = feeds
    .flat()
    .map((paper) => prepare({ ...paper, identifiers: {}, authors: [] }));

  test('every repeat is the same work, and nothing else is', () => {
    const repeated = new Set<string>();
    for (const [i, a] of drafts.entries())
      for (const b of drafts.slice(i + 1)) {
        const equal = titleKey(a.draft.title) === titleKey(b.draft.title);
        const { verdict } = decide(a, b);
        expect([a.draft.title, b.draft.title, verdict]).toEqual([
          a.draft.title,
          b.draft.title,
          equal ? 'same' : 'different',
        ]);
        if (equal) repeated.add(titleKey(a.draft.title));
      }
    expect(repeated.size).toBe(38);
  }, 60_000);

  test.each([
    [
      'A-SDM: Accelerating Stable Diffusion through R',
      'A-SDM: Accelerating Stable Diffusion through M',
    ],
    ['LightGCN:', 'UltraGCN:'],
    ['LightGCN:', 'LightGCL:'],
    ['UltraGCN:', 'LightGCL:'],
  ])('%s… and %s… are two works, with and without abstracts', (a, b) => {
    const find = (start: string) =>
      drafts.find(({ draft }) => draft.title.startsWith(start))!.draft;
    expect(isSame(decideDuplicate(find(a), find(b)).verdict)).toBe(false);
    const { abstract: _ours, ...ours } = find(a);
    const { abstract: _theirs, ...theirs } = find(b);
    expect(isSame(decideDuplicate(ours, theirs).verdict)).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decide, decideDuplicate } from '../../lib/duplicates/decide';
import type { Verdict } from '../../lib/duplicates/decision';
import { prepare } from '../../lib/duplicates/prepare';
import { shared } from '../shared';
import { draftOf } from '../../scripts/duplicates/labelled-file';
import { match } from '../../scripts/duplicates/match';
import { readBench, readSeeds, type BenchRecord } from '../shared-data';

interface Pairs {
  records: BenchRecord[];
  pairs: Record<string, [a: string, b: string, label: number][]>;
}
interface Groups {
  records: BenchRecord[];
  clusters: string[][];
}
interface Said {
  a: string;
  b: string;
  same: boolean;
}
interface LookAlike {
  a: string;
  b: string;
  abstracts: number | null;
}

const isSame = (verdict: Verdict) =>
  verdict === 'same' || verdict === 'version';

describe.skipIf(shared === undefined)('on labelled pairs', () => {
  // Floors a little below what was measured when the weights were fitted. The split
  // `test` of DBLP–ACM was not looked at before; the other files were fitted on, and
  // what was held out of each fit stands with the weights.
  test.each([
    ['pairs-abstracts', 'dev', 99.4],
    ['pairs-dblp-acm', 'valid', 98],
    ['pairs-dblp-acm', 'test', 97.5],
    ['pairs-dblp-scholar', 'valid', 94],
  ])('%s, %s: F1 of %d', async (name, split, floor) => {
    const bench = readBench<Pairs>(shared ?? '', name);
    const { verdicts } = (await match(bench)) as { verdicts: Said[] };
    const said = new Map(verdicts.map((it) => [`${it.a} ${it.b}`, it.same]));
    let right = 0;
    let wrong = 0;
    for (const [a, b, label] of bench.pairs[split]!) {
      const same = said.get(`${a} ${b}`)!;
      if (same && label) right++;
      else if (same !== Boolean(label)) wrong++;
    }
    const f1 = (200 * right) / (2 * right + wrong);
    console.info(`${name} ${split}: F1 ${f1.toFixed(2)}`);
    expect(f1).toBeGreaterThanOrEqual(floor);
  });

  test.each([
    ['groups-bib-respiratory', 96],
    ['groups-bib-stroke', 97.5],
  ])('%s: record F1 of %d', async (name, floor) => {
    const bench = readBench<Groups>(shared ?? '', name);
    const { groups } = (await match(bench)) as { groups: string[][] };
    // One record of each group stays, the others are dropped as its duplicates.
    const dropped = new Set(groups.flatMap((ids) => ids.toSorted().slice(1)));
    const several = bench.clusters.filter(({ length }) => length > 1);
    const grouped = new Set(several.flat());
    let right = 0;
    let missed = 0;
    let wrong = [...dropped].filter((id) => !grouped.has(id)).length;
    for (const ids of several) {
      const left = ids.filter((id) => !dropped.has(id)).length;
      right += ids.length - Math.max(1, left);
      missed += Math.max(1, left) - 1;
      if (left === 0) wrong++;
    }
    const f1 = (200 * right) / (2 * right + wrong + missed);
    console.info(`${name}: record F1 ${f1.toFixed(2)}`);
    expect(f1).toBeGreaterThanOrEqual(floor);
  });

  test('groups-cora: pair F1 of 82', async () => {
    const bench = readBench<Groups>(shared ?? '', 'groups-cora');
    const { groups } = (await match(bench)) as { groups: string[][] };
    const pairs = (all: string[][]) =>
      new Set(
        all.flatMap((group) =>
          group
            .toSorted()
            .flatMap((a, i, ids) => ids.slice(i + 1).map((b) => `${a} ${b}`)),
        ),
      );
    const [said, truth] = [pairs(groups), pairs(bench.clusters)];
    const f1 = (200 * said.intersection(truth).size) / (said.size + truth.size);
    console.info(`groups-cora: pair F1 ${f1.toFixed(2)}`);
    expect(f1).toBeGreaterThanOrEqual(82);
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
    .map((paper) => ({ ...paper, identifiers: {}, authors: [] }));
  const papers = drafts.map(prepare);

  test('every repeat is the same work, and nothing else is', () => {
    const repeated = new Set<string>();
    for (const [i, a] of papers.entries())
      for (const b of papers.slice(i + 1)) {
        const equal = a.key === b.key;
        const { verdict } = decide(a, b);
        expect([a.title, b.title, verdict]).toEqual([
          a.title,
          b.title,
          equal ? 'same' : 'different',
        ]);
        if (equal) repeated.add(a.key);
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
      drafts.find(({ title }) => title.startsWith(start))!;
    expect(isSame(decideDuplicate(find(a), find(b)).verdict)).toBe(false);
    const { abstract: _ours, ...ours } = find(a);
    const { abstract: _theirs, ...theirs } = find(b);
    expect(isSame(decideDuplicate(ours, theirs).verdict)).toBe(false);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../scripts/command';

const folder = mkdtempSync(join(tmpdir(), 'cognate-rank-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run rank` prints for a file of this content. */
function rank(content: unknown): unknown {
  const file = join(folder, 'file.json');
  writeFileSync(file, JSON.stringify(content));
  const printed = execFileSync(
    process.execPath,
    [join(root, 'scripts/rank.ts'), file],
    { encoding: 'utf8' },
  );
  return JSON.parse(printed);
}

test('every candidate is ranked, those of the subject first, whatever its grade', () => {
  const corpus = [
    { id: 'fish', title: 'Coral reefs', abstract: 'Fish live in reefs.' },
    { id: 'gcn', title: 'Graph convolution', abstract: 'Graphs, convolved.' },
    { id: 'walk', title: 'Random walks on a graph', abstract: null },
  ];
  const query = { title: 'Graph convolution networks', abstract: 'Graphs.' };
  const candidates = corpus.map(({ id }) => ({ id, relevance: 0 }));
  expect(
    rank({
      corpus,
      queries: [
        { id: 'q', ...query, candidates },
        { id: 'none', ...query, candidates: [] },
      ],
    }),
  ).toEqual({ rankings: { q: ['gcn', 'walk', 'fish'], none: [] } });
});

test('the order is the same each time where a latent space is fitted', () => {
  const subject = (i: number) =>
    ['graph node', 'coral reef', 'verb noun'][i % 3]!;
  const corpus = Array.from({ length: 1_000 }, (_, i) => ({
    id: `${i}`,
    title: `${subject(i)} word${i % 50} word${(i * 7) % 60}`,
  }));
  const content = {
    corpus,
    queries: [
      { id: 'q', title: 'graph word3', candidates: corpus.slice(0, 30) },
    ],
  };
  const first = rank(content) as { rankings: { q: string[] } };
  expect(first.rankings.q.toSorted()).toEqual(
    corpus
      .slice(0, 30)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(rank(content)).toEqual(first);
});

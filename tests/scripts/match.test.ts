import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../scripts/command';

const folder = mkdtempSync(join(tmpdir(), 'cognate-match-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const records = [
  { id: 'a', title: 'A Title of Five Words' },
  { id: 'b', title: 'a title of five words' },
  { id: 'c', title: 'Something else altogether' },
];

/** What the command prints, through the very script that npm runs. */
function run(file: object): unknown {
  const path = join(folder, 'file.json');
  writeFileSync(path, JSON.stringify(file));
  const output = execFileSync(
    process.execPath,
    [join(root, 'scripts/setup.mjs'), 'match', path],
    { encoding: 'utf8' },
  );
  return JSON.parse(output);
}

test('prints a verdict for each pair, and nothing but JSON', () => {
  const pairs = { test: [['a', 'b', 0]], valid: [['a', 'c', 1]] };
  expect(run({ records, pairs })).toEqual({
    verdicts: [
      expect.objectContaining({
        a: 'a',
        b: 'b',
        same: true,
        verdict: 'same',
        reason: { kind: 'title' },
      }),
      expect.objectContaining({ a: 'a', b: 'c', same: false }),
    ],
  });
});

test('prints the groups where the file has clusters, without reading them', () => {
  expect(run({ records, clusters: [['a', 'c']] })).toEqual({
    groups: [['a', 'b']],
  });
});

test.each([
  ['what is no JSON', 'Title', /file\.json cannot be read\. .*JSON/],
  ['a file without records', '{"pairs": {}}', /no list "records"/],
])('says of %s what is wrong, in one line', (_, content, why) => {
  const path = join(folder, 'file.json');
  writeFileSync(path, content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/setup.mjs'), 'match', path],
    { encoding: 'utf8' },
  );
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([
    2,
    '',
    1,
  ]);
  expect(stderr).toMatch(why);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBackup, type BackupPart } from '../../lib/backup/read-backup';
import { isBackup } from '../../lib/backup/is-backup';
import cognate from '../../lib/exporters/cognate';
import { anyTitle, each, noteOf, record, written } from '../export/records';

async function partsOf(...chunks: string[]): Promise<BackupPart[]> {
  const parts: BackupPart[] = [];
  for await (const part of readBackup(each(chunks))) parts.push(part);
  return parts;
}

const EMPTY = await written(cognate, []);
const FULL = await written(
  cognate,
  [
    record({ id: 1, title: 'One', abstract: 'a\u2028b' }, noteOf('Mine')),
    record({ id: 2, title: 'Two' }),
  ],
  {
    lists: [{ id: 'l', name: 'Later', order: 0, createdAt: 5 }],
    settings: { openBadges: true },
  },
);

describe('a backup', () => {
  test('is JSON, and is known by its beginning', () => {
    expect(JSON.parse(EMPTY)).toEqual({
      format: 'cognate-backup',
      version: 1,
      madeAt: '2026-11-21T14:00:00.000Z',
      title: 'Diffusion',
      settings: {},
      lists: [],
      feeds: [],
      searches: [],
      papers: [],
      judgements: [],
      trash: [],
    });
    expect(isBackup(EMPTY)).toBe(true);
    expect(isBackup('[{"format":"cognate-backup"}]')).toBe(false);
  });

  test('has a record a line', () => {
    for (const line of FULL.split('\n').filter((one) =>
      one.startsWith('{"id"'),
    ))
      expect(() => JSON.parse(line.replace(/,$/, ''))).not.toThrow();
  });

  test('is read in its order, wherever it is cut', async () => {
    const parts = await partsOf(FULL);
    expect(parts.map(({ type }) => type)).toEqual([
      'head',
      'list',
      'paper',
      'paper',
    ]);
    expect(parts[2]).toMatchObject({
      paper: {
        title: 'One',
        abstract: 'a\u2028b',
        note: { text: 'Mine', updatedAt: 0 },
      },
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(FULL.length), { maxLength: 8 }),
        async (cuts) => {
          const at = [0, ...cuts.toSorted((a, b) => a - b), FULL.length];
          const chunks = at.slice(1).map((to, i) => FULL.slice(at[i], to));
          expect(await partsOf(...chunks)).toEqual(parts);
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each([
    ['made pretty', JSON.stringify(JSON.parse(FULL), null, 2)],
    ['on one line', JSON.stringify(JSON.parse(FULL))],
    [
      'with a byte order mark and CRLF',
      `\ufeff${FULL.replaceAll('\n', '\r\n')}`,
    ],
    [
      'in another order',
      JSON.stringify(
        Object.fromEntries(
          Object.entries(JSON.parse(FULL) as object).reverse(),
        ),
      ),
    ],
  ])('is read as well %s', async (_, text) => {
    expect(await partsOf(text)).toEqual(await partsOf(FULL));
  });

  test('brings any text back', async () => {
    await fc.assert(
      fc.asyncProperty(anyTitle, async (title) => {
        fc.pre(title.trim() !== '' && title.isWellFormed());
        const [, paper] = await partsOf(
          await written(cognate, [
            record({ title, abstract: title }, noteOf(title)),
          ]),
        );
        expect(paper).toMatchObject({
          paper: {
            title: title.trim(),
            abstract: title,
            note: { text: title },
          },
        });
      }),
    );
  });
});

describe('what is no backup', () => {
  test.each([
    ['', 'not_backup'],
    ['Daily Papers', 'not_backup'],
    ['[]', 'not_backup'],
    ['{"format":"other","version":1}', 'not_backup'],
    [EMPTY.replace('"version":1', '"version":2'), 'newer'],
    [FULL.slice(0, FULL.indexOf('"Two"')), 'cut_off'],
    [FULL.slice(0, FULL.lastIndexOf(']}')), 'cut_off'],
  ])('is refused with a reason: %#', async (text, reason) => {
    await expect(partsOf(text)).rejects.toMatchObject({ reason });
  });
});

describe('a record that is not as it should be', () => {
  const withPaper = (paper: object) =>
    FULL.replace(
      /^.*"Two".*$/m,
      JSON.stringify({
        id: 2,
        title: 'Two',
        identifiers: {},
        authors: [],
        addedAt: '2026-01-01T00:00:00Z',
        ...paper,
      }),
    );
  const sighting = {
    key: 'page:x',
    site: 'arxiv',
    kind: 'listing',
    shows: 'collection',
    label: 'x',
    source: 'https://arxiv.org/',
    draft: { title: 'x', identifiers: {}, authors: [] },
    firstSeen: '2026-01-01T00:00:00Z',
    lastSeen: '2026-01-01T00:00:00Z',
    times: 1,
    entries: [],
  };

  test.each([
    [{ title: '' }, /papers: title/],
    [{ title: 'x'.repeat(2_000) }, /papers: title/],
    [{ id: 'x' }, /papers: id/],
    [{ addedAt: 'yesterday' }, /papers: addedAt/],
    [{ reading: { state: 'x', updatedAt: '2026-01-01T00:00:00Z' } }, /state/],
    [
      { sightings: [{ ...sighting, source: 'javascript:alert(1)' }] },
      /web address/,
    ],
    [
      { sightings: [{ ...sighting, reason: { kind: 'identifier', key: 5 } }] },
      /reason/,
    ],
  ])('is a problem, and the rest goes on: %j', async (paper, text) => {
    const parts = await partsOf(withPaper(paper));
    expect(parts.map(({ type }) => type)).toEqual([
      'head',
      'list',
      'paper',
      'problem',
    ]);
    expect(parts[3]).toMatchObject({ problem: { line: 11 } });
    expect(JSON.stringify(parts[3])).toMatch(text);
  });

  test('may be no JSON at all', async () => {
    const parts = await partsOf(FULL.replace(/^.*"Two".*$/m, '{"id":2,'));
    expect(parts[3]).toMatchObject({ type: 'problem', problem: { line: 11 } });
  });

  test('unknown fields are dropped', async () => {
    const parts = await partsOf(withPaper({ evil: 1, ['__proto__x']: 2 }));
    expect(Object.keys((parts[3] as { paper: object }).paper)).not.toContain(
      'evil',
    );
  });
});

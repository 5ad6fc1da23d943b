import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importers } from '../../lib/import/importers';
import { LIMITS } from '../../lib/papers/limits';
import { parseRequest } from '../../lib/messaging/request-schemas';
import { feedText } from './parse';
import type { Importer, Parsed } from '../../lib/import/importer';

const folder = fileURLToPath(new URL('../samples/feeds', import.meta.url));
const samples = globSync('*-[0-9].!(expected.json)', { cwd: folder })
  .sort()
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const byName = (name: string) =>
  importers.find(({ id }) => name.startsWith(`${id}-`))!;

/** What hurts in one format or another. */
const NASTY = [
  '"',
  '{',
  '}',
  '[',
  ']',
  '<',
  '&',
  '&bogus;',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '\\',
  '$',
  '%',
  '@article{x,',
  '\n',
  '\r',
  '\u0000',
  '\ufffd',
  '\ud800',
  '\u202e',
  'TY  - JOUR\n',
  'ER  - ',
  '</entry>',
  '<item>',
  '"title":',
  '1e999',
  '__proto__',
  'x'.repeat(3_000),
];

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(60),
  put: fc.oneof(
    fc.constantFrom(...NASTY),
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
});

async function parseAll(importer: Importer, text: string): Promise<Parsed[]> {
  const all: Parsed[] = [];
  for await (const parsed of importer.parse(feedText(text, 97), {
    readPage: () => undefined,
  }))
    all.push(parsed);
  return all;
}

describe('whatever a file holds', () => {
  it.each(samples)(
    '$name with damage is read to its end, and gives what may be stored',
    async ({ name, text }) => {
      const importer = byName(name);
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 6 }),
          async (changes) => {
            let damaged = text;
            for (const { at, cut, put } of changes) {
              const from = Math.floor(at * damaged.length);
              damaged =
                damaged.slice(0, from) + put + damaged.slice(from + cut);
            }
            expectAdmitted(importer, await parseAll(importer, damaged));
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it.each(importers)('$id says something of any text', async (importer) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.string())),
        async (parts) => {
          const text = parts.join('');
          const all = await parseAll(importer, text);
          expectAdmitted(importer, all);
          if (text.trim() !== '') expect(all.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** The border takes every entry and problem; lines are lines. */
function expectAdmitted(importer: Importer, all: readonly Parsed[]): void {
  const entries = all.filter((it) => it.type === 'entry');
  const words = entries.flatMap((it, entry) =>
    it.words ? [{ entry, ...it.words }] : [],
  );
  const feed = all.find((it) => it.type === 'feed');
  parseRequest('importEntries', [
    {
      feed: {
        ...(feed?.header ?? { name: 'None' }),
        id: 'a',
        importer: importer.id,
        source: '',
      },
      from: 0,
      entries: entries.map(({ draft }) => draft).slice(0, LIMITS.entries),
      words,
      problems: all
        .flatMap((it) => (it.type === 'problem' ? [it.problem] : []))
        .slice(0, LIMITS.problems),
    },
  ]);
  for (const it of all) {
    if (it.type === 'entry') {
      expect(it.line).toBeGreaterThan(0);
      const { arxiv, doi, openreview } = it.draft.identifiers;
      if (it.draft.stub) expect(arxiv ?? doi ?? openreview).toBeDefined();
    }
  }
}

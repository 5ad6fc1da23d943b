import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importers } from '../../lib/import/importers';
import type { FeedHeader, ImportProblem } from '../../lib/import/importer';
import { readFeed, type ReadEvent } from '../../lib/import/read-feed';
import { shared } from '../shared';

const folder = fileURLToPath(new URL('../samples/feeds', import.meta.url));

/** What must be read from a sample; only what is named here is looked at. */
interface Expected {
  feed: FeedHeader;
  entries: ExpectedEntry[];
  problems: Pick<ImportProblem, 'severity' | 'message' | 'line'>[];
}

interface ExpectedEntry {
  title: string;
  arxiv?: string;
  arxivVersion?: number;
  doi?: string;
  authors?: string[];
  year?: number;
  abstract?: string;
  stub?: true;
  note?: string;
  tags?: string[];
  lists?: string[];
  line?: number;
}

const samples = globSync('*.expected.json', { cwd: folder })
  .sort()
  .map((name) => {
    const stem = name.slice(0, -'.expected.json'.length);
    const [file = ''] = globSync(`${stem}.!(expected.json)`, { cwd: folder });
    return { stem, file: join(folder, file), expected: join(folder, name) };
  });

describe('a sample', () => {
  it.each(samples)('$stem is read by the importer of its name', async (it) => {
    const expected = JSON.parse(readFileSync(it.expected, 'utf8')) as Expected;
    // Cut where it hurts.
    for (const size of [7, 65_536]) {
      const events = await readAll(readFileSync(it.file), size);
      const [feed] = events;
      expect(feed).toMatchObject({
        type: 'feed',
        importer: basename(it.stem).replace(/-\d+$/, ''),
        header: expected.feed,
      });
      expect(
        events.flatMap((event) =>
          event.type === 'problem' ? [pick(event.problem)] : [],
        ),
      ).toEqual(expected.problems);
      const entries = events.filter((event) => event.type === 'entry');
      expect(entries.map(({ draft }) => draft.title)).toEqual(
        expected.entries.map(({ title }) => title),
      );
      for (const [at, wanted] of expected.entries.entries())
        expect(flat(entries[at]!)).toMatchObject(wanted);
    }
  });
});

describe.skipIf(shared === undefined)('a captured feed', () => {
  const folder = join(shared ?? '', 'pages');
  it.each(globSync('**/*.xml', { cwd: folder }).sort())(
    '%s is read whole',
    async (name) => {
      const file = join(folder, name);
      const { papers } = JSON.parse(
        readFileSync(file.replace(/\.xml$/, '.expected.json'), 'utf8'),
      ) as { papers: { title: string; arxivId: string }[] };
      const events = await readAll(readFileSync(file), 1_000);
      expect(
        events.flatMap((event) =>
          event.type === 'entry'
            ? {
                title: event.draft.title,
                arxivId: event.draft.identifiers.arxiv,
              }
            : [],
        ),
      ).toEqual(papers.map(({ title, arxivId }) => ({ title, arxivId })));
    },
  );
});

async function readAll(bytes: Uint8Array, size: number): Promise<ReadEvent[]> {
  const events: ReadEvent[] = [];
  for await (const event of readFeed({ bytes: cut(bytes, size), importers }))
    events.push(event);
  return events;
}

async function* cut(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size)
    yield bytes.subarray(at, at + size);
}

const pick = ({ severity, message, line }: ImportProblem) => ({
  severity,
  message,
  line,
});

function flat(entry: Extract<ReadEvent, { type: 'entry' }>) {
  const { identifiers, ...draft } = entry.draft;
  return { ...draft, ...identifiers, ...entry.words, line: entry.line };
}

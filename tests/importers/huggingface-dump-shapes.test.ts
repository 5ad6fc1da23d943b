import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import dump from '../../lib/importers/huggingface-dump';
import {
  LineLabeller,
  LONGEST_LAG,
} from '../../lib/import/huggingface-dump/label-lines';
import { parseText } from './parse';

/** Shapes that feeds get on their way: by mail programs, editors, by pasting. */
const HEADER =
  'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMar 11';
const PAPERS: readonly (readonly [string, string])[] = [
  [
    'Slow Clocks: Timing Without a Reference in Very Large Networks of Cheap Sensors',
    'Sensors drift, and what they measure drifts with them. We show that neighbours can correct each other without any reference, as long as their errors are not of one kind, and say how many are needed. On three networks the error falls by half. Code is at https://example.org/clocks',
  ],
  [
    'Is a Map Enough? Notes on Wayfinding',
    'Maps are made for people who already know where they are. This work asks what is missing for all others, and finds that landmarks matter more than distances. The effect holds in towns, in forests and in buildings.',
  ],
  [
    'netFold: folding graphs that do not fit into memory',
    'Graphs grow faster than memory does. We fold them along their sparsest cuts and keep the folds on disk, which costs little time because most walks stay within one fold. Results on nine graphs are reported.',
  ],
];
const read = (text: string) => parseText(dump, text);
const pairs = async (text: string) =>
  (await read(text)).entries.map(({ title, abstract }) => [title, abstract]);

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

describe('a dump', () => {
  it('is read back from any mix of line ends, blank lines, tabs and widths', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          newline: fc.constantFrom('\n', '\r\n', '\r'),
          mark: fc.constantFrom('', '\ufeff'),
          space: fc.constantFrom('', ' ', '\t', ' \t '),
          width: fc.constantFrom(60, 72, 80, 100, Infinity),
          wrapsTitles: fc.boolean(),
          gap: fc.constantFrom('\n\n', '\n\n\n', '\n \n', '\n\t\n\n'),
          header: fc.constantFrom('', HEADER),
        }),
        async ({ newline, mark, space, width, wrapsTitles, gap, header }) => {
          const parts = PAPERS.flatMap(([title, abstract]) => [
            wrapsTitles ? wrap(title, width) : title,
            wrap(abstract, width),
          ]);
          const text = [...(header === '' ? [] : [header]), ...parts]
            .join(gap)
            .replaceAll('\n', `${space}\n`);
          expect(await pairs(mark + text.replaceAll('\n', newline))).toEqual(
            PAPERS,
          );
        },
      ),
    );
  });

  it.each([
    ['after titles', (t: string, a: string) => `${t}\n${a}\n\n`],
    ['after abstracts', (t: string, a: string) => `${t}\n\n${a}\n`],
  ])('may lack the blank lines %s', async (_where, write) => {
    const text = PAPERS.map(([title, abstract]) => write(title, abstract));
    expect(await pairs(`${HEADER}\n\n${text.join('')}`)).toEqual(PAPERS);
  });

  it('may lack every blank line', async () => {
    expect(await pairs(`${HEADER}\n${PAPERS.flat().join('\n')}`)).toEqual(
      PAPERS,
    );
  });

  it('keeps a word whole that was broken after its hyphen', async () => {
    const [entry] = await pairs(
      'Title\n\nWe compare with the state-of-the-\nart and with pre- and\npost-processing. It helps.',
    );
    expect(entry?.[1]).toBe(
      'We compare with the state-of-the-art and with pre- and post-processing. It helps.',
    );
  });

  it.each([
    ['Daily Papers', undefined],
    ['Subscribe\n\n11 March 2024', { month: 3, day: 11, year: 2024 }],
    ['by AK and the research community\nSept 3', { month: 9, day: 3 }],
    ['Feb 29', { month: 2, day: 29 }],
  ])('may have the head %j', async (header, edition) => {
    const { feeds, entries, problems } = await read(
      `${header}\n\n${PAPERS[0]?.join('\n\n')}`,
    );
    expect(feeds).toMatchObject([{ name: 'Daily Papers' }]);
    if (edition) expect(feeds[0]?.edition).toMatchObject(edition);
    else expect(feeds[0]?.edition).toBeUndefined();
    expect(entries).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('begins a feed for every head, however it was pasted', async () => {
    const [one, two, three] = PAPERS.map((paper) => paper.join('\n\n'));
    const { feeds, entries } = await read(
      `${HEADER}\n\n${one}\n${HEADER.replace('11', '12')}\n\n${two}\n\n\ufeffDaily Papers\n\nby AK and the research community\n\n${three}`,
    );
    expect(feeds.map(({ edition }) => edition?.text)).toEqual([
      'Mar 11',
      'Mar 12',
      undefined,
    ]);
    expect(entries.map(({ title }) => title)).toEqual(
      PAPERS.map(([title]) => title),
    );
  });

  it('takes no wrapped line that says "new" for a head', async () => {
    const [entry] = await pairs(
      'Title\n\nThe method that we propose is\nnew\nand does not depend on data.',
    );
    expect(entry?.[1]).toBe(
      'The method that we propose is new and does not depend on data.',
    );
  });
});

describe('a dump says', () => {
  const body = PAPERS.map((paper) => paper.join('\n\n')).join('\n\n');

  it('that there is nothing under its head', async () => {
    expect((await read(HEADER)).problems).toMatchObject([
      { severity: 'reject', message: 'empty_file', line: 1 },
    ]);
  });

  it('which paper has unreadable characters, and leaves out that one alone', async () => {
    const { entries, problems } = await read(
      body.replace('Maps are', 'Maps \ufffd\ufffd are'),
    );
    expect(entries).toHaveLength(2);
    expect(problems).toMatchObject([
      { severity: 'reject', message: 'unreadable_characters', line: 7 },
    ]);
  });

  it('that the last abstract was cut off, in a word or in a character', async () => {
    for (const end of ['', ' \ufffd', '\ufffd\ufffd']) {
      const { entries, problems } = await read(body.slice(0, -40) + end);
      expect(entries).toHaveLength(3);
      expect(entries[2]?.abstract).toBe(PAPERS[2]?.[1].slice(0, -40).trimEnd());
      expect(problems).toMatchObject([
        { severity: 'notice', message: 'truncated', line: 9 },
      ]);
    }
  });

  it('nothing of a whole abstract without a full stop', async () => {
    const [title = '', abstract = ''] = PAPERS[2] ?? [];
    const more = `${abstract.slice(0, -1)}, as are those on others in use today`;
    const { problems } = await read(
      [...PAPERS.flat(), title, abstract, title, more.repeat(2)].join('\n\n'),
    );
    expect(problems).toEqual([]);
  });

  it('that an abstract is too long, and keeps its beginning', async () => {
    const long = 'Graphs grow, and memory does not. '.repeat(700).trim();
    const { entries, problems } = await read(`Title\n\n${long}\n\n${body}`);
    expect(entries).toHaveLength(4);
    expect(entries[0]?.abstract).toHaveLength(20_000);
    expect(problems).toMatchObject([
      { severity: 'notice', message: 'abstract_too_long', line: 1 },
    ]);
  });

  it('that a title is too long to be one', async () => {
    const long = 'Very Long Words '.repeat(40).trim();
    const { entries, problems } = await read(
      `${body}\n\n${long}\n\n${PAPERS[0]?.[1]}\n\n${body}`,
    );
    expect(entries).toHaveLength(6);
    expect(problems).toMatchObject([
      { severity: 'reject', message: 'abstract_without_title', line: 13 },
    ]);
  });
});

describe('whatever it is given', () => {
  it('says something of every line, in the order of the file', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('', 'new', 'Mar 11', ...PAPERS.flat()),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        const { all, entries, problems, feeds } = await read(lines.join('\n'));
        expect(all[0]?.type).toBe('feed');
        const starts = [...entries, ...problems].map((it) => it.line);
        const kept = entries.flatMap((it) => [it.title, it.abstract ?? '']);
        const refused = problems.some(({ severity }) => severity === 'reject');
        for (const text of PAPERS.flat())
          if (lines.includes(text))
            expect(refused || kept.some((it) => it.includes(text))).toBe(true);
        for (const start of starts) expect(start).toBeGreaterThan(0);
        if (lines.join('').trim() !== '')
          expect(starts.length + feeds.length).toBeGreaterThan(1);
      }),
    );
  });

  it('holds few lines back, wherever titles and abstracts are hard to tell', () => {
    const text = fc.constantFrom(
      'graphs that do not fit into memory',
      'Maps are made for people',
      'Slow Clocks',
      'which is new.',
    );
    const line = fc.record({ text, afterGap: fc.boolean() });
    fc.assert(
      fc.property(fc.array(line, { minLength: 200 }), (lines) => {
        const labeller = new LineLabeller();
        let given = 0;
        for (const [i, { text: words, afterGap }] of lines.entries()) {
          given += labeller.push({ number: i, text: words, afterGap }).length;
          expect(i + 1 - given).toBeLessThanOrEqual(LONGEST_LAG + 2);
        }
        expect(given + labeller.end().length).toBe(lines.length);
      }),
    );
  });
});

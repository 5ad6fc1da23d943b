import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import dump from '../../lib/importers/huggingface-dump';
import { titleKey } from '../../lib/papers/title-key';
import { shared } from '../shared';
import { parseText } from './parse';

const HEADER = `new

Get trending papers in your email inbox!

Subscribe

byAK and the research community

Mar 11
`;
const A =
  'We study the first thing. It turns out to be well behaved in all cases.';
const B =
  'The second thing is harder. We give a bound and show that it is tight.';
const read = (text: string) => parseText(dump, text);
const pairs = async (text: string) =>
  (await read(text)).entries.map(({ title, abstract }) => [title, abstract]);

describe('the header of a dump', () => {
  it('gives curator and edition; a date without a year stays one', async () => {
    const { feeds } = await read(`${HEADER}\nTitle\n\n${A}`);
    expect(feeds).toEqual([
      {
        name: 'Daily Papers',
        curator: 'AK and the research community',
        edition: { text: 'Mar 11', month: 3, day: 11 },
      },
    ]);
  });

  it('may have no date, or a year', async () => {
    const undated = HEADER.replace(
      /byAK[^]*/,
      'Daily Papers\n\nby AK and the research community\n',
    );
    expect((await read(`${undated}\nTitle\n\n${A}`)).feeds).toEqual([
      { name: 'Daily Papers', curator: 'AK and the research community' },
    ]);
    const dated = HEADER.replace('Mar 11', 'Mar 11, 2024');
    expect((await read(dated)).feeds[0]?.edition?.year).toBe(2024);
  });

  it('may be missing', async () => {
    const { feeds, entries } = await read(`Title\n\n${A}\n`);
    expect(feeds).toEqual([{ name: 'Daily Papers' }]);
    expect(entries).toHaveLength(1);
  });

  it('begins another feed where dumps were pasted one after the other', async () => {
    const text = `${HEADER}\nOne\n\n${A}\n\n${HEADER.replace('11', '13')}\nTwo\n\n${B}`;
    const { all, feeds } = await read(text);
    expect(feeds.map(({ edition }) => edition?.text)).toEqual([
      'Mar 11',
      'Mar 13',
    ]);
    expect(all.map(({ type }) => type)).toEqual([
      'feed',
      'entry',
      'feed',
      'entry',
    ]);
  });
});

describe('the entries of a dump', () => {
  const wanted = [
    ['One thing: a study', A],
    ['Is another thing harder?', B],
  ];

  it.each([
    [
      'as they come',
      `One thing: a study\n\n${A}\n\nIs another thing harder?\n\n${B}\n`,
    ],
    [
      'with CRLF',
      `One thing: a study\r\n\r\n${A}\r\n\r\nIs another thing harder?\r\n\r\n${B}`,
    ],
    [
      'with a byte order mark',
      `\ufeffOne thing: a study\n\n${A}\n\nIs another thing harder?\n\n${B}`,
    ],
    [
      'with tabs and trailing blanks',
      `One\tthing: a study  \n \t \n  ${A}\n\nIs another thing harder?\t\n\n${B} `,
    ],
    [
      'with doubled blank lines',
      `\n\nOne thing: a study\n\n\n\n${A}\n\n\nIs another thing harder?\n\n\n${B}\n\n\n`,
    ],
    [
      'without the blank line after a title',
      `One thing: a study\n${A}\n\nIs another thing harder?\n${B}`,
    ],
    [
      'without the blank line after an abstract',
      `One thing: a study\n\n${A}\nIs another thing harder?\n\n${B}`,
    ],
    [
      'with abstracts broken over lines',
      `One thing: a study\n\nWe study the first thing. It turns\nout to be well behaved in\nall cases.\n\nIs another thing harder?\n\nThe second thing is\nharder. We give a bound and show that it is tight.`,
    ],
    [
      'with abstracts broken over paragraphs',
      `One thing: a study\n\nWe study the first thing.\n\nIt turns out to be well behaved in all cases.\n\nIs another thing harder?\n\nThe second thing is harder.\n\nWe give a bound and show that it is tight.`,
    ],
  ])('are read %s', async (_how, text) => {
    expect(await pairs(text)).toEqual(wanted);
    expect((await read(text)).problems).toEqual([]);
  });

  it('are read without any blank line, where abstracts are as long as real ones', async () => {
    const long = [A.repeat(5), B.repeat(5)];
    expect(await pairs(`One\n${long[0]}\nTwo\n${long[1]}`)).toEqual([
      ['One', long[0]],
      ['Two', long[1]],
    ]);
  });

  it('keep titles intact that look like something else', async () => {
    const titles = [
      'Composite Diffusion | whole >= Σparts',
      'An Image is Worth Multiple Words: a W_+ Adapter',
      'The Itô Density Estimator',
      'When to Pre-Train Networks? From the Perspective of Data!',
      'Efficient training, revisited et al.',
    ];
    const text = titles.map((title) => `${title}\n\n${A}\n\n`).join('');
    expect((await pairs(text)).map(([title]) => title)).toEqual(titles);
  });

  it('go in without an abstract, with a notice', async () => {
    const text = `First of all\n\nSecond of all\n\nThird of all\n\n${A}`;
    const { entries, problems } = await read(text);
    expect(entries.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['First of all', undefined],
      ['Second of all', undefined],
      ['Third of all', A],
    ]);
    expect(problems).toEqual([
      {
        severity: 'notice',
        message: 'no_abstract',
        line: 1,
        text: 'First of all',
      },
      {
        severity: 'notice',
        message: 'no_abstract',
        line: 3,
        text: 'Second of all',
      },
    ]);
  });

  it('say so where the last one was cut off', async () => {
    const cut = await read(`One\n\n${A}\n\nTwo\n\nThe second thing is har`);
    expect(cut.entries[1]?.abstract).toBe('The second thing is har');
    expect(cut.problems).toMatchObject([
      { severity: 'notice', message: 'truncated', line: 5 },
    ]);
    const bare = await read(`One\n\n${A}\n\nTwo`);
    expect(bare.problems).toMatchObject([{ message: 'no_abstract', line: 5 }]);
  });

  it('are left out where they cannot be read; the rest goes in', async () => {
    const { entries, problems } = await read(
      `${A}\n\nGood\n\n${B}\n\nB\ufffd\ufffdd\n\n${A}\n\nFine\n\n${B}`,
    );
    expect(entries.map(({ title }) => title)).toEqual(['Good', 'Fine']);
    expect(problems).toEqual([
      {
        severity: 'reject',
        message: 'abstract_without_title',
        line: 1,
        text: A,
      },
      {
        severity: 'reject',
        message: 'unreadable_characters',
        line: 7,
        text: 'B\ufffd\ufffdd',
      },
    ]);
  });
});

describe('whatever is written in the format', () => {
  const word = fc.stringMatching(/^[A-Za-z][a-z]{1,9}$/);
  // A line that ends in "we" or "the" goes on in the next: it is no title.
  const lastWord = fc.stringMatching(/^[A-Za-z][a-z]{5,9}$/);
  const title = fc
    .tuple(fc.array(word, { maxLength: 11 }), lastWord)
    .map(([words, last]) => [...words, last].join(' '))
    .filter((text) => !/^(?:new|subscribe|.* papers)$/i.test(text));
  const sentence = fc
    .array(word, { minLength: 3, maxLength: 20 })
    .map(
      ([first = 'A', ...rest]) =>
        `${first[0]?.toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`,
    );
  const abstract = fc
    .array(sentence, { minLength: 2, maxLength: 8 })
    .map((all) => all.join(' '));
  const entries = fc.array(fc.tuple(title, abstract), {
    minLength: 1,
    maxLength: 8,
  });
  const end = fc.constantFrom('\n', '\r\n');
  const gap = fc.integer({ min: 1, max: 3 });

  it('is read back', async () => {
    await fc.assert(
      fc.asyncProperty(
        entries,
        end,
        gap,
        fc.boolean(),
        async (written, newline, blank, hasHeader) => {
          const between = newline.repeat(blank + 1);
          const text = [
            ...(hasHeader ? [HEADER.replaceAll('\n', newline)] : []),
            ...written.flat(),
          ].join(between);
          expect(await pairs(text)).toEqual(written);
        },
      ),
    );
  });

  it('never throws, and loses no line in silence', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      title,
      abstract,
      fc.constant(''),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
        const { entries: found, problems } = await read(lines.join('\n'));
        const kept = [
          ...found.flatMap((entry) => [entry.title, entry.abstract ?? '']),
          ...problems.map(({ text }) => text.replace(/…$/, '')),
        ].join(' ');
        for (const word_ of lines.join(' ').match(/[a-z]{4,}/g) ?? [])
          expect(
            kept.includes(word_) ||
              problems.length > 0 ||
              /papers|subscribe/i.test(word_),
          ).toBe(true);
      }),
    );
  });
});

describe.skipIf(shared === undefined)('the seeds', () => {
  const folder = join(shared ?? '', 'seeds');
  const files = shared === undefined ? [] : readdirSync(folder).toSorted();
  const readAll = () =>
    Promise.all(
      files.map((file) => read(readFileSync(join(folder, file), 'utf8'))),
    );

  it('have 316 entries of 271 papers, 38 of them in more than one feed, and no problem', async () => {
    const feeds = await readAll();
    expect(feeds.map(({ entries: all }) => all.length)).toEqual([
      80, 55, 49, 77, 55,
    ]);
    expect(feeds.flatMap(({ problems }) => problems)).toEqual([]);
    expect(
      feeds.every(({ entries: all }) =>
        all.every(({ abstract: text }) => text !== undefined),
      ),
    ).toBe(true);
    const keysByFeed = feeds.map(
      ({ entries: all }) => new Set(all.map((entry) => titleKey(entry.title))),
    );
    const keys = new Set(keysByFeed.flatMap((each) => [...each]));
    expect(keys.size).toBe(271);
    const repeated = [...keys].filter(
      (key) => keysByFeed.filter((each) => each.has(key)).length > 1,
    );
    expect(repeated).toHaveLength(38);
  });

  it('keep their edition as they print it', async () => {
    const feeds = await readAll();
    expect(feeds.map(({ feeds: [header] }) => header?.edition)).toEqual([
      { text: 'Mar 11', month: 3, day: 11 },
      { text: 'Mar 13', month: 3, day: 13 },
      undefined,
      { text: 'Mar 11', month: 3, day: 11 },
      { text: 'Mar 11', month: 3, day: 11 },
    ]);
  });

  it.each([
    'Composite Diffusion | whole >= Σparts',
    'W_+ Adapter',
    'Itô Density Estimator',
  ])('have the title %j intact', async (part) => {
    const feeds = await readAll();
    const titles = feeds.flatMap(({ entries: all }) =>
      all.map((entry) => entry.title),
    );
    expect(titles.some((text) => text.includes(part))).toBe(true);
  });
});

describe('a text without a header', () => {
  it.each([
    ['papers', `One thing: a study\n\n${A}\n\nAnother thing\n\n${B}`],
    [
      'papers, one without abstract',
      `First of all\n\nOne thing: a study\n\n${A}`,
    ],
    ['an abstract without title first', `${A}\n\nOne thing: a study\n\n${B}`],
  ])('is taken for a dump where it holds %s', (_what, text) => {
    expect(dump.sniff(text)).toBeGreaterThan(0);
  });

  it.each([
    ['markup', '<html><body><p>Hello</p></body></html>'],
    ['data', '{"papers": [1, 2, 3]}'],
    ['BibTeX', '@article{a,\n  title = {One thing},\n  year = {2020},\n}'],
    ['code', 'const a = 1;\nfor (const b of c) {\n  run(b);\n}\n'],
  ])('is none where it holds %s', (_what, text) => {
    expect(dump.sniff(text)).toBe(0);
  });
});

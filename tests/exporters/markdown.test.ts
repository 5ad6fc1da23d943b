import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEMPLATE_NAMES, paperTemplate } from '../../lib/export/paper-template';
import type { WrongTemplate } from '../../lib/export/wrong-template';
import markdown from '../../lib/exporters/markdown';
import {
  anyTitle,
  HOSTILE,
  highlightOf,
  noteOf,
  record,
  written,
} from '../export/records';

test('a note is Markdown already, as the reader wrote it', async () => {
  const text = await written(markdown, [
    record(
      {},
      noteOf('# Why\n\n- **bold** and [a link](https://a.org)\n- $a < b$'),
    ),
  ]);
  expect(text).toContain(
    '> # Why\n> \n> - **bold** and [a link](https://a.org)\n> - $a < b$\n',
  );
});

test('a paper in our own template', async () => {
  const text = await written(markdown, [
    record(
      {
        title: 'One [two]',
        authors: ['Ada Byron', 'Bo Li'],
        identifiers: { arxiv: '2407.21783' },
        abstract: 'Long *and* bold.',
      },
      noteOf('first\nsecond'),
    ),
    record({ title: 'Bare' }),
  ]);
  expect(text).toBe(`# Diffusion

## [One \\[two\\]](https://arxiv.org/abs/2407.21783)

Ada Byron, Bo Li · 2024 · arXiv:2407.21783

Long \\*and\\* bold.

> first
> second

## [Bare](https://arxiv.org/abs/2407.21783)



`);
});

describe('a template of the reader', () => {
  test('has every name, and nothing else', () => {
    const write = paperTemplate(
      '{{title}}|{{constructor}}|{{__proto__}}|{{toString}}',
    );
    expect(write(record({ title: 'T' }))).toBe('T|||');
    for (const name of TEMPLATE_NAMES)
      expect(() => paperTemplate(`{{#${name}}}x{{/${name}}}`)).not.toThrow();
  });

  test('takes three braces for text as it is', () => {
    expect(
      paperTemplate('{{{title}}} {{title}}')(record({ title: '*x*' })),
    ).toBe('*x* \\*x\\*');
  });

  test('goes through lists', () => {
    const lists = ['A', 'B'].map((name, order) => ({
      list: name,
      name,
      order,
      addedAt: 0,
    }));
    expect(
      paperTemplate('{{#lists}}#{{.}} {{/lists}}')(record({}, { lists })),
    ).toBe('#A #B ');
  });

  test.each([
    ['{{#title}}', 'unclosed', 'title'],
    ['{{#a}}{{/b}}', 'unclosed', 'a'],
    ['{{/title}}', 'unopened', 'title'],
    ['{{title}} {{year', 'tag', '{{year'],
    ['{{=<%=}}', 'braces', '<%'],
  ])('that is wrong says what is: %s', (template, kind, part) => {
    let fault: unknown;
    try {
      paperTemplate(template);
    } catch (error) {
      fault = (error as WrongTemplate).fault;
    }
    expect(fault).toEqual({ kind, part });
  });
});

/** Without what a backslash makes plain. */
const unescaped = (text: string) => text.replace(/\\./g, '');

test.each(HOSTILE)('text stays text: %j', async (title) => {
  const text = await written(
    markdown,
    [record({ title, abstract: title, authors: [title] })],
    { title },
  );
  expect(unescaped(text)).not.toMatch(/<\w/);
  // One link, ours: no other "](" without a backslash before the bracket.
  expect(unescaped(text).match(/\]\(/g)).toHaveLength(1);
  expect(text).not.toMatch(/^(?:---|===|[-+*] )/m);
  expect(text.match(/^#+ /gm)).toEqual(['# ', '## ']);
});

test('no title opens anything', async () => {
  await fc.assert(
    fc.asyncProperty(anyTitle, async (title) => {
      const text = await written(markdown, [
        record({ title, abstract: title }),
      ]);
      expect(unescaped(text).match(/\]\(/g)).toHaveLength(1);
      expect(text.match(/^#+ /gm)).toEqual(['# ', '## ']);
    }),
  );
});

test('highlights are quotations, each with its comment', async () => {
  const highlights = [
    highlightOf('Words of *the* paper', 'My *own* words'),
    highlightOf('More of it'),
  ];
  const text = await written(markdown, [record({}, { highlights })]);
  expect(text).toContain(
    '> Words of \\*the\\* paper\n\nMy *own* words\n\n> More of it\n',
  );
});

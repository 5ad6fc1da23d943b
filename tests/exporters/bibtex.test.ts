import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainLine } from '../../lib/export/plain-text';
import bibtex from '../../lib/exporters/bibtex';
import { anyTitle, HOSTILE, noteOf, record, written } from '../export/records';

/** Fields of one entry as an independent parser reads them. */
async function fieldsOf(...args: Parameters<typeof record>) {
  const { entries, errors } = read(await written(bibtex, [record(...args)]));
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(1);
  return entries[0]!.fields;
}

function read(text: string) {
  return parse(text, {
    sentenceCase: false,
    verbatimFields: ['url', 'doi', 'eprint'],
  });
}

describe('an entry', () => {
  test('has the fields of a preprint', async () => {
    const text = await written(bibtex, [
      record(
        {
          title: 'Attention for BERT',
          authors: ['Ada Byron', 'Laurens van der Maaten'],
          year: 2024,
          identifiers: { arxiv: '2407.21783', doi: '10.1145/1_2' },
          abstract: '50% more.',
        },
        {
          key: 'byron2024attention',
          lists: [{ list: 'l', name: 'To cite', order: 0, addedAt: 0 }],
          tags: [{ paper: 1, tag: 'a, b', name: 'a, b', addedAt: 0 }],
          ...noteOf('Mine & yours'),
        },
      ),
    ]);
    expect(text).toBe(`@misc{byron2024attention,
  title         = {Attention for {BERT}},
  author        = {Byron, Ada and van der Maaten, Laurens},
  year          = {2024},
  eprint        = {2407.21783},
  archivePrefix = {arXiv},
  doi           = {10.1145/1_2},
  url           = {https://arxiv.org/abs/2407.21783},
  abstract      = {50\\% more.},
  keywords      = {To cite, a b},
  annote        = {Mine \\& yours},
}

`);
  });

  test('says the primary class where the identifier does', async () => {
    const old = await written(bibtex, [
      record({ identifiers: { arxiv: 'hep-th/9901001' } }),
    ]);
    expect(old).toContain('primaryClass  = {hep-th}');
    expect(old).toContain('year          = {1999}');
    const math = await written(bibtex, [
      record({ identifiers: { arxiv: 'math/0309136' } }),
    ]);
    expect(math).not.toContain('primaryClass');
  });
});

test('no record begins within a value', async () => {
  const note = noteOf('see\n@book{x, title = {y}}');
  const text = await written(bibtex, [record({ title: 'x} @misc{y' }, note)]);
  expect(text.match(/@\s*\w+\s*[{(]/g)).toEqual(['@misc{']);
});

describe('capitals', () => {
  test.each([
    [
      'Deep Learning with GPT-4 and mRNA',
      'Deep Learning with {GPT-4} and {mRNA}',
    ],
    ['Attention Is All You Need', 'Attention Is All You Need'],
    [
      'Towards bayesian learning in Paris',
      'Towards bayesian learning in {Paris}',
    ],
    [
      'A survey: How models learn from text',
      'A survey: How models learn from text',
    ],
    [
      'Pre-Training of Vision-Language Models',
      'Pre-Training of Vision-Language Models',
    ],
  ])('%s', async (title, expected) => {
    expect(await written(bibtex, [record({ title })])).toContain(
      `title         = {${expected}},`,
    );
  });
});

describe('LaTeX', () => {
  test.each([
    ['Łódź and naïve café', "{\\L}{\\'o}d{\\'z} and na{\\\"i}ve caf{\\'e}"],
    [
      '$\\alpha$-divergence of $\\mathcal{N}=4$',
      '{$\\alpha$}-divergence of {$\\mathcal{N}=4$}',
    ],
    ['From $5 to $6', 'From \\$5 to \\$6'],
    ['中文 stays', '中文 stays'],
  ])('%s', async (title, expected) => {
    expect(await written(bibtex, [record({ title })])).toContain(
      `title         = {${expected}},`,
    );
  });

  test.each([
    '$\\input{x}$',
    '$\\write18{x}$',
    '$^^5cinput x$',
    '\\input{x}',
    '$\\csname input\\endcsname$',
    '$x%$',
  ])('no title becomes a command: %s', async (title) => {
    const text = await written(bibtex, [record({ title })]);
    expect(text).not.toMatch(/\\(?:input|write|csname)/);
    expect(text).not.toContain('^^');
    expect(text).not.toMatch(/[^\\]%/);
  });
});

describe('authors', () => {
  test.each([
    ['ATLAS Collaboration', '{ATLAS Collaboration}'],
    ['van Rossum, Guido', 'van Rossum, Guido'],
    ['Martin Luther King Jr.', 'King, Jr., Martin Luther'],
    ['Smith and Wesson', '{Smith and Wesson}'],
    ['Plato', '{Plato}'],
    ['张伟', '{张伟}'],
    ['Research and Development Team', '{Research and Development Team}'],
  ])('%s', async (author, expected) => {
    expect(await written(bibtex, [record({ authors: [author] })])).toContain(
      `author        = {${expected}},`,
    );
  });

  test('are as many for an independent parser', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyTitle, { minLength: 1, maxLength: 4 }),
        async (authors) => {
          const named = authors.filter((name) => plainLine(name) !== '');
          const { author } = await fieldsOf({ authors: named });
          expect(author?.length ?? 0).toBe(named.length);
        },
      ),
    );
  });
});

describe('an independent parser', () => {
  test.each(HOSTILE)('reads one entry and no error: %j', async (title) => {
    const fields = await fieldsOf(
      { title, abstract: title, authors: ['Ada Byron'] },
      { url: `https://x.org/?q=${title}`, ...noteOf(title) },
    );
    expect(fields.author).toEqual([{ lastName: 'Byron', firstName: 'Ada' }]);
    expect(Object.keys(fields).toSorted()).toEqual(
      ['abstract', 'annote', 'author', 'title', 'url'].toSorted(),
    );
  });

  test('gets any abstract back', async () => {
    await fc.assert(
      fc.asyncProperty(anyTitle, async (abstract) => {
        fc.pre(plainLine(abstract) !== '');
        const fields = await fieldsOf({ abstract });
        expect(comparable(fields['abstract'])).toBe(comparable(abstract));
      }),
    );
  });
});

/** TeX's ligatures, and spaces it does not tell apart, are not ours to keep. */
function comparable(text = ''): string {
  return plainLine(text)
    .normalize('NFKC')
    .replace(/[-–—]+/g, '-')
    .replace(/[`'‘’“”",,„«»<>]+/g, "'")
    .replace(/[?¿!¡]\W*/g, '?')
    .replace(/\s+/g, '');
}

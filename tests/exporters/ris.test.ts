import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainLine } from '../../lib/export/plain-text';
import ris from '../../lib/exporters/ris';
import { anyTitle, HOSTILE, noteOf, record, written } from '../export/records';

test('an entry is a line a field, in the order of the format', async () => {
  const text = await written(ris, [
    record(
      {
        title: 'A title',
        authors: ['Laurens van der Maaten', 'ATLAS Collaboration'],
        identifiers: { arxiv: '2407.21783' },
        abstract: 'Long.',
      },
      {
        lists: [{ list: 'l', name: 'Later', order: 0, addedAt: 0 }],
        tags: [{ paper: 1, tag: 'later', name: 'Later', addedAt: 0 }],
        ...noteOf('My\nnote'),
      },
    ),
  ]);
  expect(text.split('\r\n')).toEqual([
    'TY  - UNPB',
    'ID  - key',
    'TI  - A title',
    'AU  - van der Maaten, Laurens',
    'AU  - ATLAS Collaboration',
    'PY  - 2024',
    'M1  - arXiv:2407.21783',
    'PB  - arXiv',
    'UR  - https://arxiv.org/abs/2407.21783',
    'AB  - Long.',
    'KW  - Later',
    'N1  - <p>My<br>note</p>',
    'ER  - ',
    '',
    '',
  ]);
});

describe('an independent parser', () => {
  test('finds its input plugin', () => {
    expect(plugins.input.has('@ris/file')).toBe(true);
  });

  test.each(HOSTILE)(
    'reads as many entries as were written: %s',
    async (title) => {
      const one = record(
        { title, abstract: title, authors: [title, 'Ada Byron'] },
        noteOf(title),
      );
      const data = read(await written(ris, [one, one]));
      expect(data).toHaveLength(2);
      expect(data[0]!.title).toBe(plainLine(title));
    },
  );

  test('gets any title back', async () => {
    await fc.assert(
      fc.asyncProperty(anyTitle, async (title) => {
        fc.pre(plainLine(title) !== '');
        const data = read(await written(ris, [record({ title })]));
        expect(data).toHaveLength(1);
        expect(data[0]!.title).toBe(plainLine(title));
      }),
      { numRuns: 60 },
    );
  });
});

function read(text: string) {
  return new Cite(text, { forceType: '@ris/file' }).data;
}

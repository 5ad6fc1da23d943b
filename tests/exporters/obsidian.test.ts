import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { obsidianNote } from '../../lib/export/obsidian-note';
import { plainLine } from '../../lib/export/plain-text';
import obsidian from '../../lib/exporters/obsidian';
import {
  anyTitle,
  each,
  context,
  highlightOf,
  noteOf,
  record,
} from '../export/records';

/** The properties of a note as an independent parser of YAML reads them. */
function propertiesOf(note: string): Record<string, unknown> {
  const [, yaml = ''] = /^---\n(.*?)^---\n/ms.exec(note) ?? [];
  return parse(yaml) as Record<string, unknown>;
}

test('a note has properties, the reader’s words and the abstract', () => {
  const note = obsidianNote(
    record(
      {
        title: 'One: two',
        authors: ['Ada Byron'],
        identifiers: { arxiv: '2407.21783' },
        abstract: 'Long.',
      },
      {
        lists: [{ list: 'l', name: 'To cite', order: 0, addedAt: 0 }],
        tags: [
          { paper: 1, tag: 'x', name: 'graph nets: new', addedAt: 0 },
          { paper: 1, tag: '2024', name: '2024', addedAt: 0 },
        ],
        reading: { paper: 1, state: 'to-read', updatedAt: 0 },
        ...noteOf('My *own* words'),
      },
    ),
  );
  expect(propertiesOf(note)).toEqual({
    title: 'One: two',
    aliases: ['One: two'],
    authors: ['Ada Byron'],
    year: 2024,
    arxiv: '2407.21783',
    url: 'https://arxiv.org/abs/2407.21783',
    citekey: 'key',
    lists: ['To cite'],
    state: 'to-read',
    added: '2026-11-21',
    tags: ['paper', 'graph-nets-new', 't-2024'],
  });
  expect(note.split('---\n').at(-1)).toBe(`
# [One: two](https://arxiv.org/abs/2407.21783)

My *own* words

> [!abstract]-
> Long.
`);
});

test('any title is a property as it is', () => {
  fc.assert(
    fc.property(anyTitle, (title) => {
      const note = obsidianNote(record({ title, authors: [title] }));
      expect(propertiesOf(note)).toMatchObject({
        title: plainLine(title),
        authors: [plainLine(title)],
      });
    }),
  );
});

describe('the archive', () => {
  /** Names in the archive's local headers (APPNOTE 6.3.9, section 4.3.7). */
  async function namesIn(
    records: Parameters<typeof each>[0],
  ): Promise<string[]> {
    const bytes: number[] = [];
    const chunks = obsidian.write(each(records as never), context);
    for await (const chunk of chunks) bytes.push(...(chunk as Uint8Array));
    const view = new DataView(Uint8Array.from(bytes).buffer);
    const names: string[] = [];
    for (let at = 0; at + 30 < view.byteLength; at++)
      if (view.getUint32(at, true) === 0x04034b50) {
        const length = view.getUint16(at + 26, true);
        const name = new Uint8Array(view.buffer, at + 30, length);
        names.push(new TextDecoder().decode(name));
      }
    return names;
  }

  test('is a folder with a note a paper', async () => {
    const names = await namesIn([
      record({ title: 'Attention: All/You Need?' }, { key: 'a1' }),
      record({ title: '../../etc/passwd' }, { key: 'a2' }),
      record({ title: '大规模语言模型' }, { key: 'a3' }),
      record({ title: '???' }, { key: 'a4' }),
    ]);
    expect(names).toEqual([
      'diffusion/attention all you need (a1).md',
      'diffusion/etc passwd (a2).md',
      'diffusion/大规模语言模型 (a3).md',
      'diffusion/a4.md',
    ]);
  });
});

test('highlights are quotations, each with its comment', () => {
  const highlights = [
    highlightOf('Words of *the* paper', 'My *own* words'),
    highlightOf('More of it'),
  ];
  expect(obsidianNote(record({}, { highlights }))).toContain(
    '> Words of \\*the\\* paper\n\nMy *own* words\n\n> More of it\n',
  );
});

import { describe, expect, it } from 'vitest';
import type { Exporter } from '../../lib/export/exporter';
import { obsidianNote } from '../../lib/export/obsidian-note';
import markdown from '../../lib/exporters/markdown';
import { chooseImporter } from '../../lib/import/choose-importer';
import { importers } from '../../lib/import/importers';
import { noteOf, record, written } from '../export/records';
import { parseText } from './parse';

const TITLES = ['Nets, Deep & Wide [v2]', 'A_title of *stars*', 'Third: Why?'];
const records = TITLES.map((title, at) =>
  record(
    {
      title,
      authors: ['Ada Byron', 'Emmy Noether'],
      identifiers: { arxiv: `2401.0000${at}` },
      abstract:
        'We show a thing. It holds in all cases, and the proof is short.',
    },
    {
      url: `https://arxiv.org/abs/2401.0000${at}`,
      ...noteOf('Compare [this](https://arxiv.org/abs/1706.03762).\n\n# Well'),
    },
  ),
);

/** What is read of a text, whatever reads it. */
async function readBack(text: string) {
  const importer = chooseImporter(text.slice(0, 4_096), importers);
  return importer && (await parseText(importer, text));
}

const exporters = Object.values(
  import.meta.glob<Exporter>('../../lib/exporters/*.ts', {
    eager: true,
    import: 'default',
  }),
);

describe('what we write ourselves', () => {
  it('is read again from Markdown: the papers, and nothing else', async () => {
    for (const count of [1, 3]) {
      const read = await readBack(
        await written(markdown, records.slice(0, count)),
      );
      expect(read?.entries.map(({ title }) => title)).toEqual(
        TITLES.slice(0, count),
      );
      expect(read?.problems).toEqual([]);
    }
  });

  it('is read again from a note for Obsidian', async () => {
    const read = await readBack(obsidianNote(records[0]!));
    expect(read?.entries.map(({ title }) => title)).toEqual([TITLES[0]]);
    expect(read?.problems).toEqual([]);
  });

  // An archive is no text, and is never asked for papers.
  const texts = exporters.filter(({ extension }) => extension !== 'zip');
  it.each(texts)('brings no paper that is none: $id', async (exporter) => {
    const read = await readBack(await written(exporter, records));
    for (const { title } of read?.entries ?? [])
      expect(TITLES).toContain(title);
  });
});

import { expect, test } from 'vitest';
import { obsidianNote } from '../../lib/export/obsidian-note';
import { loadExporter } from '../../lib/export/exporters';
import { paperUrl } from '../../lib/papers/links';
import { record, written } from '../export/records';

const known = record();
const searched = record(
  {},
  { url: paperUrl({ title: 'A title', identifiers: {} }) },
);

test.each(['bibtex', 'ris', 'csl-json', 'csv'] as const)(
  'a search for a title is no address to cite: %s',
  async (id) => {
    const exporter = await loadExporter(id);
    expect(await written(exporter, [known])).toContain('arxiv.org/abs');
    expect(await written(exporter, [searched])).not.toContain('arxiv.org');
  },
);

test.each(['markdown', 'html'] as const)(
  '… but one to press: %s',
  async (id) => {
    const exporter = await loadExporter(id);
    expect(await written(exporter, [searched])).toContain('arxiv.org/search');
  },
);

test('… in a note for a vault, too, and no property', () => {
  const note = obsidianNote(searched);
  expect(note).not.toMatch(/^url:/m);
  expect(note).toContain('(https://arxiv.org/search/');
});

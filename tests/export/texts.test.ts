import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citation } from '../../lib/export/citation';
import { exportFileName } from '../../lib/export/file-name';
import { familyFirst, personName } from '../../lib/export/person-name';
import { plainLine } from '../../lib/export/plain-text';
import { exporterIds, loadExporter } from '../../lib/export/exporters';
import { anyTitle, record } from './records';

const at = Date.UTC(2026, 10, 21, 14);

describe('a file’s name', () => {
  test.each([
    ['Diffusion', 'cognate-diffusion-2026-11-21.bib'],
    ['To read / later: “now”', 'cognate-to-read-later-now-2026-11-21.bib'],
    ['扩散模型', 'cognate-扩散模型-2026-11-21.bib'],
    ['../..', 'cognate-2026-11-21.bib'],
  ])('%s', (title, expected) => {
    expect(exportFileName(title, at, 'bib')).toBe(expected);
  });

  test('is a name on any system', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const name = exportFileName(title, at, 'bib');
        expect(name).not.toMatch(/[\s/\\:*?"<>|\0]/);
        expect(name.length).toBeLessThan(160);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a name', () => {
  test.each([
    ['Ada Byron', 'Byron, Ada'],
    ['Laurens van der Maaten', 'van der Maaten, Laurens'],
    ['van der Maaten, Laurens', 'van der Maaten, Laurens'],
    ['Byron, Ada', 'Byron, Ada'],
    ['Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
    ['King, Jr., Martin Luther', 'King, Martin Luther, Jr.'],
    ['Plato', 'Plato'],
    ['Google DeepMind Team', 'Google DeepMind Team'],
    ['a, b, c, d', 'a, b, c, d'],
    ['', ''],
  ])('%s', (author, expected) => {
    expect(familyFirst(personName(author))).toBe(expected);
  });

  test('loses no letter', () => {
    const letters = (text: string) =>
      plainLine(text).replace(/[\s,]/g, '').split('').toSorted().join('');
    fc.assert(
      fc.property(anyTitle, (author) => {
        expect(letters(familyFirst(personName(author)))).toBe(letters(author));
      }),
    );
  });
});

describe('a citation', () => {
  test.each([
    [
      record({
        title: 'A title',
        authors: ['Ada Byron', 'Jean-Paul van Li', 'Plato'],
        identifiers: { arxiv: '2407.21783' },
      }),
      'Byron, A., van Li, J.-P., & Plato (2024). A title. arXiv:2407.21783. https://arxiv.org/abs/2407.21783',
    ],
    [
      record({ title: 'Why?', identifiers: { doi: '10.1/x' }, year: 2001 }),
      '(2001). Why? https://doi.org/10.1/x',
    ],
    [
      record({ authors: Array.from({ length: 9 }, () => 'Bo Li') }),
      `${'Li, B., '.repeat(6)}et al. (n.d.). A title. https://arxiv.org/abs/2407.21783`,
    ],
  ])('%#', (paper, expected) => {
    expect(citation(paper)).toBe(expected);
  });
});

describe('the formats', () => {
  test('are loaded by their files’ names', async () => {
    expect(exporterIds.length).toBeGreaterThan(6);
    for (const id of exporterIds) expect((await loadExporter(id)).id).toBe(id);
    await expect(loadExporter('nothing')).rejects.toThrow(/no format/);
  });
});

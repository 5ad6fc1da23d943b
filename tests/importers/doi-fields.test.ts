import { describe, expect, it } from 'vitest';
import { importers } from '../../lib/import/importers';
import { parseText } from './parse';

const DOI = '10.1016/s0140-6736(20)30183-5';
const ADDRESS = 'https://doi.org/10.1000/another';

describe('a DOI in a field of its own', () => {
  it.each([
    [
      'csl-json',
      JSON.stringify([{ title: 'One', URL: ADDRESS, DOI, volume: '1' }]),
    ],
    ['table', `title,url,doi\nOne,${ADDRESS},${DOI}`],
    ['table', `title,arxiv,url,DOI\nOne,2401.00001,${ADDRESS},${DOI}`],
    ['bibtex', `@article{k, title={One}, url={${ADDRESS}}, doi={${DOI}}}`],
    ['ris', `TY  - JOUR\nTI  - One\nUR  - ${ADDRESS}\nDO  - ${DOI}\nER  - `],
    [
      'arxiv-atom',
      `<feed><entry><title>One</title><link href="${ADDRESS}"/><doi>${DOI}</doi></entry></feed>`,
    ],
    [
      'arxiv-rss',
      `<rss><item><title>One</title><link>${ADDRESS}</link><doi>${DOI}</doi></item></rss>`,
    ],
  ])('comes before that of an address: %s', async (id, text) => {
    const importer = importers.find((it) => it.id === id)!;
    const { all } = await parseText(importer, text);
    expect(all.find((it) => it.type === 'entry')).toMatchObject({
      draft: { title: 'One', identifiers: { doi: DOI } },
    });
  });
});

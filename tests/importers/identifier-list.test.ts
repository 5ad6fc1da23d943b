import { describe, expect, it } from 'vitest';
import list from '../../lib/importers/identifier-list';
import { parseText } from './parse';

/** The DOIs and arXiv identifiers of a list, in order. */
async function named(text: string) {
  const { all } = await parseText(list, text);
  return all.flatMap((it) =>
    it.type === 'entry'
      ? Object.values(it.draft.identifiers).filter((id) => id !== undefined)
      : [],
  );
}

const PII = '10.1016/s0140-6736(20)30183-5';
const SICI = '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o';
const AMS = '10.1175/1520-0469(1963)020<0130:dnf>2.0.co;2';

describe('a DOI with brackets in a list', () => {
  it.each([PII, SICI, AMS])('is whole wherever it stands: %s', async (doi) => {
    for (const line of [
      doi,
      doi.toUpperCase(),
      `- ${doi}, read this`,
      `(${doi})`,
      `https://doi.org/${doi}`,
      `<https://doi.org/${doi}>`,
      `(https://doi.org/${doi}).`,
      `[A title](https://doi.org/${doi})`,
      `see [A title](https://doi.org/${doi}) of them`,
      `[](${doi})`,
      `"${doi}"`,
    ])
      expect([line, ...(await named(line))]).toEqual([line, doi]);
  });

  it('is parted from the next one', async () => {
    for (const between of [' ', ', ', ',', '; ', ';', ' | ', '\n'])
      expect(
        await named([PII, SICI, '2407.21783', AMS, PII].join(between)),
      ).toEqual([PII, SICI, '2407.21783', AMS, PII]);
  });
});

describe('an arXiv identifier in a list', () => {
  it.each([
    '1)2407.21783',
    '(2407.21783)',
    '2407.21783).',
    '[2407.21783]',
    '[x](https://arxiv.org/abs/2407.21783)',
    '(https://arxiv.org/abs/2407.21783)',
    '<https://arxiv.org/abs/2407.21783>',
    'arXiv:2407.21783;',
  ])('may have brackets around it: %s', async (line) => {
    expect(await named(line)).toEqual(['2407.21783']);
  });
});

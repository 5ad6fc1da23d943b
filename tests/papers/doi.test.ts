import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDoi } from '../../lib/papers/doi';
import { paperUrl } from '../../lib/papers/links';

const SICI = '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o';
const PII = '10.1016/s0140-6736(20)30183-5';

describe('a DOI', () => {
  it.each([
    ['https://doi.org/10.1145/3397271.ABC', '10.1145/3397271.abc'],
    ['http://dx.doi.org/10.1145/3397271', '10.1145/3397271'],
    ['www.doi.org/10.1145/3397271', '10.1145/3397271'],
    ['https://hdl.handle.net/10.1145/3397271', '10.1145/3397271'],
    ['DOI 10.1145/3397271', '10.1145/3397271'],
    ['urn:doi:10.1145/3397271', '10.1145/3397271'],
    ['info:doi/10.1145/3397271', '10.1145/3397271'],
    ['10.1016/S0140-6736(20)30183-5', PII],
    ['https://doi.org/10.1016/S0140-6736(20)30183-5', PII],
    ['10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O', SICI],
    [
      'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
      SICI,
    ],
    [
      'https://doi.org/10.1002/%28SICI%291097-4571%28199806%2949%3A8%3C693%3A%3AAID-ASI4%3E3.0.CO%3B2-O',
      SICI,
    ],
    [
      '10.1175/1520-0469(1963)020<0130:DNF>2.0.CO;2',
      '10.1175/1520-0469(1963)020<0130:dnf>2.0.co;2',
    ],
    ['https://doi.org/10.1016%2Fj.cell.2020', '10.1016/j.cell.2020'],
    ['https://doi.org/10.1/x', undefined],
    ['https://doi.org/10.1038/x?utm_source=a&utm_medium=b', '10.1038/x'],
    ['10.1038/x?utm_source=a', '10.1038/x'],
    ['https://doi.org/10.1038/x#Sec1', '10.1038/x'],
    ['10.1038/x.', '10.1038/x'],
    ['https://doi.org/10.1038/x).', '10.1038/x'],
    ['10.1038/x</a>', '10.1038/x'],
    ['10.1038/x<0:.', '10.1038/x'],
    ['10.1038/x\u200b', '10.1038/x'],
    ['10.1061/(asce)0733(1990)116:1(1)', '10.1061/(asce)0733(1990)116:1(1)'],
    ['10.1038/100%', '10.1038/100%'],
    ['11.1145/x', undefined],
    ['10.1145/', undefined],
    ['10.1145/.', undefined],
    ['https://example.org/10.1145/x', undefined],
  ])('%s', (text, doi) => {
    expect(parseDoi(text)).toBe(doi);
  });

  it('is read from its address as it is from itself', () => {
    const name = fc.stringMatching(
      /^[a-z0-9]{1,6}([()/:<>;._-]{0,2}[a-z0-9]){0,8}$/,
    );
    fc.assert(
      fc.property(name, (suffix) => {
        const doi = parseDoi(`10.1000/${suffix}`);
        fc.pre(doi !== undefined);
        const path = encodeURIComponent(doi!);
        for (const text of [doi!, `https://doi.org/${path}`, `doi:${doi}`])
          expect(parseDoi(text)).toBe(doi);
      }),
    );
  });
});

describe('an old DOI, with angle brackets and a number sign', () => {
  const sici = '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-#';

  it.each([
    sici,
    `https://doi.org/${encodeURIComponent(sici)}`,
    paperUrl({ title: '', identifiers: { doi: sici } }),
    sici.replace('<', '%3C').replace('>', '%3e'),
  ])('is read from %s', (text) => {
    expect(parseDoi(text)).toBe(sici);
  });
});

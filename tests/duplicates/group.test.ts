import { describe, expect, test } from 'vitest';
import { groupDuplicates } from '../../lib/duplicates/group';
import { prepare } from '../../lib/duplicates/prepare';
import type { PaperDraft } from '../../lib/papers/paper';

const paper = (title: string, rest: Partial<PaperDraft> = {}) =>
  prepare({ title, identifiers: {}, authors: [], ...rest });
const words = (name: string, length = 60) =>
  Array.from({ length }, (_, i) => `${name}${i}`).join(' ');

describe('groups', () => {
  test('hold what is decided to be one work, and singles are none', () => {
    const title = 'A Title of Five Words';
    const papers = [title, 'Another Title of Six Words', title, title].map(
      (title) => paper(title),
    );
    expect(
      groupDuplicates(papers, [
        [0, 1],
        [0, 2],
        [2, 3],
      ]),
    ).toEqual([[0, 2, 3]]);
  });

  test('are not chained by one paper that is like two others', () => {
    // The middle one is mostly the first, and has enough of the last; those share nothing.
    const [left, right] = [words('a', 100), words('b', 60)];
    const papers = [
      paper('Learning graphs from their spectra', { abstract: left }),
      paper('Learning graphs from their spectra', {
        abstract: `${left} ${right}`,
      }),
      paper('Learning graphs out of their spectra', { abstract: right }),
    ];
    const groups = groupDuplicates(papers, [
      [0, 1],
      [1, 2],
    ]);
    expect(groups.length).toBe(1);
    expect(groups[0]?.length).toBe(2);
  });

  test('are none without candidates', () => {
    const one = paper('A Title of Five Words');
    expect(groupDuplicates([one, one], [])).toEqual([]);
  });
});

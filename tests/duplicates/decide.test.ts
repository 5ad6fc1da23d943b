import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideDuplicate } from '../../lib/duplicates/decide';
import type { PaperDraft } from '../../lib/papers/paper';

function paper(title: string, rest: Partial<PaperDraft> = {}): PaperDraft {
  return { title, identifiers: {}, authors: [], ...rest };
}

/** An abstract of `length` words that starts with the `shared` first words of every other. */
function abstract(own: string, shared = 0, length = 100): string {
  return Array.from({ length }, (_, i) =>
    i < shared ? `common${i}` : `${own}${i}`,
  ).join(' ');
}

const verdict = (a: PaperDraft, b: PaperDraft) => decideDuplicate(a, b).verdict;

describe('identifiers', () => {
  test('settle it, whatever else differs', () => {
    const ours = paper('One title', {
      identifiers: { arxiv: '2407.21783', arxivVersion: 1 },
      abstract: abstract('a'),
    });
    const theirs = paper('Another one', {
      identifiers: { arxiv: '2407.21783', arxivVersion: 3 },
      abstract: abstract('b'),
    });
    expect(decideDuplicate(ours, theirs)).toMatchObject({
      verdict: 'same',
      reason: { kind: 'identifier', key: 'arxiv:2407.21783' },
    });
  });

  test('agree where one is the DOI that arXiv gave the other', () => {
    expect(
      decideDuplicate(
        paper('A', { identifiers: { doi: '10.48550/arxiv.2407.21783' } }),
        paper('B', { identifiers: { arxiv: '2407.21783' } }),
      ).verdict,
    ).toBe('same');
  });

  test('of different papers leave it to the abstracts, for a version at best', () => {
    const title = 'On the Same Question Again';
    const one = { identifiers: { arxiv: '2407.21783' } };
    const two = { identifiers: { arxiv: '2408.00001' } };
    const text = abstract('a');
    expect(decideDuplicate(paper(title, one), paper(title, two))).toMatchObject(
      {
        verdict: 'similar',
        reason: { kind: 'contradiction', of: 'identifier' },
      },
    );
    expect(
      verdict(
        paper(title, { ...one, abstract: text }),
        paper(title, { ...two, abstract: text }),
      ),
    ).toBe('version');
    expect(
      verdict(
        paper(title, { ...one, abstract: text }),
        paper(title, { ...two, abstract: abstract('b') }),
      ),
    ).toBe('different');
  });
});

describe('with abstracts', () => {
  test('an equal title that says something makes a rewritten abstract a version', () => {
    const title = 'From Nowhere to Somewhere in Five Steps';
    const one = paper(title, { abstract: abstract('a') });
    expect(
      decideDuplicate(one, paper(title, { abstract: abstract('b') })),
    ).toMatchObject({
      verdict: 'version',
      reason: { kind: 'contradiction', of: 'abstract' },
    });
    const others = { abstract: abstract('b'), authors: ['Somebody Else'] };
    expect(
      verdict({ ...one, authors: ['Ada Byron'] }, paper(title, others)),
    ).toBe('different');
    expect(
      verdict(
        paper('Introduction', { abstract: abstract('a') }),
        paper('Introduction', { abstract: abstract('b') }),
      ),
    ).toBe('different');
  });

  test('equal titles are the same work where the abstracts overlap', () => {
    const { verdict, reason } = decideDuplicate(
      paper('Graph–Based Things', { abstract: abstract('a', 60) }),
      paper('Graph-based things', { abstract: abstract('b', 60) }),
    );
    expect(verdict).toBe('same');
    expect(reason).toMatchObject({ kind: 'title-and-abstract' });
  });

  test('equal titles are different works where the abstracts have nothing in common', () => {
    expect(
      decideDuplicate(
        paper('Advertisements', { abstract: abstract('a') }),
        paper('Advertisements', { abstract: abstract('b') }),
      ),
    ).toMatchObject({
      verdict: 'different',
      reason: { kind: 'contradiction', of: 'abstract' },
    });
  });

  test('an abstract mostly shared under another title is a version', () => {
    expect(
      verdict(
        paper('Wholly renamed', { abstract: abstract('a', 80) }),
        paper('The first name of it', { abstract: abstract('b', 80) }),
      ),
    ).toBe('version');
  });

  test('a mistyped title over the very same abstract is the same work', () => {
    const text = abstract('a');
    expect(
      verdict(
        paper('Understanding Natural Language Inference', { abstract: text }),
        paper('Uderstanding Natural Language Inference', { abstract: text }),
      ),
    ).toBe('same');
  });

  test.each([
    [
      'SemEval-2020 Task 5: Counterfactuals',
      'SemEval-2020 Task 6: Counterfactuals',
    ],
    ['Overview of the Third Workshop', 'Overview of the Fourth Workshop'],
    ['The TIPSTER II Project', 'The TIPSTER III Project'],
    ['Attention is not Explanation', 'Attention is not not Explanation'],
  ])('%s and %s share .4 of the abstract and still differ', (a, b) => {
    expect(
      verdict(
        paper(a, { abstract: abstract('a', 58) }),
        paper(b, { abstract: abstract('b', 58) }),
      ),
    ).toBe('different');
  });

  test('an identical abstract outweighs a number in the title', () => {
    const text = abstract('a');
    expect(
      verdict(
        paper('Systems for WMT', { abstract: text }),
        paper('Systems for WMT 2016', { abstract: text }),
      ),
    ).toBe('version');
  });

  test('a placeholder is no abstract', () => {
    const title = 'A Title of Five Words';
    expect(
      verdict(
        paper(title, { abstract: 'Abstract not available.' }),
        paper(title, { abstract: abstract('b') }),
      ),
    ).toBe('same');
  });
});

describe('without abstracts', () => {
  test('a column that every issue has proves nothing, by whomever and whenever', () => {
    const column = paper('Book Review Column', {
      authors: ['Karl Aberer'],
      year: 2002,
      venue: 'SIGMOD Record',
    });
    expect(verdict(column, { ...column })).toBe('similar');
    expect(
      verdict(column, { ...column, title: 'A Column Store for Book Reviews' }),
    ).not.toBe('same');
    const one = { identifiers: { doi: '10.1145/1' } };
    expect(verdict({ ...column, ...one }, { ...column, ...one })).toBe('same');
  });

  const title = 'A Title of Five Words';

  test.each<[string, Partial<PaperDraft>, Partial<PaperDraft>, string]>([
    ['nothing else known', {}, {}, 'same'],
    [
      'a shared surname in another form',
      { authors: ['Gómez, Ana', 'Li, Bo'], year: 2020 },
      { authors: ['Ana Gomez'], year: 2022 },
      'same',
    ],
    ['four years between', { year: 2018 }, { year: 2022 }, 'similar'],
    [
      'other people',
      { authors: ['Ana Gomez'] },
      { authors: ['Bo Li'] },
      'similar',
    ],
  ])('equal titles with %s', (_, ours, theirs, expected) => {
    expect(verdict(paper(title, ours), paper(title, theirs))).toBe(expected);
  });

  test('a short title needs the same people at the same time', () => {
    const by = (year: number) => ({ authors: ['Ana Gomez', 'Bo Li'], year });
    const { year } = by(2001);
    for (const rest of [{}, { year }])
      expect(
        verdict(paper('Introduction', rest), paper('Introduction', rest)),
      ).toBe('similar');
    expect(
      verdict(
        paper('Data Warehouses', by(2001)),
        paper('Data Warehouses', by(2002)),
      ),
    ).toBe('version');
    expect(
      verdict(
        paper('Data Warehouses', by(2001)),
        paper('Data Warehouses', by(2005)),
      ),
    ).toBe('similar');
  });

  test('an extended title by the same people is a version, by others nothing', () => {
    const long =
      'A Title of Five Words, with a Long Subtitle to Explain It All';
    const hands = { authors: ['Ana Gomez', 'Bo Li'], year: 2020 };
    expect(verdict(paper(title, hands), paper(long, hands))).toBe('version');
    expect(verdict(paper(title), paper(long))).toBe('different');
  });

  test('a title known from two places is similar, and says why', () => {
    const hands = { authors: ['Ana Gomez', 'Bo Li'] };
    const one = paper(title, { ...hands, year: 1999, venue: 'SIGMOD' });
    const two = paper(title, { ...hands, year: 2002, venue: 'VLDB Journal' });
    expect(decideDuplicate(one, two)).toMatchObject({
      verdict: 'similar',
      reason: { kind: 'contradiction', of: 'venue' },
    });
    const same = { ...one, venue: 'Proc. Management of Data' };
    expect(verdict(one, same)).toBe('same');
  });

  test('a mistyped title by the same people is a version, and says what speaks for it', () => {
    const rest = { authors: ['Ana Gomez', 'Bo Li'], year: 1999 };
    const { verdict, reason, score } = decideDuplicate(
      paper('Seeking the Truth about Join Costs', rest),
      paper('Seking the Truth about Join Costs', rest),
    );
    expect(verdict).toBe('version');
    expect(reason).toMatchObject({ kind: 'record' });
    expect('for' in reason && reason.for).toContain('title');
    expect(score).toBeGreaterThan(0.5);
  });

  test('a title that heads every volume is no proof', () => {
    const named = paper("Guest Editors' Introduction to This Issue");
    expect(verdict(named, named)).toBe('similar');
  });

  test('a look-alike title proves nothing', () => {
    expect(
      decideDuplicate(
        paper('Locating noun phrases with finite state transducers'),
        paper('Tools for locating noun phrases with finite state transducers'),
      ),
    ).toMatchObject({ verdict: 'similar', reason: { kind: 'similar-title' } });
  });

  test.each([
    ['Database tuning (part I)', 'Database tuning (part II)'],
    ['A model of object dynamics', 'Erratum: a model of object dynamics'],
  ])('%s and %s by the same people are not one work', (a, b) => {
    const facts = {
      authors: ['Ada Lovelace', 'Charles Babbage'],
      venue: 'VLDB Journal',
      year: 1997,
    };
    expect(['similar', 'different']).toContain(
      verdict(paper(a, facts), paper(b, facts)),
    );
  });

  test.each([
    ['Supervised Parsing of Long Texts', 'Unsupervised Parsing of Long Texts'],
    ['On Linear Models of Language', 'On Nonlinear Models of Language'],
    ['Deep Residual Nets', 'Correction to: Deep Residual Nets'],
    ['Deep Residual Nets', 'Author Correction: Deep Residual Nets'],
    ['深度学习在翻译中的应用综述(一)', '深度学习在翻译中的应用综述(二)'],
    ['深度学习在翻译中的应用第一部分', '深度学习在翻译中的应用第二部分'],
  ])('%s is not %s, by the same people at the same time', (one, other) => {
    const by = { authors: ['Ada Byron', 'Bo Li'], year: 2020 };
    expect(verdict(paper(one, by), paper(other, by))).toBe('different');
  });

  test('numbers in a series differ', () => {
    expect(
      decideDuplicate(
        paper('The System for WMT 2016'),
        paper('The System for WMT 2017'),
      ),
    ).toMatchObject({
      verdict: 'different',
      reason: { kind: 'numbers', ours: '2016', theirs: '2017' },
    });
  });
});

test('titles without letters are never equal', () => {
  expect(verdict(paper('???'), paper('!!!'))).toBe('different');
});

const draft = fc.record({
  title: fc.oneof(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.constantFrom('A Title of Five Words', 'Part I', 'Part II', '深度学习'),
  ),
  identifiers: fc.record(
    { arxiv: fc.constantFrom('2407.21783', '2408.00001'), doi: fc.string() },
    { requiredKeys: [] },
  ),
  authors: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
});

test('the verdict does not depend on the order, whatever the papers', () => {
  fc.assert(
    fc.property(draft, draft, (a, b) => {
      expect(verdict(a, b)).toBe(verdict(b, a));
    }),
  );
});

test('a paper with a telling title is the same as itself', () => {
  const ours = paper('A Title of Five Words', { authors: ['Ana Gomez'] });
  expect(verdict(ours, structuredClone(ours))).toBe('same');
});

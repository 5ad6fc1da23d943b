import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuoteFinder } from '../../lib/anchor/find-quote';
import { quoteOf } from '../../lib/anchor/quote-of';
import { HIGHLIGHT_LIMITS } from '../../lib/papers/highlight';

const ABSTRACT =
  'Feature transformation and nonlinear activation, standard parts of graph convolution, turn out to hurt collaborative filtering. LightGCN keeps only neighbourhood aggregation: embeddings are propagated linearly on the interaction graph.';

/** What is found in one text of words of another. */
function carried(words: string, from: string, to: string): string | undefined {
  const start = from.indexOf(words);
  const made = quoteOf(from, { start, end: start + words.length })!;
  const found = createQuoteFinder(to)(made.quote, made.position);
  return found && to.slice(found.start, found.end);
}

describe('a quote is found', () => {
  it('in its own text', () => {
    expect(carried('LightGCN keeps only', ABSTRACT, ABSTRACT)).toBe(
      'LightGCN keeps only',
    );
  });

  it('elsewhere in a longer text with the same words', () => {
    const article = `A title. Abstract ${ABSTRACT} 1 Introduction. LightGCN keeps only what it needs.`;
    expect(
      carried('LightGCN keeps only neighbourhood', ABSTRACT, article),
    ).toBe('LightGCN keeps only neighbourhood');
    expect(carried('LightGCN', ABSTRACT, article)).toBe('LightGCN');
  });

  it('where it was made, among equals', () => {
    const text = 'one two three. one two three. one two three.';
    const find = createQuoteFinder(text);
    const made = quoteOf(text, { start: 15, end: 22 })!;
    expect(find(made.quote, made.position)).toEqual({ start: 15, end: 22 });
  });

  it('though a word of it has changed, or the signs around words', () => {
    const newer = ABSTRACT.replace('propagated linearly', 'passed on linearly')
      .replace('neighbourhood', 'neighborhood')
      .replace('collaborative filtering', '“collaborative” filtering');
    const words =
      'neighbourhood aggregation: embeddings are propagated linearly on the interaction graph';
    expect(carried(words, ABSTRACT, newer)).toBe(
      'neighborhood aggregation: embeddings are passed on linearly on the interaction graph',
    );
  });
});

describe('a quote is not found', () => {
  it('where its words are not', () => {
    expect(
      carried(ABSTRACT.slice(0, 80), ABSTRACT, 'Quite another text.'),
    ).toBe(undefined);
  });

  it('where few words stand among others', () => {
    expect(
      carried(
        'graph convolution',
        ABSTRACT,
        'In the beginning there was graph convolution and little else.',
      ),
    ).toBe(undefined);
  });
});

const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), {
  minLength: 40,
  maxLength: 150,
});

it('a quote is found again after small edits elsewhere', () => {
  fc.assert(
    fc.property(
      words,
      fc.nat(),
      fc.integer({ min: 3, max: 20 }),
      fc.array(fc.tuple(fc.nat(), fc.stringMatching(/^[A-Z]{0,4}$/)), {
        maxLength: 6,
      }),
      (all, at, count, edits) => {
        const from = at % (all.length - count);
        const lead = all.slice(0, from).join(' ');
        const exact = all.slice(from, from + count).join(' ');
        // Too short to be told from others like it.
        fc.pre(exact.length >= 32);
        const text = all.join(' ');
        const start = lead === '' ? 0 : lead.length + 1;
        const made = quoteOf(text, { start, end: start + exact.length })!;
        // Each edit replaces a sign well before or well after.
        let [before, after] = [
          text.slice(0, start),
          text.slice(start + exact.length),
        ];
        for (const [where, by] of edits) {
          const spot = where % (text.length + 1);
          if (spot < before.length)
            before = before.slice(0, spot) + by + before.slice(spot + 1);
          else {
            const into = spot % (after.length + 1);
            after = after.slice(0, into) + by + after.slice(into + 1);
          }
        }
        const edited = `${before}${exact}${after}`;
        const found = createQuoteFinder(edited)(made.quote, made.position)!;
        expect(edited.slice(found.start, found.end)).toBe(exact);
      },
    ),
    { numRuns: 200 },
  );
});

it('never fails, whatever the texts are', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom('', ' ', '\ud800', '$$', '.*', '\\', '\u0000'.repeat(99)),
  );
  fc.assert(
    fc.property(
      any,
      any,
      any,
      any,
      fc.integer(),
      (text, exact, prefix, suffix, at) => {
        const found = createQuoteFinder(text)(
          { exact, prefix, suffix },
          { start: at, end: at + 1 },
        );
        if (found === undefined) return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 300 },
  );
});

describe('a quote', () => {
  it('has no white space at its ends, and little around it', () => {
    const made = quoteOf(ABSTRACT, { start: 22, end: 27 })!;
    expect(made.quote.exact).toBe('and');
    expect(made.position).toEqual({ start: 23, end: 26 });
    expect(made.quote.prefix).toBe('Feature transformation ');
    expect(made.quote.suffix).toHaveLength(HIGHLIGHT_LIMITS.context);
  });

  it('is none of white space alone', () => {
    expect(quoteOf('a   b', { start: 1, end: 4 })).toBe(undefined);
  });

  it('is not cut within a sign', () => {
    const text = `${'😀'.repeat(30)} mark ${'😀'.repeat(30)}`;
    const start = text.indexOf('mark');
    const { quote } = quoteOf(text, { start, end: start + 4 })!;
    expect(quote.prefix.isWellFormed()).toBe(true);
    expect(quote.suffix.isWellFormed()).toBe(true);
  });
});

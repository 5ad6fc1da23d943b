import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../lib/duplicates/decide';
import { packComparable, unpackComparable } from '../../lib/duplicates/pack';
import { prepare, prepareComparable } from '../../lib/duplicates/prepare';
import type { PaperDraft } from '../../lib/papers/paper';

const words = fc
  .array(fc.constantFrom('graph', 'neural', 'é', '2', 'network', '深度'), {
    minLength: 0,
    maxLength: 40,
  })
  .map((all) => all.join(' '));

const draft: fc.Arbitrary<PaperDraft> = fc.record(
  {
    title: fc.oneof(fc.string({ minLength: 1, unit: 'grapheme' }), words),
    identifiers: fc.record(
      {
        arxiv: fc.constantFrom('2407.21783', '2408.00001'),
        doi: fc.constantFrom('10.1/a', '10.48550/arxiv.2407.21783'),
      },
      { requiredKeys: [] },
    ),
    authors: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }),
    year: fc.integer({ min: 1600, max: 2100 }),
    venue: fc.string(),
    abstract: words,
  },
  { requiredKeys: ['title', 'identifiers', 'authors'] },
);

const again = (paper: PaperDraft) =>
  prepareComparable(unpackComparable(packComparable(prepare(paper))));

test('packed papers are decided on as they were', () => {
  fc.assert(
    fc.property(draft, draft, (a, b) => {
      expect(decide(again(a), again(b))).toEqual(
        decide(prepare(a), prepare(b)),
      );
    }),
  );
});

test('packing what was unpacked gives the same bytes', () => {
  fc.assert(
    fc.property(draft, (paper) => {
      const bytes = packComparable(prepare(paper));
      expect(packComparable(unpackComparable(bytes))).toEqual(bytes);
    }),
  );
});

test('bytes that are cut or of another version are refused', () => {
  const bytes = packComparable(
    prepare({ title: 'A title', identifiers: {}, authors: ['Ana Gomez'] }),
  );
  for (let length = 0; length < bytes.length; length++)
    expect(() => unpackComparable(bytes.subarray(0, length))).toThrow(
      RangeError,
    );
  expect(() => unpackComparable(Uint8Array.of(0, ...bytes.slice(1)))).toThrow(
    RangeError,
  );
});

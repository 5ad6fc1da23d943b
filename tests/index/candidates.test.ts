import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AlikeSignatures } from '../../lib/index/alike-signatures';
import { ByteWriter } from '../../lib/index/byte-writer';
import { LeafFinder } from '../../lib/index/find-words';
import {
  createMemoryIndex,
  createMemoryStore,
} from '../../lib/index/memory-store';
import { createPackedIndex } from '../../lib/index/packed-index';
import { packValue, writePostings } from '../../lib/index/posting-lists';
import { readTitled } from '../../lib/index/read-titled';
import { joinSketches } from '../../lib/index/shared-shingles';
import { sharedBits, signaturesOf } from '../../lib/index/signature-likeness';
import { encodeWord } from '../../lib/index/vocabulary';
import { VocabularyWriter } from '../../lib/index/vocabulary-writer';
import { naiveCandidates } from './naive-candidates';

const STEMS =
  'zebra quokka graph network neural learn image attent ünïcode 图神';
const phrase = (most: number) =>
  fc
    .array(fc.constantFrom(...STEMS.split(' '), 'the', 'zebras', 'x'), {
      maxLength: most,
    })
    .map((words) => words.join(' '));
const text = fc.record(
  { title: phrase(6), abstract: phrase(24) },
  { requiredKeys: ['title'] },
);

describe('candidates', () => {
  test('are those that the definition says, for a text and for a paper of the index', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 1, maxLength: 8 }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.array(text, { maxLength: 4 }),
        async (batches, asked) => {
          let id = 0;
          const segments = batches.map((batch) =>
            batch.map((paper) => ({ id: ++id, ...paper })),
          );
          const index = createPackedIndex(createMemoryStore());
          for (const papers of segments) await index.add(papers);
          const texts = [...asked, ...segments.flat(), ...segments.flat()];
          const found = await index.candidates(texts);
          expect(found.map((ids) => ids.toSorted((a, b) => a - b))).toEqual(
            texts.map((it) => naiveCandidates(segments, it)),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('of a paper are the same as of its text', async () => {
    const papers = Array.from({ length: 300 }, (_, i) => ({
      id: i + 1,
      title: `Learning from ${i % 90} zebras, again`,
      abstract: `Zebras of herd ${i % 50} learn what all of the other ${i % 50} zebras know, be it ${i % 7} or be it ${i % 5} things.`,
    }));
    const index = await createMemoryIndex(papers);
    expect(await index.candidates(papers)).toEqual(
      await index.candidates(papers.map(({ id: _id, ...rest }) => rest)),
    );
  });
});

describe('a leaf of a vocabulary', () => {
  const words = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('a', 'b', 'ü'), maxLength: 6 }),
    { minLength: 1, maxLength: 200 },
  );

  test.each([true, false])(
    'finds the words that it has, ascending: %j',
    (isAscending) => {
      fc.assert(
        fc.property(words, words, (there, asked) => {
          const writer = new VocabularyWriter();
          for (const word of there.toSorted()) {
            const bytes = encodeWord(word);
            const place = there.indexOf(word);
            writer.add(bytes, 0, bytes.length, {
              documents: place + 1,
              isForm: false,
              offset: 0,
              bytes: 0,
            });
          }
          const finder = new LeafFinder(writer.finish().leaves[0]!);
          const order = isAscending ? asked.toSorted() : asked;
          for (const word of order) {
            const isFound = finder.find(encodeWord(word));
            expect(isFound).toBe(there.includes(word));
            if (isFound)
              expect(finder.cursor.documents).toBe(there.indexOf(word) + 1);
          }
        }),
      );
    },
  );
});

test('shared bits are counted as one counts them', () => {
  const signature = fc.array(fc.nat(0xffffffff), {
    minLength: 4,
    maxLength: 4,
  });
  const count = (words: number[]) =>
    words
      .map((word) => word.toString(2).replaceAll('0', '').length)
      .reduce((a, b) => a + b, 0);
  fc.assert(
    fc.property(signature, signature, (a, b) => {
      const signatures = signaturesOf(Uint32Array.from([...a, ...b]));
      const both = signatures.all;
      expect(sharedBits(both, 0, both, 1)).toBe(
        count(a.map((word, i) => Number(BigInt(word) & BigInt(b[i]!)))),
      );
      expect([...signatures.bits]).toEqual([count(a), count(b)]);
      const dice = (2 * sharedBits(both, 0, both, 1)) / (count(a) + count(b));
      const alike = new AlikeSignatures(signatures, signatures);
      const found = alike.find(0, Uint32Array.of(0, 1), 0, 2, 0.5);
      expect([...alike.found.subarray(0, found)]).toEqual(
        dice < 0.5 ? [0] : [0, 1],
      );
    }),
  );
});

test('sketches are joined as one compares them all', () => {
  const sketches = fc
    .uniqueArray(fc.tuple(fc.nat(40), fc.nat(20)), {
      maxLength: 200,
      selector: ([hash, document]) => `${hash} ${document}`,
    })
    .map((pairs) => pairs.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
  fc.assert(
    fc.property(sketches, sketches, (asked, all) => {
      const usual = all.filter(
        ([hash]) => all.filter(([other]) => other === hash).length <= 12,
      );
      const shared = new Map<string, number>();
      for (const [hash, text] of asked)
        for (const [other, document] of usual)
          if (hash === other) {
            const pair = `${text} ${document}`;
            shared.set(pair, (shared.get(pair) ?? 0) + 1);
          }
      const found: string[] = [];
      joinSketches(
        Uint32Array.from(asked.flat()),
        Uint32Array.from(all.flat()),
        (text, document) => found.push(`${text} ${document}`),
      );
      expect(found.toSorted()).toEqual(
        [...shared]
          .filter(([, times]) => times >= 2)
          .map(([pair]) => pair)
          .toSorted(),
      );
    }),
  );
});

test('of a posting list those in the title are read', () => {
  const postings = fc.uniqueArray(
    fc.record({
      document: fc.oneof(fc.nat(300), fc.nat(5_000_000)),
      count: fc.integer({ min: 1, max: 255 }),
      inTitle: fc.boolean(),
    }),
    { selector: ({ document }) => document },
  );
  fc.assert(
    fc.property(postings, fc.nat(9), (unsorted, before) => {
      const list = unsorted.toSorted((a, b) => a.document - b.document);
      const writer = new ByteWriter(16);
      for (let i = 0; i < before; i++) writer.number(1);
      writePostings(
        writer,
        {
          documents: Uint32Array.from(list, ({ document }) => document),
          values: Uint32Array.from(list, ({ count, inTitle }) =>
            packValue(count, inTitle),
          ),
        },
        0,
        list.length,
      );
      const titled = new Uint32Array(list.length + 1);
      const bytes = writer.finish();
      const end = readTitled(bytes, before, list.length, titled, 1);
      expect([...titled.subarray(1, end)]).toEqual(
        list.filter((it) => it.inTitle).map(({ document }) => document),
      );
    }),
  );
});

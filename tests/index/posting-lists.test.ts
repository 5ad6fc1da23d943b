import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteWriter } from '../../lib/index/byte-writer';
import {
  createScratch,
  readPostings,
  writePostings,
} from '../../lib/index/posting-lists';

/** Differences of one byte, of two, and of more; values that go without saying, and others. */
const posting = fc.record({
  step: fc.oneof(
    fc.integer({ min: 1, max: 130 }),
    fc.integer({ min: 8_000, max: 8_400 }),
    fc.integer({ min: 1, max: 3_000_000 }),
  ),
  value: fc.oneof(fc.constant(2), fc.integer({ min: 1, max: 511 })),
});

test('a posting list is read as it was written, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(posting, { maxLength: 40 }), { maxLength: 4 }),
      (lists) => {
        const writer = new ByteWriter();
        const written = lists.map((list) => {
          const scratch = createScratch(list.length);
          let document = -1;
          list.forEach(({ step, value }, i) => {
            document += step;
            scratch.documents[i] = document;
            scratch.values[i] = value;
          });
          const offset = writer.length;
          writePostings(writer, scratch, 0, list.length);
          return { offset, scratch };
        });
        const bytes = writer.finish();
        for (const { offset, scratch } of written) {
          const { length } = scratch.documents;
          const read = createScratch(length);
          readPostings(bytes, offset, length, read);
          expect(read).toEqual(scratch);
        }
      },
    ),
  );
});

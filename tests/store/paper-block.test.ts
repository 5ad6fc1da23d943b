import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  BLOCK_SIZE,
  decodeBlock,
  encodeBlock,
  membersOf,
} from '../../lib/store/paper-block';

/** Anything that a title may hold, new lines and halves of characters included. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'a\nb', '\u2028', '数据 “x”', '"}\n{"'),
);
const paper = fc.record({
  title: text,
  abstract: text,
  authors: fc.array(text, { maxLength: 3 }),
});

it('gives back the papers it was made of, all or some', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(paper), { minLength: 1, maxLength: BLOCK_SIZE }),
      fc.nat(3),
      fc.nat(),
      (some, number, at) => {
        const papers = some.flatMap((one, i) =>
          one === null
            ? []
            : [
                {
                  paper: {
                    ...one,
                    id: number * BLOCK_SIZE + i,
                    identifiers: {},
                    identifierKeys: [],
                    titleKeys: [one.title],
                    addedAt: at,
                    updatedAt: at,
                  },
                  ...(i % 2 === 0 && { entry: i }),
                },
              ],
        );
        fc.pre(papers.length > 0);
        const { key, value } = encodeBlock(at, papers);
        const ids = papers.map((it) => it.paper.id);
        expect(membersOf(key)).toEqual(ids);
        expect(decodeBlock(value)).toEqual({ key, at, papers });
        const wanted = new Set(ids.filter((id) => id % 3 === 0));
        expect(decodeBlock(value, wanted).papers).toEqual(
          papers.filter((it) => wanted.has(it.paper.id)),
        );
      },
    ),
  );
});

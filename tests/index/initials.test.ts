import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ANY_INITIALS,
  bearersIn,
  initialsOfBoth,
  initialsValue,
  letterOf,
} from '../../lib/index/initials';
import { ByteWriter } from '../../lib/index/byte-writer';
import {
  createScratch,
  readPostings,
  writePostings,
} from '../../lib/index/posting-lists';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const initials = fc.string({
  unit: fc.constantFrom(...LETTERS),
  minLength: 1,
  maxLength: 3,
});

/** The letters that a value says of the only document of a list. */
function lettersOf(value: number): string {
  const list = {
    documents: Uint32Array.of(0),
    values: Uint32Array.of(value),
    length: 1,
  };
  return [...LETTERS]
    .filter((letter) => {
      const initial = letterOf(letter)!;
      return bearersIn(list, { initial, isSure: true }).length > 0;
    })
    .join('');
}

const sorted = (letters: string) => [...new Set(letters)].toSorted().join('');

test('the first two given names are known, of several people all of theirs', () => {
  fc.assert(
    fc.property(
      fc.array(initials, { minLength: 1, maxLength: 4 }),
      (people) => {
        const value = people.map(initialsValue).reduce(initialsOfBoth);
        const two = people.map((each) => each.slice(0, 2)).join('');
        expect(lettersOf(value)).toBe(sorted(two));
      },
    ),
  );
});

test('of somebody without given names, or with other letters, nothing is sure and nothing ruled out', () => {
  for (const given of ['', '李', 'ß', '1']) {
    const value = initialsValue(given);
    expect(value).toBe(ANY_INITIALS);
    expect(lettersOf(value)).toBe('');
    const list = {
      documents: Uint32Array.of(7),
      values: Uint32Array.of(value),
      length: 1,
    };
    expect(bearersIn(list, { initial: 3 }).length).toBe(1);
    expect(lettersOf(initialsOfBoth(value, initialsValue('a')))).toBe('');
  }
});

test('a posting keeps them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(initials, { minLength: 1, maxLength: 3 }), {
        minLength: 1,
      }),
      (lists) => {
        const values = Uint32Array.from(lists, (people) =>
          people.map(initialsValue).reduce(initialsOfBoth),
        );
        const documents = Uint32Array.from(values, (_, i) => 3 * i);
        const writer = new ByteWriter(16);
        writePostings(writer, { documents, values }, 0, values.length);
        const read = createScratch(values.length);
        readPostings(writer.finish(), 0, values.length, read);
        expect(read.values).toEqual(values);
      },
    ),
  );
});

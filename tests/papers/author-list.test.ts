import { expect, test } from 'vitest';
import { splitAuthors } from '../../lib/papers/author-list';

test.each([
  ['Ana Gomez, Bo Li and Cy Diaz', ['Ana Gomez', 'Bo Li', 'Cy Diaz']],
  ['ana gomez , bo li', ['ana gomez', 'bo li']],
  [
    'a. gomez, b. lindqvist, and c. diaz,',
    ['a. gomez', 'b. lindqvist', 'c. diaz'],
  ],
  ['Gomez, A. B.', ['Gomez, A. B.']],
  ['Gomez, Ana B.', ['Gomez, Ana B.']],
  ['Gomez, Ana B. and Li, Bo', ['Gomez, Ana B.', 'Li, Bo']],
  ['gomez, a.b., li, b., and diaz c.:', ['gomez, a.b.', 'li, b.', 'diaz c.:']],
  ['Gomez, A.; Li, B.', ['Gomez, A.', 'Li, B.']],
  ['Gomez, A., Jr.', ['Gomez, A., Jr.']],
  ['Gomez, A. & Li, B. C.', ['Gomez, A.', 'Li, B. C.']],
  ['Alexander Andersson', ['Alexander Andersson']],
  ['', []],
])('%s', (list, authors) => {
  expect(splitAuthors(list)).toEqual(authors);
});

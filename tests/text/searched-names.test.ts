import { expect, test } from 'vitest';
import { searchedNames } from '../../lib/text/searched-names';

test.each([
  ['Shai Ben-David', ['bendavid', 'ben', 'david']],
  ['Ben-David, Shai', ['bendavid', 'ben', 'david']],
  ["Brendan O'Connor", ['oconnor', 'connor']],
  ['Brendan O’Connor', ['oconnor', 'connor']],
  ['Marta R. Costa-jussà', ['costajussa', 'costa', 'jussa']],
  ['Jean-Luc Picard', ['picard']],
  ['Hal Daumé III', ['daume']],
])('%s is looked for by surname and its parts', (author, names) => {
  expect([...searchedNames([author])]).toEqual(names);
});

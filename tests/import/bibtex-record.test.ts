import { describe, expect, test } from 'vitest';
import { readFields } from '../../lib/import/bibtex/read-record';

const read = (name: string, value: string) =>
  readFields(new Map([[name, value]])).text[name];

describe('dollars in an abstract', () => {
  test.each([
    ['Saves $5 and more than $10 a day.', 'Saves $5 and more than $10 a day.'],
    ['From $5-$10, or $ 6.', 'From $5-$10, or $ 6.'],
    ['A$AP Rocky and B$ both.', 'A$AP Rocky and B$ both.'],
    [String.raw`Pay \$5 to $10 each.`, 'Pay $5 to $10 each.'],
    [String.raw`$x_1$ costs $5, $\alpha$ nothing.`, 'x₁ costs $5, α nothing.'],
  ])('are money or mathematics: %s', (written, said) => {
    expect(read('abstract', written)).toBe(said);
  });
});

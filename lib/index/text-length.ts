/**
 * How many stems a paper's title and its abstract have, in 16 bits: five for the title,
 * the others for the abstract. What is longer counts as the longest there is.
 */
const TITLE_BITS = 5;
export const LONGEST_TITLE = 2 ** TITLE_BITS - 1;
const LONGEST_ABSTRACT = 2 ** (16 - TITLE_BITS) - 1;

export function packLength(title: number, abstract: number): number {
  return (
    Math.min(title, LONGEST_TITLE) |
    (Math.min(abstract, LONGEST_ABSTRACT) << TITLE_BITS)
  );
}

export function titleLength(length: number): number {
  return length & LONGEST_TITLE;
}

export function abstractLength(length: number): number {
  return length >>> TITLE_BITS;
}

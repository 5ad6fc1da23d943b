import { hashWord } from '../text/sketch';

/** Characters by which a unit is known: what follows them may change. */
const BEGINNING = 48;
/** One unit in so many begins a piece. */
const UNITS = 32;
/** Characters from which on a piece is ended anyhow. */
const LONGEST = 1 << 20;

/**
 * Puts units of text together to pieces of some dozens. Where a piece begins is told by
 * the units themselves and not by what stands before, so that a change is a change of
 * one piece or two (content-defined chunking: Muthitacharoen et al. 2001, "A
 * low-bandwidth network file system"). The first unit, which is never the same, is a
 * piece of its own.
 */
export async function* inPieces(
  units: AsyncIterable<string>,
): AsyncGenerator<string> {
  let piece = '';
  let isFirst = true;
  for await (const unit of units) {
    if (piece !== '' && (isFirst || begins(unit) || piece.length >= LONGEST)) {
      yield piece;
      piece = '';
      isFirst = false;
    }
    piece += unit;
  }
  if (piece !== '') yield piece;
}

function begins(unit: string): boolean {
  return (hashWord(unit.slice(0, BEGINNING)) >>> 8) % UNITS === 0;
}

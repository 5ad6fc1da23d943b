import search from 'approx-string-match';
import type { TextPosition, TextQuote } from '../papers/highlight';
import { foldSigns } from './fold-signs';

/**
 * Errors a quote may be found with, as a share of its length and at most: between
 * versions, and between a site's TeX and another's, a word or a formula changes. More
 * would find what is not meant.
 */
const ERRORS = { share: 0.15, most: 150 };

/** A quote this long stands for itself; a shorter one may be said anywhere. Characters. */
const TELLING = 32;

/** Of what stood before, or after, a short quote so much has to be there again. */
const CONTEXT_ALIKE = 0.7;

/** Places that are compared; more are of a quote that says nothing. */
const MOST_PLACES = 500;

/** Weights of a place's context and of being where the quote was made: that hardly counts. */
const WEIGHTS = { prefix: 20, suffix: 20, quote: 50, position: 2 };

/** Finds quotes in one text. */
export type QuoteFinder = (
  quote: TextQuote,
  hint: TextPosition,
) => TextPosition | undefined;

/**
 * Looks for quotes in a text: as they are, else with a few errors (Myers 1999). Of
 * several places the one with the most alike surroundings counts, then the nearest to
 * the hint. Undefined where a quote is not there, or too short to be sure of. Never
 * throws, whatever the texts are.
 */
export function createQuoteFinder(text: string): QuoteFinder {
  const folded = foldSigns(text);
  return (quote, hint) => {
    const exact = foldSigns(quote.exact);
    if (exact === '') return undefined;
    const context = {
      prefix: foldSigns(quote.prefix),
      suffix: foldSigns(quote.suffix),
    };
    const best = (places: readonly Place[]) =>
      bestOf(
        places.slice(0, MOST_PLACES).flatMap((place) => {
          const near = surroundings(folded, place, context);
          return exact.length >= TELLING || near.isAlike
            ? [{ place, score: scoreOf(place, near) }]
            : [];
        }),
      );
    const scoreOf = (place: Place, { prefix, suffix }: Surroundings) =>
      WEIGHTS.quote * (1 - place.errors / exact.length) +
      WEIGHTS.prefix * prefix +
      WEIGHTS.suffix * suffix +
      WEIGHTS.position *
        (1 - Math.abs(place.start - hint.start) / (folded.length + 1));
    const found =
      best(exactPlaces(folded, exact)) ?? best(nearPlaces(folded, exact));
    return found && { start: found.start, end: found.end };
  };
}

interface Place extends TextPosition {
  errors: number;
}

function exactPlaces(text: string, exact: string): Place[] {
  const places: Place[] = [];
  for (
    let start = text.indexOf(exact);
    start !== -1 && places.length < MOST_PLACES;
    start = text.indexOf(exact, start + 1)
  )
    places.push({ start, end: start + exact.length, errors: 0 });
  return places;
}

function nearPlaces(text: string, exact: string): Place[] {
  const errors = Math.min(Math.floor(exact.length * ERRORS.share), ERRORS.most);
  return errors === 0
    ? []
    : search(text, exact, errors).filter(({ start, end }) => start < end);
}

interface Surroundings {
  /** How much of each is there again, 0 to 1; what was empty is alike. */
  prefix: number;
  suffix: number;
  /** Whether enough of one side, that there was something on, is there again. */
  isAlike: boolean;
}

function surroundings(
  text: string,
  { start, end }: Place,
  { prefix, suffix }: Pick<TextQuote, 'prefix' | 'suffix'>,
): Surroundings {
  const before = text.slice(Math.max(0, start - 1.25 * prefix.length), start);
  const after = text.slice(end, end + 1.25 * suffix.length);
  const sides = {
    prefix: shareOf(before, prefix),
    suffix: shareOf(after, suffix),
  };
  const isAlone = prefix + suffix === '';
  return {
    ...sides,
    isAlike:
      isAlone ||
      (prefix !== '' && sides.prefix >= CONTEXT_ALIKE) ||
      (suffix !== '' && sides.suffix >= CONTEXT_ALIKE),
  };
}

/** How much of what is expected a text has, 0 to 1. */
function shareOf(text: string, expected: string): number {
  if (expected === '') return 1;
  const [found] = search(text, expected, expected.length);
  return found ? 1 - found.errors / expected.length : 0;
}

function bestOf(
  places: readonly { place: Place; score: number }[],
): Place | undefined {
  let best: { place: Place; score: number } | undefined;
  for (const it of places)
    if (best === undefined || it.score > best.score) best = it;
  return best?.place;
}

/** What is asked about a title; see shared-titles.ts. */
export interface TitleQuestion {
  /** Its rarest words by number, rarest first, and how rare they are. */
  words: readonly number[];
  rarities: readonly number[];
  /** What they say together. */
  all: number;
  /**
   * For each of the first words, how alike the signature of a document must be that has
   * it and none of those before. The words that follow bring up nothing of their own:
   * what has none of those before has too little.
   */
  least: readonly number[];
}

/** Title words looked up. */
const RAREST_WORDS = 4;
/** Share of the rarest words' rarity that a title must have to be looked at. */
const LEAST_SHARED = 0.5;
/** Dice coefficient of two signatures' bits (chance alone gives about .4) from which titles may be of the same work; */
const ALIKE = 0.75;
/** … titles that share nearly all of their rare words need less, */
const SURELY_SHARED = 0.75;
const RATHER_ALIKE = 0.62;
/** … and less still where one is the other with something added: share of the fewer bits that the other has. */
const CONTAINED = 0.85;
const EXTENDED = 0.5;

/** What to ask about a title with these words; `rarityOf` has the rarity of each word, 0 where no paper has it. */
export function askAboutTitle(
  titleWords: readonly number[],
  rarityOf: Float64Array,
): TitleQuestion {
  const words: number[] = [];
  const rarities: number[] = [];
  for (const word of titleWords) {
    const rare = rarityOf[word] ?? 0;
    let place = words.length;
    // Of equally rare words the first in the title comes first.
    while (place > 0 && (rarities[place - 1] ?? 0) < rare) place--;
    if (rare === 0 || place === RAREST_WORDS) continue;
    words.splice(place, 0, word);
    rarities.splice(place, 0, rare);
    if (words.length > RAREST_WORDS) {
      words.pop();
      rarities.pop();
    }
  }
  const all = sumFrom(rarities, 0);
  const least: number[] = [];
  for (let k = 0; k < words.length; k++) {
    const most = sumFrom(rarities, k) / all;
    if (most < LEAST_SHARED) break;
    least.push(most < SURELY_SHARED ? ALIKE : EXTENDED);
  }
  return { words, rarities, all, least };
}

/** What the words from one on say together. */
function sumFrom(rarities: readonly number[], from: number): number {
  let sum = 0;
  for (let k = from; k < rarities.length; k++) sum += rarities[k] ?? 0;
  return sum;
}

/** Whether titles may be of one work that have so many bits in common of theirs, and share `shared` of what the rarest words say. */
export function mayBeOneTitle(
  common: number,
  ours: number,
  theirs: number,
  shared: number,
): boolean {
  if (shared < LEAST_SHARED || common === 0) return false;
  const dice = (2 * common) / (ours + theirs);
  if (dice >= ALIKE) return true;
  if (shared < SURELY_SHARED) return false;
  return (
    dice >= RATHER_ALIKE ||
    (dice >= EXTENDED && common / Math.min(ours, theirs) >= CONTAINED)
  );
}

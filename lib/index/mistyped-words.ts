import { indexedStem } from './indexed-stem';
import { nearWords, type NearWord } from './near-words';
import type { OpenIndex } from './open-index';
import type { SearchedWord } from './search-words';
import { COMPLETED, raise, type StemWeights } from './stem-weights';
import { encodeWord } from './vocabulary';

const ONE_EDIT = 0.5;
const TWO_EDITS = 0.3;
/** The nearest, and of these the most frequent. */
const MOST_NEAR = 12;
/** Letters from which a word may have one or two wrong. */
const ONE_WRONG = 4;
const TWO_WRONG = 8;
/** Mended words that are remembered. */
const MOST_MENDED = 16;

/** Words that may be meant by a mistyped one, or by a mistyped beginning. */
interface Meant extends SearchedWord {
  /** What they begin with. */
  beginning: string;
}

/** Adds the stems of words that may have been meant; true where there are any. */
export async function mend(
  index: OpenIndex,
  meant: Meant,
  found: StemWeights,
): Promise<boolean> {
  const { word } = meant;
  if (!/^[a-z]+$/.test(word) || word.length < ONE_WRONG) return false;
  const most = word.length < TWO_WRONG ? 1 : 2;
  const near = await nearWordsIn(index, meant, most);
  const closest = new Map<string, { edits: number; documents: number }>();
  for (const { word: other, edits, documents, isForm } of near) {
    const stem = isForm ? indexedStem(other) : other;
    if (stem === undefined) continue;
    const known = closest.get(stem);
    closest.set(stem, {
      edits: Math.min(edits, known?.edits ?? Infinity),
      documents: documents + (known?.documents ?? 0),
    });
  }
  const chosen = [...closest]
    .sort(
      ([a, left], [b, right]) =>
        left.edits - right.edits ||
        right.documents - left.documents ||
        (a < b ? -1 : 1),
    )
    .slice(0, MOST_NEAR);
  for (const [stem, { edits }] of chosen)
    raise(
      found,
      stem,
      edits === 0 ? COMPLETED : edits === 1 ? ONE_EDIT : TWO_EDITS,
    );
  return chosen.length > 0;
}

/** Words of all vocabularies that are near; walked through once. */
function nearWordsIn(
  index: OpenIndex,
  { word, beginning, isBeginning }: Meant,
  most: number,
): Promise<readonly NearWord[]> {
  const asked = `${beginning} ${word}${isBeginning ? '…' : ''}`;
  let near = index.near.get(asked);
  if (near === undefined) {
    if (index.near.size >= MOST_MENDED) index.near.clear();
    const bytes = encodeWord(word);
    near = index
      .leaves(beginning)
      .then((leaves) =>
        leaves
          .flatMap((leaf) => nearWords(leaf, bytes, most, isBeginning))
          .filter((other) => other.word.startsWith(beginning)),
      );
    index.near.set(asked, near);
    near.catch(() => index.near.delete(asked));
  }
  return near;
}

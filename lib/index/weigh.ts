import { FIRST_WORD_BYTE } from './keywords';
import { createScratch, readPostings, valueCount } from './posting-lists';
import { walkTogether, type WholeLists } from './walk';
import { countWeight, rarity } from './weights';

/** A segment for the statistics: all its lists, or, where none is gone, its vocabulary. */
export interface Weighable extends Partial<Pick<WholeLists, 'postings'>> {
  leaves: WholeLists['leaves'];
  papers: number;
  goneCount: number;
  isGone: (document: number) => boolean;
}

/**
 * The lengths of the vectors of some segments (`targets`, places in `segments`) under
 * the statistics of all: `papers` of them, and how many that are not gone have each
 * stem. A segment without postings counts with all it ever had. A document without
 * stems has length 0.
 */
export function weighSegments(
  segments: readonly Weighable[],
  targets: readonly number[],
  papers: number,
): Float32Array<ArrayBuffer>[] {
  const squares = segments.map(
    (segment, i) => new Float64Array(targets.includes(i) ? segment.papers : 0),
  );
  const scratches = segments.map(({ papers: room, postings }) =>
    createScratch(postings === undefined ? 0 : room),
  );
  const isTarget = segments.map((_, i) => targets.includes(i));
  walkTogether(
    segments.map(({ leaves }) => leaves),
    ({ word, holders, cursor }) => {
      if ((word[0] ?? 0) < FIRST_WORD_BYTE) return;
      if (!holders.some((holder) => isTarget[holder])) return;
      let holding = 0;
      for (const holder of holders) {
        const segment = segments[holder];
        const scratch = scratches[holder];
        const { documents, offset } = cursor(holder);
        if (segment === undefined || scratch === undefined) continue;
        const isCounted =
          segment.postings === undefined ||
          (segment.goneCount === 0 && isTarget[holder] !== true);
        if (isCounted) {
          holding += documents;
          continue;
        }
        readPostings(segment.postings ?? NOTHING, offset, documents, scratch);
        for (let i = 0; i < documents; i++)
          if (!segment.isGone(scratch.documents[i] ?? 0)) holding++;
      }
      const rare = rarity(papers, holding);
      for (const holder of holders) {
        const square = squares[holder];
        const scratch = scratches[holder];
        if (isTarget[holder] !== true || !square || !scratch) continue;
        const { documents } = cursor(holder);
        for (let i = 0; i < documents; i++) {
          const weight = countWeight(valueCount(scratch.values[i] ?? 0)) * rare;
          const document = scratch.documents[i] ?? 0;
          square[document] = (square[document] ?? 0) + weight * weight;
        }
      }
    },
  );
  return targets.map((target) =>
    Float32Array.from(squares[target] ?? [], Math.sqrt),
  );
}

const NOTHING = new Uint8Array(0);

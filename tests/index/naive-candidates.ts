import type { PaperId } from '../../lib/papers/paper';
import type { IndexedPaper, PaperText } from '../../lib/index/paper-index';
import { hashWord, sketch, titleSignature } from '../../lib/text/sketch';
import { countStems } from '../../lib/index/stem-counts';
import { words } from '../../lib/text/tokens';
import { rarity } from '../../lib/index/weights';

/** Candidates of one text by their definition: every paper of every segment is looked at. */
export function naiveCandidates(
  segments: readonly (readonly IndexedPaper[])[],
  text: PaperText,
): PaperId[] {
  const papers = segments.flat();
  const rarest = [...countStems({ title: text.title }).keys()]
    .map((stem) => ({
      stem,
      holding: papers.filter((paper) => countStems(paper).has(stem)).length,
    }))
    .filter(({ holding }) => holding > 0)
    .map(({ stem, holding }) => ({
      stem,
      rare: rarity(papers.length, holding),
    }))
    .sort((a, b) => b.rare - a.rare)
    .slice(0, 4);
  const all = rarest.reduce((sum, { rare }) => sum + rare, 0);
  const ours = bitsOf(text.title);
  return segments
    .flatMap((segment) =>
      segment.filter((paper) => {
        const stems = countStems({ title: paper.title });
        const shared =
          rarest
            .filter(({ stem }) => stems.has(stem))
            .reduce((sum, { rare }) => sum + rare, 0) / all;
        return (
          areAlike(ours, bitsOf(paper.title), shared) ||
          sharedShingles(segment, text, paper) >= 2
        );
      }),
    )
    .map(({ id }) => id);
}

function areAlike(
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
  shared: number,
): boolean {
  const common = a.intersection(b).size;
  if (!(shared >= 0.5) || common === 0) return false;
  const dice = (2 * common) / (a.size + b.size);
  const contained = common / Math.min(a.size, b.size);
  return (
    dice >= 0.75 ||
    (shared >= 0.75 && (dice >= 0.62 || (dice >= 0.5 && contained >= 0.85)))
  );
}

function sharedShingles(
  segment: readonly PaperText[],
  one: PaperText,
  other: PaperText,
): number {
  const theirs = sketchOf(other);
  return sketchOf(one).filter(
    (hash) =>
      theirs.includes(hash) &&
      segment.filter((paper) => sketchOf(paper).includes(hash)).length <= 12,
  ).length;
}

function sketchOf({ abstract = '' }: PaperText): number[] {
  return sketch(words(abstract).map(hashWord));
}

function bitsOf(title: string): ReadonlySet<number> {
  const bits = new Set<number>();
  titleSignature(words(title)).forEach((word, i) => {
    for (let bit = 0; bit < 32; bit++)
      if ((word >>> bit) & 1) bits.add(32 * i + bit);
  });
  return bits;
}

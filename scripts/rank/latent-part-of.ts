import type {
  IndexedText,
  LatentPart,
} from '../../lib/semantic/latent-part.ts';

const { countStems } = await import('../../lib/index/stem-counts.ts');
const { fitLatentSpace } = await import('../../lib/semantic/fit.ts');
const { createLatentPart } = await import('../../lib/semantic/latent-part.ts');
const { finish } = await import('../../lib/semantic/sparse-matrix.ts');
const { TermCounter } = await import('../../lib/semantic/term-matrix.ts');
const { isFitDue, isFitted } =
  await import('../../lib/semantic/when-to-fit.ts');

/** The latent part as the extension has it for these papers: none while they are too few. */
export function latentPartOf(
  papers: readonly IndexedText[],
): LatentPart | undefined {
  if (!isFitDue(papers.length, undefined)) return undefined;
  const counter = new TermCounter();
  papers.forEach((paper, i) => {
    if (isFitted(i, papers.length)) counter.add(countStems(paper));
  });
  const part = createLatentPart(finish(fitLatentSpace(counter.matrix())));
  part.add(part.fold(papers));
  return part;
}

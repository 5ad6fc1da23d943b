import { DIMENSIONS, LATENT_VERSION, type LatentSpace } from './latent-space';
import type { Steps } from './sparse-matrix';
import type { TermMatrix } from './term-matrix';
import { truncatedSvd, type TruncatedSvd } from './truncated-svd';

/**
 * Fits a latent space to the papers of a matrix. A stem's vector is its row of right
 * singular vectors divided by the singular values: what a text's weights are multiplied
 * with to fold the text in (d̂ = dᵀ U Σ⁻¹ of Berry, Dumais & O'Brien, SIAM Review 1995,
 * doi:10.1137/1037127). One byte a number, by the largest of each stem.
 */
export function* fitLatentSpace({
  matrix,
  stems,
  frequencies,
}: TermMatrix): Steps<LatentSpace> {
  const svd = yield* truncatedSvd(matrix, DIMENSIONS);
  return {
    version: LATENT_VERSION,
    papers: matrix.rows,
    vocabulary: stems.join('\n'),
    frequencies,
    ...quantise(svd, stems.length),
  };
}

function quantise({ values, right }: TruncatedSvd, stems: number) {
  const rank = values.length;
  const scales = new Float32Array(stems);
  const vectors = new Int8Array(stems * DIMENSIONS);
  const vector = new Float64Array(rank);
  for (let stem = 0; stem < stems; stem++) {
    let largest = 0;
    for (let i = 0; i < rank; i++) {
      const number = (right[stem * rank + i] ?? 0) / (values[i] ?? 1);
      vector[i] = number;
      largest = Math.max(largest, Math.abs(number));
    }
    if (largest === 0) continue;
    scales[stem] = largest / 127;
    for (let i = 0; i < rank; i++)
      vectors[stem * DIMENSIONS + i] = Math.round(
        (127 * (vector[i] ?? 0)) / largest,
      );
  }
  return { scales, vectors };
}

import { authorFeatures } from './authors';
import type { Feature } from './feature';
import { publicationFeatures } from './publication';
import { referenceFeatures } from './references';
import { titleFeatures } from './title';

/** Everything that the decision without abstracts weighs, in the order of the weights. */
export const FEATURES: readonly Feature[] = [
  ...titleFeatures,
  ...authorFeatures,
  ...publicationFeatures,
  ...referenceFeatures,
];

import { identifierKeys, parseArxivIdentifier } from '../papers/identifiers';
import type { PaperDraft } from '../papers/paper';
import { surnames } from './authors';
import { shingles } from './shingles';
import { titleKey, titleWords } from '../papers/title-key';
import { titleNegations, titleNumbers } from './title-numbers';
import { trigrams } from './title-similarity';

/** A paper made ready to be compared with many: each part is worked out once, when first asked for. */
export interface PreparedPaper {
  readonly draft: PaperDraft;
  readonly identifierKeys: readonly string[];
  readonly arxiv: string | undefined;
  /** A DOI other than the one arXiv gives its papers. */
  readonly publisherDoi: string | undefined;
  readonly key: string;
  readonly words: readonly string[];
  readonly trigrams: ReadonlySet<string>;
  readonly numbers: readonly string[];
  readonly negations: number;
  readonly surnames: ReadonlySet<string>;
  /** Shingles of the abstract, undefined where there is none long enough to say anything. */
  readonly shingles: Uint32Array | undefined;
}

/** A shorter abstract is a placeholder: "Not available", "Oral presentation." */
const FEWEST_SHINGLES = 12;

export function prepare(draft: PaperDraft): PreparedPaper {
  const { arxiv, publisherDoi, keys } = identify(draft);
  const words = once(() => titleWords(draft.title));
  const key = once(() => titleKey(draft.title));
  const grams = once(() => trigrams(words()));
  const numbers = once(() => titleNumbers(words()));
  const names = once(() => surnames(draft.authors));
  const runs = once(() => {
    const found = shingles(draft.abstract ?? '');
    return found.length < FEWEST_SHINGLES ? undefined : found;
  });
  return {
    draft,
    arxiv,
    publisherDoi,
    identifierKeys: keys,
    get words() {
      return words();
    },
    get key() {
      return key();
    },
    get trigrams() {
      return grams();
    },
    get numbers() {
      return numbers();
    },
    get negations() {
      return titleNegations(words());
    },
    get surnames() {
      return names();
    },
    get shingles() {
      return runs();
    },
  };
}

/** The DOIs that arXiv registers for its own papers (10.48550/arXiv.…) name an arXiv identifier. */
function identify({ identifiers }: PaperDraft) {
  const { arxiv: given, doi, openreview } = identifiers;
  const registered =
    doi === undefined ? undefined : /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
  const arxiv =
    given ??
    (registered === undefined
      ? undefined
      : parseArxivIdentifier(registered)?.arxiv);
  const publisherDoi = registered === undefined ? doi : undefined;
  const keys = identifierKeys({
    ...(arxiv !== undefined && { arxiv }),
    ...(publisherDoi !== undefined && { doi: publisherDoi }),
    ...(openreview !== undefined && { openreview }),
  });
  return { arxiv, publisherDoi, keys };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

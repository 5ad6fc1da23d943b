import { identifierKeys, parseArxivIdentifier } from '../papers/identifiers';
import type { PaperDraft } from '../papers/paper';
import { titleKey, titleWords } from '../papers/title-key';
import { personNames, type PersonName } from './authors';
import { bareTitle } from './bare-title';
import { shingles } from './shingles';
import { titleNegations, titleNumbers } from './title-numbers';
import { trigrams } from './title-similarity';
import { parseVenue, type Venue } from './venue';

/** What of a paper is compared. */
interface Comparable {
  readonly title: string;
  readonly year: number | undefined;
  readonly venue: string | undefined;
  readonly people: readonly PersonName[];
  readonly arxiv: string | undefined;
  /** A DOI other than the one arXiv gives its papers. */
  readonly publisherDoi: string | undefined;
  readonly openreview: string | undefined;
  /** Shingles of the abstract, undefined where there is none long enough to say anything. */
  readonly shingles: Uint32Array | undefined;
}

/** A paper made ready to be compared with many: each part is worked out once, when first asked for. */
export interface PreparedPaper extends Comparable {
  readonly identifierKeys: readonly string[];
  readonly key: string;
  readonly words: readonly string[];
  /** Key and words of the title without what databases add to it. */
  readonly bareKey: string;
  readonly bareWords: readonly string[];
  readonly trigrams: ReadonlySet<string>;
  readonly numbers: readonly string[];
  readonly negations: number;
  readonly surnames: ReadonlySet<string>;
  readonly place: Venue | undefined;
}

/** A shorter abstract is a placeholder: "Not available", "Oral presentation." */
const FEWEST_SHINGLES = 12;

export function prepare(draft: PaperDraft): PreparedPaper {
  return new Prepared(new DraftComparable(draft));
}

class DraftComparable implements Comparable {
  readonly title;
  readonly year;
  readonly venue;
  readonly arxiv;
  readonly publisherDoi;
  readonly openreview;
  readonly #draft: PaperDraft;
  #people: PersonName[] | undefined;
  #shingles: { found: Uint32Array | undefined } | undefined;

  constructor(draft: PaperDraft) {
    this.#draft = draft;
    this.title = draft.title;
    this.year = draft.year;
    this.venue = draft.venue;
    const { arxiv, publisherDoi, openreview } = identify(draft);
    this.arxiv = arxiv;
    this.publisherDoi = publisherDoi;
    this.openreview = openreview;
  }

  get people() {
    return (this.#people ??= personNames(this.#draft.authors));
  }
  get shingles() {
    return (this.#shingles ??= { found: telling(this.#draft.abstract ?? '') })
      .found;
  }
}

function telling(abstract: string): Uint32Array | undefined {
  const found = shingles(abstract);
  return found.length < FEWEST_SHINGLES ? undefined : found;
}

class Prepared implements PreparedPaper {
  readonly #from: Comparable;
  readonly #made = new Map<string, unknown>();

  constructor(comparable: Comparable) {
    this.#from = comparable;
  }

  get title() {
    return this.#from.title;
  }
  get year() {
    return this.#from.year;
  }
  get venue() {
    return this.#from.venue;
  }
  get people() {
    return this.#from.people;
  }
  get arxiv() {
    return this.#from.arxiv;
  }
  get publisherDoi() {
    return this.#from.publisherDoi;
  }
  get openreview() {
    return this.#from.openreview;
  }
  get shingles() {
    return this.#from.shingles;
  }
  get identifierKeys() {
    return this.#once('identifierKeys', () => {
      const { arxiv, publisherDoi: doi, openreview } = this;
      return identifierKeys({
        ...(arxiv !== undefined && { arxiv }),
        ...(doi !== undefined && { doi }),
        ...(openreview !== undefined && { openreview }),
      });
    });
  }
  get words() {
    return this.#once('words', () => titleWords(this.title));
  }
  get key() {
    return this.#once('key', () => titleKey(this.title));
  }
  get bareKey() {
    return this.#once('bareKey', () => titleKey(bareTitle(this.title)));
  }
  get bareWords() {
    return this.#once('bareWords', () => titleWords(bareTitle(this.title)));
  }
  get trigrams() {
    return this.#once('trigrams', () => trigrams(this.bareWords));
  }
  get numbers() {
    return this.#once('numbers', () => titleNumbers(this.words));
  }
  get negations() {
    return this.#once('negations', () => titleNegations(this.words));
  }
  get surnames() {
    return this.#once(
      'surnames',
      () => new Set(this.people.map(({ surname }) => surname)),
    );
  }
  get place() {
    return this.#once('place', () =>
      this.venue === undefined ? undefined : parseVenue(this.venue),
    );
  }

  #once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }
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
  return { arxiv, publisherDoi, openreview };
}

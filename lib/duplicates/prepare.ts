import { identifierKeys } from '../papers/identifiers';
import type { PaperDraft } from '../papers/paper';
import { titleKey, titleWords } from '../papers/title-key';
import { titleSigns } from '../papers/title-signs';
import { personNames, type PersonName } from '../text/person-names';
import { bareTitle } from './bare-title';
import { registrationsOf } from './registrations';
import { shingles } from './shingles';
import { titleNegations, titleNumbers } from './title-numbers';
import { trigrams, type Trigrams } from './title-similarity';
import { parseVenue, type Venue } from './venue';

/** A paper made ready to be compared with many: each part is worked out once, when first asked for. */
export interface PreparedPaper {
  readonly title: string;
  readonly year: number | undefined;
  readonly venue: string | undefined;
  /** As they are written; `people` says who they are. */
  readonly authors: readonly string[];
  readonly people: readonly PersonName[];
  readonly arxiv: string | undefined;
  /** A DOI other than the one arXiv gives its papers. */
  readonly publisherDoi: string | undefined;
  readonly openreview: string | undefined;
  /** Whether there is an abstract, be it a placeholder: cheaper to know than its shingles. */
  readonly hasAbstract: boolean;
  /** Shingles of the abstract, undefined where there is none long enough to say anything. */
  readonly shingles: Uint32Array | undefined;
  readonly identifierKeys: readonly string[];
  readonly key: string;
  readonly words: readonly string[];
  /** Key and words of the title without what databases add to it. */
  readonly bareKey: string;
  readonly bareWords: readonly string[];
  readonly trigrams: Trigrams;
  readonly numbers: readonly string[];
  readonly negations: number;
  /** What its key leaves out: `titleSigns`. */
  readonly signs: string;
  readonly surnames: ReadonlySet<string>;
  readonly place: Venue | undefined;
}

/** A shorter abstract is a placeholder: "Not available", "Oral presentation." */
const FEWEST_SHINGLES = 12;

export function prepare(draft: PaperDraft): PreparedPaper {
  return new Prepared(draft);
}

class Prepared implements PreparedPaper {
  readonly title;
  readonly year;
  readonly venue;
  readonly arxiv;
  readonly publisherDoi;
  readonly openreview;
  readonly authors;
  readonly #draft: PaperDraft;
  #people: readonly PersonName[] | undefined;
  #shingles: { found: Uint32Array | undefined } | undefined;
  #identifierKeys: readonly string[] | undefined;
  #words: readonly string[] | undefined;
  #key: string | undefined;
  #bare: string | undefined;
  #bareKey: string | undefined;
  #bareWords: readonly string[] | undefined;
  #trigrams: Trigrams | undefined;
  #numbers: readonly string[] | undefined;
  #negations: number | undefined;
  #signs: string | undefined;
  #surnames: ReadonlySet<string> | undefined;
  #place: { found: Venue | undefined } | undefined;

  constructor(draft: PaperDraft) {
    this.#draft = draft;
    this.title = draft.title;
    this.year = draft.year;
    this.authors = draft.authors;
    this.venue = draft.venue;
    const { arxiv, publisherDoi, openreview } = registrationsOf(draft);
    this.arxiv = arxiv;
    this.publisherDoi = publisherDoi;
    this.openreview = openreview;
  }

  get hasAbstract() {
    return this.#draft.abstract !== undefined && this.#draft.abstract !== '';
  }
  get people() {
    return (this.#people ??= personNames(this.#draft.authors));
  }
  get shingles() {
    return (this.#shingles ??= { found: telling(this.#draft.abstract ?? '') })
      .found;
  }
  get identifierKeys() {
    if (this.#identifierKeys !== undefined) return this.#identifierKeys;
    const { arxiv, publisherDoi: doi, openreview } = this;
    return (this.#identifierKeys = identifierKeys({
      ...(arxiv !== undefined && { arxiv }),
      ...(doi !== undefined && { doi }),
      ...(openreview !== undefined && { openreview }),
    }));
  }
  get words() {
    return (this.#words ??= titleWords(this.title));
  }
  get key() {
    return (this.#key ??= titleKey(this.title));
  }
  get bareKey() {
    const bare = this.#bareTitle();
    return (this.#bareKey ??= bare === this.title ? this.key : titleKey(bare));
  }
  get bareWords() {
    const bare = this.#bareTitle();
    return (this.#bareWords ??=
      bare === this.title ? this.words : titleWords(bare));
  }
  get trigrams() {
    return (this.#trigrams ??= trigrams(this.bareWords));
  }
  get numbers() {
    return (this.#numbers ??= titleNumbers(this.words));
  }
  get negations() {
    return (this.#negations ??= titleNegations(this.words));
  }
  get signs() {
    return (this.#signs ??= titleSigns(this.title));
  }
  get surnames() {
    return (this.#surnames ??= new Set(
      this.people.map(({ surname }) => surname),
    ));
  }
  get place() {
    return (this.#place ??= {
      found: this.venue === undefined ? undefined : parseVenue(this.venue),
    }).found;
  }

  #bareTitle(): string {
    return (this.#bare ??= bareTitle(this.title));
  }
}

function telling(abstract: string): Uint32Array | undefined {
  const found = shingles(abstract);
  return found.length < FEWEST_SHINGLES ? undefined : found;
}

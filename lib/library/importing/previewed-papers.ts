import { containment, dice, trigrams } from '../../duplicates/title-similarity';
import { identifierKeys } from '../../papers/identifiers';
import type { PaperDraft } from '../../papers/paper';
import { titleKey, titleWords } from '../../papers/title-key';
import type { StoredPaper } from '../../store/schema';
import type { PaperLookup } from '../arrival/resolve';
import { newPaper } from '../arrival/store-paper';

/** Papers kept with their abstract; of further ones a title has to do. */
const WITH_ABSTRACT = 20_000;
/** Titles of one work are alike at least so much, by trigrams. A subtitle may be missing. */
const ALIKE = 0.35;
const CONTAINED = 0.7;

/** Papers that an import would add, looked up like those that are stored. Their ids are below zero. */
export class PreviewedPapers {
  readonly #byIdentifier = new Map<string, StoredPaper>();
  readonly #byTitleKey = new Map<string, StoredPaper[]>();
  #count = 0;

  /** Look-ups in the store, then among what would be new. */
  withStored(stored: PaperLookup): PaperLookup {
    return {
      byIdentifier: async (key) =>
        (await stored.byIdentifier(key)) ?? this.#byIdentifier.get(key),
      byTitleKey: async (key) => [
        ...(await stored.byTitleKey(key)),
        ...(this.#byTitleKey.get(key) ?? []),
      ],
    };
  }

  /** Remembers an entry: as the paper that it is, or as a new one. */
  keep(draft: PaperDraft, known: StoredPaper | undefined): void {
    const paper = known ?? this.#newPaper(draft);
    for (const key of identifierKeys(draft.identifiers))
      if (!this.#byIdentifier.has(key)) this.#byIdentifier.set(key, paper);
    if (draft.stub) return;
    const key = titleKey(draft.title);
    const same = this.#byTitleKey.get(key) ?? [];
    if (!same.includes(paper) && same.length < 20)
      this.#byTitleKey.set(key, [...same, paper]);
  }

  #newPaper(draft: PaperDraft): StoredPaper {
    this.#count += 1;
    const { abstract: _abstract, ...rest } = draft;
    const kept = this.#count <= WITH_ABSTRACT ? draft : rest;
    return { ...newPaper(kept, 0), id: -this.#count };
  }
}

type Titled = Pick<PaperDraft, 'title' | 'stub'>;

/** Whether two titles can hardly be those of one work. */
export function titlesClash(a: Titled, b: Titled): boolean {
  if (a.stub || b.stub) return false;
  const [one, other] = [a, b].map(({ title }) => trigrams(titleWords(title)));
  if (!one || !other || one.size === 0 || other.size === 0) return false;
  return dice(one, other) < ALIKE && containment(one, other) < CONTAINED;
}

import { isNoProof, isPlainlyOf } from '../../duplicates/digest';
import { identifierKeys } from '../../papers/identifiers';
import type { PaperDraft, PaperId } from '../../papers/paper';
import { titleKey } from '../../papers/title-key';
import { digestsOf } from '../../store/digests';
import { Lookup } from '../../store/lookup';
import { papersByKey, type LookupStores } from '../../store/papers-by-key';
import type { StoredPaper } from '../../store/schema';
import type { StoresOf } from '../../store/stores-of';

/** Stores that drafts are resolved in. */
export type ResolvingStores = LookupStores & StoresOf<'digests'>;

/** Drafts as papers, as far as that is plain. */
export interface ResolvedIds {
  /** In the order of the drafts. */
  ids: (PaperId | undefined)[];
  /** Those of which it is not plain, with the papers that bear their titles. */
  open: {
    /** Its place among the drafts. */
    at: number;
    draft: PaperDraft;
    titled: readonly StoredPaper[];
  }[];
}

/** The pages of fewer titles are read sooner than all filters. */
const FEW_TITLES = 50;

/** Whether nothing but its title can say which paper a draft is. */
function isFoundByTitle({ identifiers, stub }: PaperDraft): boolean {
  return !stub && identifierKeys(identifiers).length === 0;
}

/**
 * Makes the keys that drafts will be looked up by, and remembers them: for who has to
 * wait for the database anyway.
 */
export function makeTitleKeys(drafts: readonly PaperDraft[]): void {
  for (const draft of drafts) if (isFoundByTitle(draft)) titleKey(draft.title);
}

/**
 * The papers that drafts certainly are: as `resolvePaper` says, for who only wants to
 * know which. All are looked up at once, and no paper is read where an identifier
 * settles it or an equal title is plainly its title. The rest is left to `settleOpen`.
 */
export async function resolveIds(
  stores: ResolvingStores,
  drafts: readonly PaperDraft[],
): Promise<ResolvedIds> {
  const lookup = new Lookup(stores);
  const bare = drafts.filter(isFoundByTitle).length;
  if (bare > FEW_TITLES) lookup.expectTitles();
  const ids = await byIdentifiers(lookup, drafts);
  const asked = drafts.flatMap((draft, at) =>
    // What a stub is called is no title.
    ids[at] === undefined && !draft.stub
      ? [{ at, draft, key: titleKey(draft.title) }]
      : [],
  );
  const titled = await lookup.find(
    'titles',
    asked.map(({ key }) => key),
  );
  const digests = await digestsOf(stores, titled.flat());
  const open = asked.filter(({ at, draft }, i) => {
    const papers = titled[i] ?? [];
    if (papers.every((id) => isNoProof(draft, digests(id)))) return false;
    const first = Math.min(...papers);
    const isPlain = isPlainlyOf(draft, digests(first));
    if (isPlain) ids[at] = first;
    return !isPlain;
  });
  if (open.length === 0) return { ids, open: [] };
  const keys = [...new Set(open.map(({ key }) => key))];
  const papers = await papersByKey(stores, lookup).byTitleKeys(keys);
  return {
    ids,
    open: open.map(({ at, draft, key }) => ({
      at,
      draft,
      titled: papers.get(key) ?? [],
    })),
  };
}

/**
 * Decides what is not plain. What that takes is loaded when it is first needed, so the
 * transaction in which the drafts were resolved may be over afterwards.
 */
export async function settleOpen({
  ids,
  open,
}: ResolvedIds): Promise<(PaperId | undefined)[]> {
  const { amongTitled } = await import('./resolve');
  const settled = [...ids];
  for (const { at, draft, titled } of open)
    settled[at] = amongTitled(draft, titled)?.paper.id;
  return settled;
}

async function byIdentifiers(
  lookup: Lookup,
  drafts: readonly PaperDraft[],
): Promise<(PaperId | undefined)[]> {
  const keys = drafts.map(({ identifiers }) => identifierKeys(identifiers));
  const found = await lookup.find('identifiers', keys.flat());
  let from = 0;
  return keys.map(({ length }) => {
    from += length;
    // The first identifier that a paper bears; of several papers the one that came last.
    return found
      .slice(from - length, from)
      .find((papers) => papers.length > 0)
      ?.at(-1);
  });
}

import { identifierKeys } from '../papers/identifiers';
import type { PaperDraft, PaperId } from '../papers/paper';
import { titleKey } from '../papers/title-key';
import { Lookup } from '../store/lookup';
import { papersByKey, type LookupStores } from '../store/papers-by-key';
import { amongTitled } from './resolve';

/**
 * The papers that drafts certainly are, in their order: as `resolvePaper` says, for who
 * only wants to know which. All are looked up at once, and of those that an identifier
 * settles no record is read.
 */
export async function resolveIds(
  stores: LookupStores,
  drafts: readonly PaperDraft[],
): Promise<(PaperId | undefined)[]> {
  const lookup = new Lookup(stores);
  const ids = await byIdentifiers(lookup, drafts);
  const open = drafts.flatMap((draft, i) =>
    // What a stub is called is no title.
    ids[i] === undefined && !draft.stub
      ? [{ i, draft, key: titleKey(draft.title) }]
      : [],
  );
  if (open.length === 0) return ids;
  const keys = [...new Set(open.map(({ key }) => key))];
  const titled = await papersByKey(stores, lookup).byTitleKeys(keys);
  for (const { i, draft, key } of open)
    ids[i] = amongTitled(draft, titled.get(key) ?? [])?.paper.id;
  return ids;
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

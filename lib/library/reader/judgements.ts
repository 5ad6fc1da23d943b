import { Gone } from '../../papers/gone';
import { identifierKeys } from '../../papers/identifiers';
import type { PaperId } from '../../papers/paper';
import type { Sighting } from '../../papers/sighting';
import { changeLinks, LINK_STORES } from '../../store/links';
import { changePapers } from '../../store/change-papers';
import type { Database } from '../../store/open';
import { readPapers } from '../../store/papers';
import type { DuplicateLink, StoredPaper } from '../../store/schema';
import { sightingsOf } from '../../store/sightings';
import { linkKey } from '../../duplicates/decide-candidates';
import { newPaper, yearKeyOf } from '../arrival/store-paper';

/** Remembers that two papers are not the same work, or takes that back. */
export function rejectDuplicate(
  db: Database,
  papers: readonly [PaperId, PaperId],
  rejected: boolean,
  now: number,
): Promise<void> {
  return judge(db, papers, rejected ? { rejectedAt: now } : {});
}

/** Remembers that two linked papers are the same work, or takes that back. */
export function confirmDuplicate(
  db: Database,
  papers: readonly [PaperId, PaperId],
  confirmed: boolean,
  now: number,
): Promise<void> {
  return judge(db, papers, confirmed ? { confirmedAt: now } : {});
}

const JUDGED_STORES = [...LINK_STORES, 'neighbours'] as const;

async function judge(
  db: Database,
  [a, b]: readonly [PaperId, PaperId],
  judgement: Pick<DuplicateLink, 'rejectedAt' | 'confirmedAt'>,
): Promise<void> {
  const transaction = db.transaction(JUDGED_STORES, 'readwrite');
  await changeLinks(transaction, [linkKey(a, b)], (link) => {
    if (link === undefined) throw new Gone('These papers are not linked.');
    const { rejectedAt: _no, confirmedAt: _yes, ...open } = link;
    return { ...open, ...judgement };
  });
  // Duplicates are not related papers; these two may be now.
  for (const paper of [a, b])
    await transaction.objectStore('neighbours').delete(paper);
  await transaction.done;
}

/**
 * Makes what was seen at a place a paper of its own, because the reader says it is
 * another work. Sightings that share an identifier with it go along; what only they
 * knew goes with them. The papers stay linked by the reader's word. All or nothing;
 * lists and notes stay with the paper they were made for.
 */
export async function separateSighting(
  db: Database,
  id: PaperId,
  place: string,
  now: number,
): Promise<PaperId> {
  return changePapers(db, LINK_STORES, async (papers, stores) => {
    const [paper] = (await readPapers(stores, [id])).values();
    const all = (await sightingsOf(stores, [id])).get(id) ?? [];
    const chosen = all.find(({ key }) => key === place);
    if (paper === undefined || chosen?.reason === undefined)
      throw new Gone('There is nothing to separate here.');

    const [going, staying] = parted(all, chosen);
    await papers.put(withoutFactsOf(paper, going, staying, now));
    const abstract = going.find(({ draft }) => draft.abstract)?.draft.abstract;
    const separated = newPaper(
      { ...chosen.draft, ...(abstract !== undefined && { abstract }) },
      now,
    );
    const separatedId = await papers.reserve();
    papers.add({ ...separated, id: separatedId });
    const sightings = stores.objectStore('sightings');
    for (const { reason: _ours, ...sighting } of going) {
      await sightings.delete([id, sighting.key]);
      await sightings.put({ ...sighting, paper: separatedId });
    }
    const papersOfLink = linkKey(id, separatedId);
    const { reason } = chosen;
    await changeLinks(stores, [papersOfLink], () => ({
      papers: papersOfLink,
      verdict: 'same',
      reason,
      at: now,
      rejectedAt: now,
    }));
    return separatedId;
  });
}

/** The chosen sighting with those that share an identifier, and the rest. The first sighting stays. */
function parted(
  all: readonly Sighting[],
  chosen: Sighting,
): [going: Sighting[], staying: Sighting[]] {
  const keys = new Set(identifierKeys(chosen.draft.identifiers));
  const goes = (sighting: Sighting) =>
    sighting === chosen ||
    (sighting.reason !== undefined &&
      identifierKeys(sighting.draft.identifiers).some((key) => keys.has(key)));
  return [all.filter(goes), all.filter((sighting) => !goes(sighting))];
}

function withoutFactsOf(
  paper: StoredPaper,
  going: readonly Sighting[],
  staying: readonly Sighting[],
  now: number,
): StoredPaper {
  const identifiers = Object.assign(
    {},
    ...staying.map(({ draft }) => draft.identifiers),
  ) as StoredPaper['identifiers'];
  const links = Object.assign(
    {},
    ...staying.map(({ draft }) => draft.links),
  ) as NonNullable<StoredPaper['links']>;
  const { abstract, links: _all, yearKey: _theirs, ...rest } = paper;
  const isTheirs = going.some(
    ({ draft }) => draft.abstract !== undefined && draft.abstract === abstract,
  );
  return {
    ...rest,
    ...(abstract !== undefined && !isTheirs && { abstract }),
    ...(Object.keys(links).length > 0 && { links }),
    identifiers,
    identifierKeys: identifierKeys(identifiers),
    ...yearKeyOf({ ...rest, identifiers }),
    updatedAt: now,
    pending: 1,
  };
}

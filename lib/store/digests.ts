import type { Digest } from '../duplicates/digest';
import type { PaperId } from '../papers/paper';
import {
  changeColumn,
  PAPERS_OF_RECORD,
  placeOf,
  readColumn,
} from './paper-columns';
import { raw } from './read-many';
import type { StoresOf } from './stores-of';

/*
 * Digests of papers, four bytes each, so that a page of titles is answered without
 * reading their papers. Those of papers that came before there were any are 0.
 */

export async function digestsOf(
  stores: StoresOf<'digests'>,
  papers: readonly PaperId[],
): Promise<(paper: PaperId) => Digest> {
  const column = raw(stores.objectStore('digests'));
  const records = await readColumn<Uint32Array>(column, papers);
  return (paper) => records(paper)?.[placeOf(paper)] ?? 0;
}

export function keepDigests(
  stores: StoresOf<'digests', 'readwrite'>,
  digests: ReadonlyMap<PaperId, Digest>,
): Promise<void> {
  return changeColumn(
    raw(stores.objectStore('digests')),
    digests,
    () => new Uint32Array(PAPERS_OF_RECORD),
    (record, place, digest) => {
      record[place] = digest;
    },
  );
}

/**
 * The shingles of many abstracts: hash and document in turn, ascending by hash, then by
 * document. Hash and document are one number while they are sorted: of 32 and 20 bits,
 * which a double holds. Documents beyond a million are left out.
 */
const DOCUMENTS = 2 ** 20;

/** A list of shingles by document, sorted. */
export function sortSketches(
  sketches: readonly (readonly number[])[],
): Uint32Array<ArrayBuffer> {
  const within = sketches.slice(0, DOCUMENTS);
  const keys = new Float64Array(
    within.reduce((sum, { length }) => sum + length, 0),
  );
  let length = 0;
  within.forEach((hashes, document) => {
    for (const hash of hashes) keys[length++] = hash * DOCUMENTS + document;
  });
  return unpack(keys.sort(), length);
}

/**
 * Sorted lists as one, with new numbers for the documents of each: `places`, ascending
 * but for those that are negative, which are left out.
 */
export function mergeSketches(
  lists: readonly { sketches: Uint32Array; places: Int32Array }[],
): Uint32Array<ArrayBuffer> {
  const heads = lists.map(({ sketches, places }) => ({
    sketches,
    places,
    at: 0,
    key: 0,
  }));
  for (const head of heads) advance(head);
  const keys = new Float64Array(
    lists.reduce((sum, { sketches }) => sum + sketches.length / 2, 0),
  );
  let length = 0;
  for (;;) {
    let first = heads[0];
    for (const head of heads)
      if (first === undefined || head.key < first.key) first = head;
    if (first === undefined || first.key === Infinity) break;
    keys[length++] = first.key;
    advance(first);
  }
  return unpack(keys, length);
}

/** One of the lists, and what it goes on with; `Infinity` behind its end. */
interface Head {
  sketches: Uint32Array;
  places: Int32Array;
  at: number;
  key: number;
}

function advance(head: Head): void {
  const { sketches, places } = head;
  while (head.at < sketches.length) {
    const hash = sketches[head.at] ?? 0;
    const place = places[sketches[head.at + 1] ?? 0] ?? -1;
    head.at += 2;
    if (place < 0 || place >= DOCUMENTS) continue;
    head.key = hash * DOCUMENTS + place;
    return;
  }
  head.key = Infinity;
}

function unpack(keys: Float64Array, length: number): Uint32Array<ArrayBuffer> {
  const pairs = new Uint32Array(2 * length);
  for (let i = 0; i < length; i++) {
    const key = keys[i] ?? 0;
    const hash = Math.floor(key / DOCUMENTS);
    pairs[2 * i] = hash;
    pairs[2 * i + 1] = key - hash * DOCUMENTS;
  }
  return pairs;
}

/**
 * Reads of a posting list (posting-lists.ts) only the documents whose titles have the
 * term, which is one in ten: into `titled` from `into` on. Returns where they end. The
 * list starts at `offset` and has `length` postings.
 */
export function readTitled(
  bytes: Uint8Array,
  offset: number,
  length: number,
  titled: Uint32Array,
  into: number,
): number {
  let at = offset;
  let document = 0;
  let end = into;
  for (let i = 0; i < length; i++) {
    let byte = bytes[at++] ?? 0;
    let number = byte & 127;
    for (let shift = 7; byte >= 128 && shift < 32; shift += 7) {
      byte = bytes[at++] ?? 0;
      number |= (byte & 127) << shift;
    }
    document += number >>> 1;
    // Without a value: once, and not in the title.
    if ((number & 1) === 0) continue;
    byte = bytes[at++] ?? 0;
    if ((byte & 1) === 1) titled[end++] = document;
    while (byte >= 128) byte = bytes[at++] ?? 0;
  }
  return end;
}

import { sniffEncoding } from './sniff-encoding';

/** Bytes read before the encoding is settled, from the first that is not ASCII. */
const ENOUGH = 65_536;

/**
 * Bytes as text, in the encoding that they look like; a byte order mark is left out,
 * and bytes that are no text become U+FFFD. Chunks may be cut anywhere. What is ASCII
 * says nothing of the encoding, and is given as it comes.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    held.push(chunk);
    length += chunk.length;
    if (length < ENOUGH) continue;
    const bytes = joined(held, length);
    // What stands before a letter helps to judge it.
    const from = Math.max(0, asciiLength(bytes) - 1);
    if (from > 0) yield new TextDecoder().decode(bytes.subarray(0, from));
    const rest = bytes.subarray(from);
    length = rest.length;
    held = [rest];
    if (length < ENOUGH) continue;
    held = [];
    decoder = new TextDecoder(sniffEncoding(rest));
    yield decoder.decode(rest, { stream: true });
  }
  if (decoder) {
    yield decoder.decode();
    return;
  }
  const bytes = joined(held, length);
  yield new TextDecoder(sniffEncoding(bytes)).decode(bytes);
}

function asciiLength(bytes: Uint8Array): number {
  const foreign = bytes.findIndex((byte) => byte > 0x7f);
  return foreign === -1 ? bytes.length : foreign;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

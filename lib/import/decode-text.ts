import { sniffEncoding } from './sniff-encoding';

/** Bytes read before the encoding is settled. */
const ENOUGH = 65_536;

/**
 * Bytes as text, in the encoding that they look like; a byte order mark is left out,
 * and bytes that are no text become U+FFFD. Chunks may be cut anywhere.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    head.push(chunk);
    length += chunk.length;
    if (length < ENOUGH) continue;
    const bytes = joined(head, length);
    head = [];
    decoder = new TextDecoder(sniffEncoding(bytes));
    yield decoder.decode(bytes, { stream: true });
  }
  if (decoder) {
    yield decoder.decode();
    return;
  }
  const bytes = joined(head, length);
  yield new TextDecoder(sniffEncoding(bytes)).decode(bytes);
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

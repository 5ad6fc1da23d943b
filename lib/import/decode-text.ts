/** The encoding a file's first bytes speak for. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * By byte order mark; else UTF-8, unless more bytes are wrong in it than right: then
 * the one-byte encoding that old programs on Windows write.
 */
export function sniffEncoding(head: Uint8Array): Encoding {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const text = new TextDecoder().decode(head, { stream: true });
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const right = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return wrong > right ? 'windows-1252' : 'utf-8';
}

/** Bytes as text, chunk by chunk; a byte order mark is dropped, wrong bytes become U+FFFD. */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(sniffEncoding(chunk.subarray(0, 65_536)));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

/** Bytes as a file gives them, in chunks. */
export async function* bytesOf(
  bytes: Uint8Array,
  size: number,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size)
    yield bytes.subarray(at, at + size);
}

export async function* eachOf<Item>(
  items: Iterable<Item>,
): AsyncGenerator<Item> {
  yield* items;
}

export async function joinAll(texts: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const text of texts) all += text;
  return all;
}

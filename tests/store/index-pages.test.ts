import { describe, expect, it } from 'vitest';
import { createPackedIndex } from '../../lib/index/packed-index';
import type { PaperText } from '../../lib/index/paper-index';
import { createConnection } from '../../lib/store/connection';
import { createIndexPages } from '../../lib/store/index-pages';

const papers = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: from + i,
    title: `Graphs of kind${(from + i) % 7} and case${from + i}`,
  }));
const question: PaperText = { title: 'Graphs of kind3' };
const options = { limit: 5, minScore: 0 };

/** The ids of what is related, as another context that opens the index finds them. */
async function relatedAnew(name: string) {
  const index = createPackedIndex(createIndexPages(createConnection({}, name)));
  await index.refresh();
  return (await index.related(question, options)).map(({ paper }) => paper);
}

describe('the index in IndexedDB', () => {
  it('answers in another context, through additions, removals and merges', async () => {
    const index = createPackedIndex(
      createIndexPages(createConnection({}, 'pages')),
    );
    await index.add(papers(1, 20));
    await index.add(papers(21, 20));
    await index.remove([3]);
    while (await index.merge());
    expect(await relatedAnew('pages')).toEqual([10, 17, 24, 31, 38]);
  });

  it('keeps no page that the manifest does not name', async () => {
    const connection = createConnection({}, 'named');
    const index = createPackedIndex(createIndexPages(connection));
    for (let i = 0; i < 6; i++) await index.add(papers(1 + 10 * i, 10));
    while (await index.merge());
    const named = new Set(index.manifest.segments.map(({ id }) => id));
    const keys = await (await connection()).getAllKeys('index');
    const segments = keys.flatMap((key) => (Array.isArray(key) ? key[0] : []));
    expect(segments.length).toBeGreaterThan(0);
    expect(segments.filter((segment) => !named.has(segment))).toEqual([]);
  });

  it('is read as it is to be while a change is being written', async () => {
    const pages = createIndexPages(createConnection({}, 'writing'));
    const index = createPackedIndex(pages);
    await index.refresh();
    const change = await index.plan(papers(1, 10));
    const writing = pages.apply(change);
    const keys = change.write.map(({ key }) => key);
    const [manifest, read] = await Promise.all([
      pages.readManifest(),
      pages.readPages(keys),
    ]);
    await writing;
    expect(manifest).toEqual(change.manifest);
    expect(read).toEqual(change.write.map(({ bytes }) => bytes));
  });

  it('is as it was where what belongs to a change fails, and takes the change again', async () => {
    const pages = createIndexPages(createConnection({}, 'failing'));
    const index = createPackedIndex(pages);
    await index.add(papers(1, 10));
    const before = await relatedAnew('failing');
    const change = await index.plan(papers(11, 30));
    const failing = pages.applyWith(change, ['links'], () =>
      Promise.reject(new Error('killed')),
    );
    await expect(failing).rejects.toThrow('killed');
    expect(await relatedAnew('failing')).toEqual(before);
    await index.refresh();
    await index.add(papers(11, 30));
    expect(await relatedAnew('failing')).toEqual([3, 10, 17, 24, 31]);
  });
});

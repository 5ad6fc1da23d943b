import { describe, expect, it } from 'vitest';
import type { PaperDraft } from '../../../lib/papers/paper';
import { createFixture, page } from '../fixture';
import { paperIds } from '../../../lib/store/papers';
import { allPapers } from '../everything-stored';

const draft = (name: string, arxiv: string): PaperDraft => ({
  title: name,
  identifiers: { arxiv },
  authors: [],
  abstract: `${name} propagates embeddings over the graph of users and items.`,
});
const met = [
  draft('Only Seen', '2001.00001'),
  draft('Saved Once', '2001.00002'),
  draft('With a Note', '2001.00003'),
  draft('With a Tag', '2001.00004'),
  draft('With a State', '2001.00005'),
  draft('Imported as Well', '2001.00006'),
  draft('Thrown Away', '2001.00007'),
  draft('Seen as Well', '2001.00008'),
];

async function library() {
  const fixture = createFixture();
  const { service } = fixture;
  const { after } = await fixture.visit(page(), met);
  const [, saved, noted, tagged, read, , thrown] = after.map(
    ({ paper }) => paper ?? 0,
  ) as number[];
  await service.save({ paper: saved! });
  await service.setNote({ paper: noted!, text: 'Mine.' });
  await service.tag({ paper: tagged!, name: 'graphs' });
  await service.setReading({ paper: read!, state: 'read' });
  await fixture.importFeed('a', [met[5]!]);
  await service.setNote({ paper: thrown!, text: 'Not any more.' });
  await service.setNote({ paper: thrown!, text: '' });
  const titles = async () => {
    const db = await fixture.connection();
    return (await allPapers(db)).map(({ title }) => title);
  };
  return { fixture, service, titles, after };
}

describe('forgetting what was only seen', () => {
  it('takes papers, sightings and their place in the index, and nothing of the reader', async () => {
    const { fixture, service, titles } = await library();
    const words = async () => {
      const db = await fixture.connection();
      return Promise.all(
        (['items', 'notes', 'tags', 'readings', 'trash', 'lists'] as const).map(
          (store) => db.getAll(store),
        ),
      );
    };
    const before = await words();
    expect(await service.forgetSeen({})).toBe(2);
    expect(await titles()).toEqual(met.slice(1, -1).map(({ title }) => title));
    expect(await words()).toEqual(before);
    const db = await fixture.connection();
    const known = new Set(await paperIds(db));
    const sightings = await db.getAllKeys('sightings');
    expect(sightings.every(([paper]) => known.has(paper))).toBe(true);
    for (const paper of await allPapers(db))
      for (const near of await fixture.index.neighbours(paper))
        expect(known.has(near.paper)).toBe(true);
    // And again, there is nothing left to forget.
    expect(await service.forgetSeen({})).toBe(0);
  });

  it('keeps what was seen lately', async () => {
    const { service, titles } = await library();
    expect(await service.forgetSeen({ before: 1 })).toBe(0);
    expect(await titles()).toHaveLength(met.length);
    expect(await service.forgetSeen({ before: 1_000_000 })).toBe(2);
  });

  it('leaves a forgotten paper new when it is met again', async () => {
    const { fixture, service } = await library();
    await service.forgetSeen({});
    const { before, after } = await fixture.visit(page(), [met[0]!]);
    expect(before[0]?.state).toBe('new');
    expect(after[0]?.paper).toBeTypeOf('number');
  });

  it('spares what the reader took up a moment ago', async () => {
    const { fixture, after, titles } = await library();
    const [first, last] = [after[0]!.paper!, after[7]!.paper!];
    await fixture.service.save({ paper: first });
    // As if it had been chosen for forgetting before it was saved.
    expect(await fixture.index.forget([first, last])).toBe(1);
    expect(await titles()).toContain('Only Seen');
    expect(await titles()).not.toContain('Seen as Well');
  });

  it('spares what was judged, or thrown away, a moment ago', async () => {
    const { fixture, after } = await library();
    const db = await fixture.connection();
    const [first, last] = [after[0]!.paper!, after[7]!.paper!];
    await db.put('links', {
      papers: [first, last],
      verdict: 'similar',
      reason: { kind: 'similar-title', dice: 0.5 },
      at: 1,
    });
    await fixture.service.rejectDuplicate({
      papers: [first, last],
      rejected: true,
    });
    expect(await fixture.index.forget([first, last])).toBe(0);
    const thrown = after[6]!.paper!;
    expect(await fixture.index.forget([thrown])).toBe(0);
  });
});

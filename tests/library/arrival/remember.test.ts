import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/settings/settings';
import type { PaperDraft } from '../../../lib/papers/paper';
import { createFixture, page } from '../fixture';
import { countPapers } from '../../../lib/store/papers';
import { allPapers, allSightings } from '../everything-stored';

const title = (name: string, arxiv: string): PaperDraft => ({
  title: name,
  identifiers: { arxiv },
  authors: [],
  abstract: `${name} propagates embeddings over the graph of users and items.`,
});
const known = title('LightGCN', '2002.02126');
const fresh = title('UltraGCN', '2110.15114');

async function visited(remembers: Settings['remember']) {
  const fixture = createFixture(undefined, undefined, remembers);
  await fixture.importFeed('a', [known]);
  const answer = await fixture.visit(page(), [known, fresh]);
  const db = await fixture.connection();
  return { fixture, ...answer, papers: await allPapers(db) };
}

describe('what counts as seen', () => {
  it('is titles and abstracts at first', async () => {
    const { papers, after } = await visited('abstracts');
    expect(papers.map((it) => it.title)).toEqual(['LightGCN', 'UltraGCN']);
    expect(papers[1]?.abstract).toBe(fresh.abstract);
    expect(after[1]).toMatchObject({ paper: papers[1]?.id, state: 'new' });
  });

  it('is titles alone, if the reader wants; what was there keeps its abstract', async () => {
    const { papers } = await visited('titles');
    expect(papers.map((it) => it.title)).toEqual(['LightGCN', 'UltraGCN']);
    expect(papers[0]?.abstract).toBe(known.abstract);
    expect(papers[1]?.abstract).toBeUndefined();
  });

  it('is nothing, if the reader wants; what is known is still told', async () => {
    const { papers, after, before } = await visited('nothing');
    expect(papers.map((it) => it.title)).toEqual(['LightGCN']);
    expect(before[1]).toMatchObject({ state: 'new', isUnremembered: true });
    expect(after[0]).toMatchObject({ paper: papers[0]?.id, state: 'seen' });
  });

  it('is nothing in a private window', async () => {
    const fixture = createFixture();
    await fixture.importFeed('a', [known]);
    const db = await fixture.connection();
    const before = await allSightings(db);
    const titles = [known, fresh];
    const { after } = await fixture.visit(page(), titles, false, true);
    expect(await countPapers(db)).toBe(1);
    expect(await allSightings(db)).toEqual(before);
    expect(after).toMatchObject([
      { paper: 1, state: 'seen' },
      { state: 'new', isUnremembered: true },
    ]);
    await fixture.visit(page(), [fresh], true, true);
    expect(await countPapers(db)).toBe(2);
  });

  it('is always what the reader turns to', async () => {
    const { fixture } = await visited('nothing');
    const { after } = await fixture.visit(page(), [fresh], true);
    const db = await fixture.connection();
    expect(await countPapers(db)).toBe(2);
    expect(after[0]?.paper).toBeTypeOf('number');
    expect(after[0]?.isUnremembered).toBeUndefined();
  });
});

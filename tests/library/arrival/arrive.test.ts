import { expect, it } from 'vitest';
import { createFixture, draft, page } from '../fixture';
import { allPapers, allSightings } from '../everything-stored';

const MINUTE = 60_000;

const LIGHTGCN = draft('LightGCN: Simplifying Graph Convolution', {
  identifiers: { arxiv: '2002.02126' },
  abstract: 'Graph convolution has become the method of choice.',
});
const ULTRAGCN = draft('UltraGCN: Ultra Simplification of Graph Convolution');

it('changes nothing but when and how often where the reader comes back', async () => {
  const library = createFixture();
  const db = await library.connection();
  await library.visit(page(), [LIGHTGCN, ULTRAGCN]);
  const papers = await allPapers(db);
  const sightings = await allSightings(db);

  // From reading one of them, say.
  library.pass(20 * MINUTE);
  await library.visit(page(), [LIGHTGCN, ULTRAGCN]);
  expect(await allSightings(db)).toEqual(sightings);

  library.pass(10 * MINUTE);
  await library.visit(page(), [LIGHTGCN, ULTRAGCN]);
  expect(await allSightings(db)).toEqual(
    sightings.map((it) => ({
      ...it,
      times: 2,
      lastSeen: expect.toSatisfy((at) => at >= it.lastSeen + 30 * MINUTE),
    })),
  );
  expect(await allPapers(db)).toEqual(papers);
});

it('takes in what a page has besides on the same visit', async () => {
  const library = createFixture();
  await library.visit(page(), [draft(LIGHTGCN.title)]);
  await library.visit(page(), [LIGHTGCN, ULTRAGCN]);
  const db = await library.connection();
  expect(await allPapers(db)).toMatchObject([
    { abstract: LIGHTGCN.abstract },
    { title: ULTRAGCN.title },
  ]);
  const sightings = await allSightings(db);
  expect(sightings.map(({ times }) => times)).toEqual([1, 1]);
});

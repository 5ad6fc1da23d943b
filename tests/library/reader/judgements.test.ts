import { expect, it } from 'vitest';
import { createFixture, draft, page } from '../fixture';

const LIGHTGCN = draft(
  'LightGCN: Simplifying and Powering Graph Convolution Network for Recommendation',
  {
    identifiers: { arxiv: '2002.02126' },
    abstract:
      'Graph convolution has become the method of choice for collaborative filtering. We drop feature transformation and nonlinear activation and keep neighbourhood aggregation alone.',
  },
);

it('a confirmation is remembered, and a rejection takes its place', async () => {
  const { service, connection, visit } = createFixture();
  const retitled = {
    ...LIGHTGCN,
    title: 'LightGCN: Simplified Graph Convolution Networks for Recommendation',
    identifiers: {},
  };
  await visit(page(), [LIGHTGCN]);
  await visit(page('https://arxiv.org/list/cs.IR/new'), [retitled]);
  const view = async () =>
    (await service.describePaper({ paper: 1 }))?.duplicates[0];
  await service.confirmDuplicate({ papers: [2, 1], confirmed: true });
  expect(await view()).toMatchObject({ confirmed: true, rejected: false });
  // The paper's text changes: it is compared anew.
  await visit(page(), [{ ...retitled, abstract: 'Graphs, simplified.' }]);
  expect(await view()).toMatchObject({ confirmed: true });
  await service.rejectDuplicate({ papers: [1, 2], rejected: true });
  expect(await view()).not.toHaveProperty('confirmed');
  expect(await view()).toMatchObject({ rejected: true });
  await service.confirmDuplicate({ papers: [1, 2], confirmed: false });
  const [link] = await (await connection()).getAll('links');
  expect(link).not.toHaveProperty('rejectedAt');
  expect(link).not.toHaveProperty('confirmedAt');
});

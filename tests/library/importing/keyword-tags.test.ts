import { expect, it } from 'vitest';
import {
  keywordsThatTag,
  taggedByKeywords,
} from '../../../lib/library/importing/keyword-tags';
import { createFixture } from '../fixture';

it('keywords become tags, but for the names of the reader’s lists', async () => {
  const { service, connection } = createFixture();
  await service.createList({ name: 'To Cite' });
  const isTag = await keywordsThatTag(connection);
  expect(
    taggedByKeywords(
      { note: 'mine', tags: ['gnn'], keywords: ['to cite', 'gnn', 'new'] },
      isTag,
    ),
  ).toEqual({ note: 'mine', tags: ['gnn', 'new'] });
});

it('where keywords are left, only the reader’s own words stay', () => {
  expect(taggedByKeywords({ keywords: ['a'] }, () => false)).toBeUndefined();
  expect(taggedByKeywords({ note: 'n', keywords: ['a'] }, () => false)).toEqual(
    {
      note: 'n',
    },
  );
});

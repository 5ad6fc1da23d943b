import { createPaperSearch } from '../../lib/search/paper-search';
import { createFixture, draft } from '../library/fixture';

const PAPERS = [
  draft(
    'Efficient and robust approximate nearest neighbor search using Hierarchical Navigable Small World graphs',
    {
      abstract: 'A graph of several layers whose elements are linked by scale.',
    },
  ),
  draft(
    'LightGCL: Simple Yet Effective Graph Contrastive Learning for Recommendation',
    {
      abstract:
        'Singular value decomposition augments the graph of users and items.',
    },
  ),
  draft('Small models, big worlds', { abstract: 'Nothing to navigate here.' }),
  draft('深度学习综述', { abstract: '本文综述深度学习。' }),
];

/** No index here is lost. */
export const mend = () => Promise.reject(new Error('lost'));

export async function searching() {
  const library = createFixture();
  await library.importFeed('one', PAPERS);
  const { search } = createPaperSearch(library.connection, { mend });
  /** Of the papers that have all words. */
  const titles = async (query: string) =>
    (await search(query, 10))
      .filter(({ lacks }) => lacks === undefined)
      .map(({ paper }) => paper.title.slice(0, 12));
  return { library, search, titles };
}

/**
 * `npm run --silent rank -- FILE.json`: orders each query's candidates by relatedness and
 * prints `{"rankings": {queryId: [candidateId, … best first]}}`. The file has a `corpus`
 * (id, title, abstract) and `queries` (id, title, abstract, candidates with an id). Grades
 * and whatever else is in it are not read. The corpus goes into the index that the
 * extension runs, with the latent space that it would fit or bring along.
 */
import process from 'node:process';
import { readNamedFile } from './named-file.ts';
import './resolve-typescript.ts';

interface RankFile {
  corpus: RankText[];
  queries: (RankText & { candidates: { id: string }[] })[];
}
interface RankText {
  id: string;
  title: string;
  abstract?: string | null;
}

const { createMemoryIndex } = await import('../lib/index/memory-store.ts');
const { latentPartOf } = await import('./rank/latent-part-of.ts');

const { corpus, queries } = readNamedFile<RankFile>('rank', [
  'corpus',
  'queries',
]);

const papers = corpus.map((paper, i) => ({ id: i + 1, ...textOf(paper) }));
const numbers = new Map(corpus.map(({ id }, i) => [id, i + 1]));
const index = await createMemoryIndex(papers);
const latent = latentPartOf(papers);

const rankings: Record<string, string[]> = {};
for (const query of queries) {
  const text = textOf(query);
  const related = await index.related(text, {
    limit: papers.length,
    minScore: -1,
    ...(latent && { nearness: latent.nearnessTo(text) }),
  });
  const places = new Map(related.map(({ paper }, place) => [paper, place]));
  const placeOf = (id: string) =>
    places.get(numbers.get(id) ?? 0) ?? related.length;
  rankings[query.id] = query.candidates
    .map(({ id }) => id)
    .sort((a, b) => placeOf(a) - placeOf(b));
}
process.stdout.write(`${JSON.stringify({ rankings })}\n`);

function textOf({ title, abstract }: RankText) {
  return { title, ...(abstract && { abstract }) };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PaperDraft } from '../../../lib/papers/paper.ts';
import { shared } from '../../../tests/shared.ts';

interface CorpusRecord {
  title: string;
  abstract?: string;
  authors?: string[];
  year?: number | null;
}

/** What people look for, half remembered and half mistyped. */
export const QUERIES = [
  'neural machine translation',
  'sentiment anlysis tweets',
  'named entity recognition',
  'contrastive learning sentence embeddings',
  'coreference resolution',
  'word sense disambiguaton',
  'question answering knowledge graph',
  'dependency parsing treebank',
];

/** So many papers, evenly from a corpus of real ones (old ones have no abstract); fewer where it is not there. */
export function readPapers(size: number): PaperDraft[] {
  if (shared === undefined) return [];
  const lines = gunzipSync(readFileSync(join(shared, 'corpus/acl.jsonl.gz')))
    .toString()
    .trim()
    .split('\n');
  const every = lines.length / size;
  if (every < 1) return [];
  return Array.from({ length: size }, (_, i) => {
    const line = lines[Math.floor(i * every)] ?? '{}';
    const { title, abstract, authors, year } = JSON.parse(line) as CorpusRecord;
    return {
      title,
      identifiers: { arxiv: madeUpIdentifier(i) },
      authors: authors ?? [],
      ...(typeof year === 'number' && { year }),
      ...(abstract && { abstract }),
    };
  });
}

/** As arXiv gives them, ten thousand a month. */
function madeUpIdentifier(i: number): string {
  const month = `${10 + Math.floor(i / 120_000)}${String(1 + (Math.floor(i / 10_000) % 12)).padStart(2, '0')}`;
  return `${month}.${String(i % 10_000).padStart(5, '0')}`;
}

export function textSize(papers: readonly PaperDraft[]): number {
  return papers.reduce(
    (sum, { title, abstract = '' }) => sum + title.length + abstract.length,
    0,
  );
}

/** 200 titles as a listing shows them: neighbours, or from all over, with their identifiers or without. */
export function titlesOf(
  papers: readonly PaperDraft[],
  { fromAllOver = false, areIdentified = true } = {},
): PaperDraft[] {
  return Array.from({ length: 200 }, (_, i) => {
    const at = fromAllOver
      ? (i * 7_919 + 13) % papers.length
      : Math.floor(papers.length / 2) + i;
    const { title = '', authors = [], identifiers = {} } = papers[at] ?? {};
    return { title, authors, identifiers: areIdentified ? identifiers : {} };
  });
}

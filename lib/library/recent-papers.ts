import type { PaperId } from '../papers/paper';
import type { StoredPaper } from '../store/schema';

/** Characters of titles and abstracts that are kept: some 30,000 papers. */
const MOST_CHARACTERS = 24_000_000;

/**
 * Papers that came in a moment ago, so that indexing them and comparing them with one
 * another need not read them again. As they came: who changed one since has it indexed
 * anew. Nothing is lost with it.
 */
export class RecentPapers {
  readonly #papers = new Map<PaperId, StoredPaper>();
  #characters = 0;

  keep(papers: readonly StoredPaper[]): void {
    for (const paper of papers) {
      this.#papers.set(paper.id, paper);
      this.#characters += size(paper);
    }
    for (const [id, paper] of this.#papers) {
      if (this.#characters <= MOST_CHARACTERS) break;
      this.#papers.delete(id);
      this.#characters -= size(paper);
    }
  }

  get(id: PaperId): StoredPaper | undefined {
    return this.#papers.get(id);
  }

  clear(): void {
    this.#papers.clear();
    this.#characters = 0;
  }
}

function size({ title, abstract = '' }: StoredPaper): number {
  return title.length + abstract.length;
}

import type { PaperId } from '../../papers/paper';
import type { StoredPaper } from '../../store/schema';

/** Characters of titles and abstracts that are kept: some 60,000 papers, half of them with abstracts. */
const MOST_CHARACTERS = 48_000_000;

/**
 * Papers that came in a moment ago, so that indexing them and comparing them with one
 * another need not read them again. As they came: who changed one since has it indexed
 * anew. Nothing is lost with it.
 */
export class RecentPapers {
  readonly #papers = new Map<PaperId, StoredPaper>();
  #characters = 0;
  #last = 0;

  keep(papers: readonly StoredPaper[]): void {
    // No database gives out an id twice: there is another one.
    if ((papers[0]?.id ?? Infinity) <= this.#last) this.clear();
    for (const paper of papers) {
      this.#papers.set(paper.id, paper);
      this.#characters += size(paper);
      this.#last = Math.max(this.#last, paper.id);
    }
    for (const id of this.#papers.keys()) {
      if (this.#characters <= MOST_CHARACTERS) break;
      this.#let(id);
    }
  }

  get(id: PaperId): StoredPaper | undefined {
    return this.#papers.get(id);
  }

  /** The papers from an id on as far as none is missing, at most so many. */
  run(from: PaperId, most: number): StoredPaper[] {
    const run: StoredPaper[] = [];
    while (run.length < most) {
      const paper = this.#papers.get(from + run.length);
      if (paper === undefined) break;
      run.push(paper);
    }
    return run;
  }

  /** The highest id that was kept; 0 where none was. */
  get last(): PaperId {
    return this.#last;
  }

  /** Lets papers go that are no more. */
  drop(ids: readonly PaperId[]): void {
    for (const id of ids) this.#let(id);
  }

  clear(): void {
    this.#last = 0;
    this.#papers.clear();
    this.#characters = 0;
  }

  #let(id: PaperId): void {
    const paper = this.#papers.get(id);
    if (paper === undefined) return;
    this.#papers.delete(id);
    this.#characters -= size(paper);
  }
}

function size({ title, abstract = '' }: StoredPaper): number {
  return title.length + abstract.length;
}

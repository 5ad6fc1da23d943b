import type { PaperId } from '../papers/paper';
import type { LookupKey } from './lookup-key';
import { runOf, type LookupEntry, type Run } from './run';

/** What was added and removed and is in no run yet; of a key and a paper the last word counts. */
export class LookupChanges {
  readonly #papers = new Map<string, Map<PaperId, 'there' | 'gone'>>();

  get isEmpty(): boolean {
    return this.#papers.size === 0;
  }

  add(text: string, paper: PaperId): void {
    this.#set(text, paper, 'there');
  }

  remove(text: string, paper: PaperId): void {
    this.#set(text, paper, 'gone');
  }

  /** What the runs say of a key, brought up to date. */
  apply(text: string, papers: PaperId[]): PaperId[] {
    const changes = this.#papers.get(text);
    if (changes === undefined) return papers;
    const added = [...changes].flatMap(([paper, state]) =>
      state === 'there' ? [paper] : [],
    );
    return [...papers.filter((paper) => !changes.has(paper)), ...added];
  }

  /** All of it as a run, undefined where there is nothing; afterwards there is nothing. */
  take(keyOf: (text: string) => LookupKey): Run | undefined {
    if (this.isEmpty) return undefined;
    const entries: LookupEntry[] = [];
    for (const [text, papers] of this.#papers) {
      const key = keyOf(text);
      for (const [paper, state] of papers)
        entries.push({ key, paper, isGone: state === 'gone' });
    }
    this.#papers.clear();
    return runOf(entries);
  }

  #set(text: string, paper: PaperId, state: 'there' | 'gone'): void {
    const papers = this.#papers.get(text);
    if (papers) papers.set(paper, state);
    else this.#papers.set(text, new Map([[paper, state]]));
  }
}

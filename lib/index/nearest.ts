/**
 * The best `limit` of many scored numbers, none below `minScore`, kept in a binary heap whose root is the
 * worst of them. Among equal scores the lower number is better, so the answer does
 * not depend on the order of offers.
 */
export class Nearest {
  readonly #limit: number;
  readonly #minScore: number;
  readonly #heap: { item: number; score: number }[] = [];

  constructor(limit: number, minScore = -Infinity) {
    this.#limit = Math.max(0, Math.trunc(limit));
    this.#minScore = minScore;
  }

  /** Scores below this cannot enter any more. */
  get threshold(): number {
    return this.#heap.length < this.#limit
      ? this.#minScore
      : (this.#heap[0]?.score ?? Infinity);
  }

  /** As `threshold`, but a little lower: for comparing products that are rounded otherwise. */
  get least(): number {
    return this.threshold - ROUNDING;
  }

  offer(item: number, score: number): void {
    if (score < this.threshold) return;
    const offered = { item, score };
    if (this.#heap.length < this.#limit) {
      this.#heap.push(offered);
      this.#rise(this.#heap.length - 1);
      return;
    }
    const worst = this.#heap[0];
    if (worst === undefined || !better(offered, worst)) return;
    this.#heap[0] = offered;
    this.#sink(0);
  }

  /** Best first. */
  sorted(): { item: number; score: number }[] {
    return this.#heap.toSorted((a, b) => (better(a, b) ? -1 : 1));
  }

  #rise(from: number): void {
    for (let i = from; i > 0;) {
      const parent = (i - 1) >> 1;
      if (!this.#worse(i, parent)) return;
      this.#swap(i, parent);
      i = parent;
    }
  }

  #sink(from: number): void {
    for (let i = from; ;) {
      let worst = i;
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < this.#heap.length && this.#worse(child, worst))
          worst = child;
      if (worst === i) return;
      this.#swap(i, worst);
      i = worst;
    }
  }

  #worse(a: number, b: number): boolean {
    const [left, right] = [this.#heap[a], this.#heap[b]];
    return left !== undefined && right !== undefined && better(right, left);
  }

  #swap(a: number, b: number): void {
    const [left, right] = [this.#heap[a], this.#heap[b]];
    if (left === undefined || right === undefined) return;
    this.#heap[a] = right;
    this.#heap[b] = left;
  }
}

/** More than rounding adds to a score of at most 1. */
export const ROUNDING = 1e-9;

function better(
  a: { item: number; score: number },
  b: { item: number; score: number },
): boolean {
  return a.score > b.score || (a.score === b.score && a.item < b.item);
}

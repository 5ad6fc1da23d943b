import { Nearest } from './nearest';
import { relatedScore } from './related-score';

/**
 * The best `limit` of many numbers by cosine and nearness together: as `Nearest`, but
 * nearness is asked only about those that could still be among the best, for it costs
 * more than all the rest. Nothing is nearer than 1, so those with a high cosine come
 * first, and what cannot reach the worst of them even then is passed over (the threshold
 * algorithm of Fagin, Lotem & Naor 2003, doi:10.1016/S0022-0000(03)00026-6). Exact.
 */
export class NearestByBoth {
  readonly #limit: number;
  readonly #minScore: number;
  readonly #nearness: (item: number) => number;
  readonly #items: number[] = [];
  readonly #cosines: number[] = [];

  constructor(
    limit: number,
    minScore: number,
    nearness: (item: number) => number,
  ) {
    this.#limit = limit;
    this.#minScore = minScore;
    this.#nearness = nearness;
  }

  /** Each item once. */
  offer(item: number, cosine: number): void {
    if (relatedScore(cosine, 1) < this.#minScore) return;
    this.#items.push(item);
    this.#cosines.push(cosine);
  }

  /** Best first. */
  sorted(): { item: number; score: number }[] {
    const byCosine = new Nearest(this.#limit);
    this.#cosines.forEach((cosine, place) => byCosine.offer(place, cosine));
    const first = byCosine.sorted().map(({ item }) => item);
    const best = new Nearest(this.#limit, this.#minScore);
    const consider = (place: number) => {
      const cosine = this.#cosines[place] ?? 0;
      if (relatedScore(cosine, 1) < best.threshold) return;
      const item = this.#items[place] ?? 0;
      best.offer(item, relatedScore(cosine, this.#nearness(item)));
    };
    first.forEach(consider);
    const considered = new Set(first);
    for (let place = 0; place < this.#items.length; place++)
      if (!considered.has(place)) consider(place);
    return best.sorted();
  }
}

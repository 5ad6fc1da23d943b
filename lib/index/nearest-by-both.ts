import { Nearest, ROUNDING } from './nearest';
import { cosineFor, relatedScore } from './related-score';

/**
 * The best `limit` of many numbers by cosine and nearness together: as `Nearest`, but
 * nearness is asked only about those that could still be among the best, for it costs
 * more than all the rest. Nothing is nearer than `mostNear`, so what cannot reach the worst
 * of the best even then is passed over; and what has one of the highest cosines so far is
 * looked at first, so that soon little else can (the threshold algorithm of Fagin, Lotem
 * & Naor 2003, doi:10.1016/S0022-0000(03)00026-6). Exact.
 */
export class NearestByBoth {
  readonly #nearness: (item: number) => number;
  readonly #mostNear: number;
  readonly #byCosine: Nearest;
  readonly #best: Nearest;
  /** What is not looked at yet. */
  readonly #items: number[] = [];
  readonly #cosines: number[] = [];

  constructor(
    limit: number,
    minScore: number,
    nearness: (item: number) => number,
    mostNear: number,
  ) {
    this.#nearness = nearness;
    this.#mostNear = mostNear + ROUNDING;
    this.#byCosine = new Nearest(limit);
    this.#best = new Nearest(limit, minScore);
  }

  /** Cosines below this cannot enter any more; as `Nearest.least`. */
  get least(): number {
    return cosineFor(this.#best.threshold, this.#mostNear) - ROUNDING;
  }

  /** Each item once. */
  offer(item: number, cosine: number): void {
    if (relatedScore(cosine, this.#mostNear) < this.#best.threshold) return;
    if (cosine > this.#byCosine.threshold) {
      this.#byCosine.offer(item, cosine);
      this.#consider(item, cosine);
      return;
    }
    this.#items.push(item);
    this.#cosines.push(cosine);
  }

  /** Best first. */
  sorted(): { item: number; score: number }[] {
    for (let i = 0; i < this.#items.length; i++)
      this.#consider(this.#items[i] ?? 0, this.#cosines[i] ?? 0);
    this.#items.length = 0;
    this.#cosines.length = 0;
    return this.#best.sorted();
  }

  #consider(item: number, cosine: number): void {
    if (relatedScore(cosine, this.#mostNear) < this.#best.threshold) return;
    this.#best.offer(item, relatedScore(cosine, this.#nearness(item)));
  }
}

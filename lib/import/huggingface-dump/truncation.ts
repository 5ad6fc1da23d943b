import { endsComplete, endsDangling } from './line-shape';
import type { Line } from '../importer';

/** Fewer papers say nothing of how long abstracts are here. */
const ENOUGH = 3;

/**
 * Whether the last abstract of a file was cut off. One in a hundred whole abstracts
 * ends without a full stop, so that alone is no proof: it must also end where nothing
 * can end, or be shorter than every other abstract of the file.
 */
export class TruncationCheck {
  #shortest = Infinity;
  #count = 0;

  sawWhole(abstract: string): void {
    if (abstract === '') return;
    this.#count += 1;
    this.#shortest = Math.min(this.#shortest, abstract.length);
  }

  isCut(abstract: string): boolean {
    if (endsComplete(abstract)) return false;
    return (
      endsDangling(abstract) ||
      this.#count < ENOUGH ||
      abstract.length < this.#shortest
    );
  }

  /** Cut in the middle of a character's bytes: the only unreadable one is the very last. */
  isCutInCharacter(abstract: string, draft: { unreadable?: Line }): boolean {
    if (!abstract.endsWith('\ufffd') || !draft.unreadable) return false;
    return abstract.replace(/\ufffd+$/, '').search('\ufffd') === -1;
  }
}

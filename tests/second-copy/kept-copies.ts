import type { CopyState } from '../../lib/second-copy/copy-head';
import type { Copied, CopyRecords } from '../../lib/second-copy/make-copy';

/** Copies in memory; a step is what the browser takes whole. */
export class KeptCopies implements CopyRecords {
  state: CopyState = { isDue: false, made: 1 };
  readonly pieces = new Map<string, string>();
  /** Pieces that were written. */
  written = 0;
  /** Steps until it is killed. */
  left = Infinity;

  alone(task: () => Promise<void>) {
    return task();
  }

  async read() {
    return structuredClone(this.state);
  }

  async putHeads({ current, lost }: Pick<CopyState, 'current' | 'lost'>) {
    this.#step();
    this.state = { ...this.state, current, lost };
  }

  async setDue(isDue: boolean) {
    this.#step();
    this.state = { ...this.state, isDue };
  }

  async names() {
    return [...this.pieces.keys()];
  }

  async add(pieces: ReadonlyMap<string, string>) {
    for (const [name, piece] of pieces) {
      this.#step();
      this.pieces.set(name, piece);
      this.written += 1;
    }
  }

  async remove(names: readonly string[]) {
    for (const name of names) {
      this.#step();
      this.pieces.delete(name);
    }
  }

  async get(names: readonly string[]) {
    return names.map((name) => this.pieces.get(name));
  }

  #step() {
    if (this.left-- <= 0) throw new Error('killed');
  }
}

/** So many papers with long notes, and a head that is never the same. */
export function textOf(papers: number, note = 'Mine.'): string[] {
  return [
    `head of ${papers} ${note}`,
    ...Array.from(
      { length: papers },
      (_, i) =>
        `,\n{"id":${i},"title":"A paper with the number ${i}","note":"${i === 7 ? note : ''}${'.'.repeat(5_000)}"}`,
    ),
  ];
}

export function copied(units: readonly string[]): Copied {
  async function* each() {
    yield* units;
  }
  const papers = units.length - 1;
  return {
    units: each(),
    content: () => ({ papers, isEmpty: papers === 0 }),
  };
}

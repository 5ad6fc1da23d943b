import type { CopyState } from '../../lib/second-copy/copy-head';
import type { Copied, CopyRecords } from '../../lib/second-copy/make-copy';

/** Copies in memory; a step is what the browser takes whole. */
export class KeptCopies implements CopyRecords {
  state: CopyState = { loose: [], isDue: false, made: 1 };
  readonly pieces = new Map<string, string>();
  /** Pieces that were written. */
  written = 0;
  /** Steps until it is killed. */
  left = Infinity;

  async read() {
    return structuredClone(this.state);
  }

  async put({
    state = {},
    pieces = new Map(),
  }: Parameters<CopyRecords['put']>[0]) {
    this.#step();
    const given = Object.entries(state).map(([part, value]) => [
      part,
      value ?? undefined,
    ]);
    this.state = { ...this.state, ...Object.fromEntries(given) };
    for (const [name, piece] of pieces) this.pieces.set(name, piece);
    this.written += pieces.size;
  }

  async remove(pieces: readonly string[]) {
    this.#step();
    for (const name of pieces) this.pieces.delete(name);
  }

  async get(pieces: readonly string[]) {
    return pieces.map((name) => this.pieces.get(name));
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
  return { units: each(), papers: () => units.length - 1 };
}

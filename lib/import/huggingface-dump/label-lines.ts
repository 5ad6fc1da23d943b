import type { TextLine } from './find-headers';
import { type Label, ownOdds, START, transitionOdds } from './label-odds';
import { WrapWidth } from './wrap-width';

export interface LabelledLine extends TextLine {
  label: Label;
}

/** Lines held back at most; the labels of a paper are clear after two or three. */
export const LONGEST_LAG = 64;

/** After so many lines without a blank one, there are none: the longest abstract is wrapped over 32. */
const GAPLESS = 40;

interface Pending {
  line: TextLine;
  /** The better label of the line before, for either label of this one. */
  before: Record<Label, Label>;
}

/**
 * Labels lines as title or abstract: the most probable sequence by their shapes and
 * by what follows what, found as lines come in (Viterbi's algorithm, 1967,
 * doi:10.1109/TIT.1967.1054010). A line's label is given as soon as both best
 * sequences agree on it, and at the latest 64 lines later.
 */
export class LineLabeller {
  #pending: Pending[] = [];
  #score: Record<Label, number> = { ...START };
  #last: TextLine | undefined;
  /** Weighed when the one after it is there. */
  #next: TextLine | undefined;
  #width = new WrapWidth();
  #sinceGap = 0;

  push(line: TextLine): LabelledLine[] {
    const labelled = this.#next ? this.#weigh(this.#next, line) : [];
    this.#next = line;
    return labelled;
  }

  end(): LabelledLine[] {
    const labelled = this.#next ? this.#weigh(this.#next, undefined) : [];
    labelled.push(...this.#settle(this.#pending.length, this.#best()));
    this.#score = { ...START };
    this.#last = undefined;
    this.#next = undefined;
    return labelled;
  }

  #weigh(line: TextLine, next: TextLine | undefined): LabelledLine[] {
    const before = this.#step(line, next);
    this.#score.title += ownOdds(line, next);
    this.#pending.push({ line, before });
    this.#last = line;
    if (before.title === before.abstract)
      return this.#settle(this.#pending.length - 1, before.title);
    return this.#pending.length > LONGEST_LAG
      ? this.#settle(this.#pending.length - 1, before[this.#best()])
      : [];
  }

  #step(line: TextLine, next: TextLine | undefined): Record<Label, Label> {
    const last = this.#last;
    if (!last) return { title: 'title', abstract: 'abstract' };
    this.#sinceGap = line.afterGap ? 0 : this.#sinceGap + 1;
    const lineBreak = this.#width.breakBetween(last, line);
    this.#width.saw(last, line);
    const { title, abstract } = this.#score;
    const odds = transitionOdds(last, line, {
      next,
      lineBreak,
      hasGaps: this.#sinceGap < GAPLESS,
    });
    const toTitle = [title + odds.title.title, abstract + odds.title.abstract];
    const toAbstract = [
      title + odds.abstract.title,
      abstract + odds.abstract.abstract,
    ];
    this.#score = {
      title: Math.max(...toTitle),
      abstract: Math.max(...toAbstract),
    };
    return { title: better(toTitle), abstract: better(toAbstract) };
  }

  #best(): Label {
    return this.#score.title >= this.#score.abstract ? 'title' : 'abstract';
  }

  /** Labels the first `count` lines, backwards from the label of the last of them. */
  #settle(count: number, label: Label): LabelledLine[] {
    const labelled: LabelledLine[] = [];
    let current = label;
    for (const { line, before } of this.#pending
      .splice(0, count)
      .toReversed()) {
      labelled.push({ ...line, label: current });
      current = before[current];
    }
    return labelled.toReversed();
  }
}

function better([title = 0, abstract = 0]: readonly number[]): Label {
  return title >= abstract ? 'title' : 'abstract';
}

import type { TextLine } from './find-headers';
import {
  endsComplete,
  endsDangling,
  endsSentence,
  startsInside,
  titleOdds,
} from './line-shape';
import { type Break, WIDEST } from './wrap-width';

export type Label = 'title' | 'abstract';

/** For a line as the first of a feed, in nats. Abstracts without title are rare. */
export const START: Readonly<Record<Label, number>> = {
  title: 0,
  abstract: -3,
};

/**
 * How much a line speaks for a title, in nats: by its shape, and by what stands around
 * it. An abstract alone between blank lines is whole, and ends as one; directly above
 * a whole abstract stands no line of another.
 */
export function ownOdds(line: TextLine, next: TextLine | undefined): number {
  const odds = titleOdds(line.text);
  if (line.text.length > WIDEST) return odds;
  // Where a file was cut off, an abstract does not end as one.
  if (next === undefined) return endsComplete(line.text) ? odds : odds - 1.5;
  // Sentences on lines of their own stand above long ones as well.
  if (endsSentence(line.text) || endsDangling(line.text)) return odds;
  if (!next.afterGap) return next.text.length > WIDEST ? odds + 3 : odds;
  return line.afterGap ? odds + 6 : odds;
}

/** What else is known of a line's place. */
export interface Place {
  next: TextLine | undefined;
  lineBreak: Break;
  /** Whether blank lines stand between papers here. */
  hasGaps: boolean;
}

/** How likely a label is after each label of the line above, in nats; the usual is 0. */
export function transitionOdds(
  last: TextLine,
  line: TextLine,
  place: Place,
): Record<Label, Record<Label, number>> {
  return line.afterGap
    ? acrossGap(last, line, place)
    : withoutGap(last, line, place);
}

function acrossGap(
  last: TextLine,
  line: TextLine,
  { next }: Place,
): Record<Label, Record<Label, number>> {
  return {
    title: { title: isFollowed(next) ? -3.5 : -7.5, abstract: 0 },
    abstract: { title: 0, abstract: goesOn(last, line) ? 0 : -3 },
  };
}

function withoutGap(
  last: TextLine,
  line: TextLine,
  { next, lineBreak, hasGaps }: Place,
): Record<Label, Record<Label, number>> {
  const isWhole = last.text.length > WIDEST;
  let ends = endsComplete(last.text) || isWhole ? -2 : -5;
  let goes = goesOn(last, line) ? 2 : 0;
  if (isWhole && line.text.length <= WIDEST && !endsSentence(line.text))
    goes -= 4;
  if (lineBreak === 'broken') ends -= 3;
  if (lineBreak === 'ended') {
    ends += 2;
    goes -= 1.5;
  }
  if (!isFollowed(next)) ends -= hasGaps ? 5 : 1;
  // A title may be wrapped as well, but then a blank line follows.
  const isWrapped = lineBreak === 'broken' && (next?.afterGap ?? false);
  return {
    title: { title: isWrapped ? -1 : -5, abstract: ends },
    abstract: { title: -1.5, abstract: goes },
  };
}

function goesOn(last: TextLine, line: TextLine): boolean {
  return !endsComplete(last.text) && startsInside(line.text);
}

/** Whether what follows may be an abstract rather than the next line of this text. */
function isFollowed(next: TextLine | undefined): boolean {
  return next === undefined || next.afterGap || next.text.length > WIDEST;
}

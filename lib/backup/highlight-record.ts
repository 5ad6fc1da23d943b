import * as v from 'valibot';
import { HIGHLIGHT_COLOURS, HIGHLIGHT_LIMITS } from '../papers/highlight';
import { LIMITS } from '../papers/limits';
import { moment, webAddress } from './fields';
import { filled, text, whole } from '../papers/fields';

/** Words with what stands around them; a page or a file may have written anything. */
export const textQuote = v.object({
  exact: v.pipe(
    text(HIGHLIGHT_LIMITS.quote),
    v.check((exact) => exact.trim() !== '', 'A quote has words.'),
  ),
  prefix: text(HIGHLIGHT_LIMITS.context),
  suffix: text(HIGHLIGHT_LIMITS.context),
});

export const textPosition = v.pipe(
  v.object({ start: whole, end: whole }),
  v.check(({ start, end }) => start < end, 'A position has an end.'),
);

export const highlightColour = v.picklist(HIGHLIGHT_COLOURS);
export const highlightComment = text(HIGHLIGHT_LIMITS.comment);

/** A highlight without its paper, which it stands with. */
export const highlightRecord = v.object({
  id: filled(64),
  quote: textQuote,
  position: textPosition,
  colour: highlightColour,
  comment: v.exactOptional(highlightComment),
  madeOn: v.object({
    site: filled(100),
    kind: filled(100),
    label: text(2 * LIMITS.label),
    url: webAddress,
  }),
  at: moment,
  updatedAt: moment,
});

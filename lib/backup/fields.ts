import * as v from 'valibot';
import { text } from '../papers/fields';
import { LIMITS } from '../papers/limits';
import { isWebAddress } from '../papers/web-address';

/* Kinds of fields that records of a backup have in common. */

/** A date, or a date and a time with its zone. */
const ISO =
  /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d))?$/;

/** ISO 8601 in a file; once read, milliseconds since the epoch. */
export const moment = v.pipe(
  v.unknown(),
  v.transform((value) =>
    typeof value === 'string' && ISO.test(value) ? Date.parse(value) : value,
  ),
  v.number(),
);

/** A link that is followed at a click. */
export const webAddress = v.pipe(text(LIMITS.url), v.check(isWebAddress));

import * as v from 'valibot';
import { LIMITS } from '../messaging/limits';

/* Kinds of fields that records of a backup have in common. */

/** A date, or a date and a time with its zone. */
const ISO =
  /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d))?$/;

export const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
export const filled = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** ISO 8601 in a file; once read, milliseconds since the epoch. */
export const moment = v.pipe(
  v.unknown(),
  v.transform((value) =>
    typeof value === 'string' && ISO.test(value) ? Date.parse(value) : value,
  ),
  v.number(),
);

/** A link that is followed at a click; never `javascript:` and its like. */
export const isWebAddress = (address: string) => /^https?:\/\//i.test(address);
export const webAddress = v.pipe(text(LIMITS.url), v.check(isWebAddress));

import * as v from 'valibot';

/* Kinds of fields that messages and backups have in common. */

export const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
export const filled = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** As papers and versions are numbered. */
export const fromOne = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

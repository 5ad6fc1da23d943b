import * as v from 'valibot';
import { LIMITS } from './limits';
import { tagName } from './tag';

/* Kinds of fields that messages and backups have in common. */

export const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
export const filled = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Of a tag's name as it is stored: in NFC one sign may become three (Unicode, UAX 15). */
export const LONGEST_TAG = 3 * LIMITS.tag;
/** A tag's name, measured as it is stored. */
export const tagText = v.pipe(
  v.string(),
  v.transform(tagName),
  v.minLength(1),
  v.maxLength(LONGEST_TAG),
);
/** As papers and versions are numbered. */
export const fromOne = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

import { soundIdentifiers } from '../papers/identifiers';
import { soundLinks } from '../papers/links';
import { LIMITS } from '../papers/limits';
import { isYear } from '../papers/paper-year';
import { isWebAddress } from '../papers/web-address';
import type { SightedPage } from './protocol';

/** Whether a field holds what it should, and nothing has to be cut or cleaned. */
type Check = (value: unknown) => boolean;

const isText =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;
const isFilled =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' &&
    value !== '' &&
    value.length <= most &&
    value.trim() === value;
const isAddress: Check = (value) =>
  typeof value === 'string' &&
  value.length <= LIMITS.url &&
  isWebAddress(value) &&
  URL.canParse(value);
const isCount: Check = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0;

/** Whether a value is a list of so many things of a kind at most. */
const isListOf =
  (most: number, isOne: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(isOne);

/** Whether a value is a record that has all it needs, and nothing that it may not have. */
const isRecordOf =
  (needed: Record<string, Check>, allowed: Record<string, Check> = {}): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return false;
    const fields = value as Record<string, unknown>;
    let missing = Object.keys(needed).length;
    for (const name of Object.keys(fields)) {
      const isNeeded = Object.hasOwn(needed, name);
      if (!isNeeded && !Object.hasOwn(allowed, name)) return false;
      const check = isNeeded ? needed[name] : allowed[name];
      const field = fields[name];
      if ((isNeeded || field !== undefined) && !check?.(field)) return false;
      if (isNeeded) missing -= 1;
    }
    return missing === 0;
  };

/** Whether cleaning a record would change nothing in it. */
const isAs =
  (clean: (given: object) => object | undefined): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return false;
    const sound = clean(value) as Record<string, unknown> | undefined;
    if (sound === undefined) return false;
    const given = Object.entries(value);
    return (
      given.length === Object.keys(sound).length &&
      given.every(([name, field]) => sound[name] === field)
    );
  };

const isDraft = isRecordOf(
  {
    title: isFilled(LIMITS.title),
    identifiers: isAs(soundIdentifiers),
    authors: isListOf(LIMITS.authors, isText(LIMITS.author)),
  },
  { year: isYear, abstract: isText(LIMITS.abstract), links: isAs(soundLinks) },
);

const isPage = isRecordOf(
  {
    url: isAddress,
    label: isText(LIMITS.label),
    batch: isCount,
    titles: isListOf(LIMITS.titles, isDraft),
  },
  {
    others: isRecordOf({ titles: isCount, known: isCount }),
    isChosen: (value) => typeof value === 'boolean',
  },
);

/**
 * Whether a `sight` request needs no cleaning: `parseTabRequest` would return it as it
 * is. A worker that a page has woken can then answer without the schemas, which take
 * longer to load and to run than the answer. Whatever is not plain is left to them, to
 * be cleaned or refused.
 */
export function isPlainPage(request: unknown): request is SightedPage {
  return isPage(request);
}

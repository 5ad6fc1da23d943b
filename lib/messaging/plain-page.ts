import { soundLinks } from '../papers/links';
import type { PaperLinks } from '../papers/paper';
import { LIMITS } from '../papers/limits';
import { isYear } from '../papers/paper-year';
import type { SightedPage } from './protocol';

/** Whether a field holds what it should, with nothing to be cut or cleaned. */
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
const isWhole: Check = (value) => Number.isSafeInteger(value);
const isCount: Check = (value) => isWhole(value) && (value as number) >= 0;

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

/** Whether all of the links will do, as they are written. */
const areSound: Check = (value) => {
  if (typeof value !== 'object' || value === null) return false;
  const sound = soundLinks(value);
  const given = Object.entries(value);
  return (
    sound !== undefined &&
    given.length === Object.keys(sound).length &&
    given.every(([name, href]) => sound[name as keyof PaperLinks] === href)
  );
};

const isDraft = isRecordOf(
  {
    title: isFilled(LIMITS.title),
    identifiers: isRecordOf(
      {},
      {
        arxiv: isFilled(LIMITS.identifier),
        arxivVersion: isWhole,
        doi: isFilled(LIMITS.identifier),
        openreview: isFilled(LIMITS.identifier),
      },
    ),
    authors: isListOf(LIMITS.authors, isText(LIMITS.author)),
  },
  { year: isYear, abstract: isText(LIMITS.abstract), links: areSound },
);

const isPage = isRecordOf(
  {
    url: (value) => isText(LIMITS.url)(value) && URL.canParse(value as string),
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
 * Whether a `sight` request is such that `parseTabRequest` would say of it: this is it.
 * A worker that was woken by a page answers it without the schemas, which take longer to
 * load and to run than the answer; whatever is not plain is left to them, and to what
 * they say of it.
 */
export function isPlainPage(request: unknown): request is SightedPage {
  return isPage(request);
}

import type { Facet, Reason } from '../duplicates/decision';

/** Longest identifier or run of numbers in a reason, in characters. */
const LONGEST = 1_000;

const isShort = (value: unknown) =>
  typeof value === 'string' && value.length <= LONGEST;
const isShare = (value: unknown) =>
  typeof value === 'number' && value >= 0 && value <= 1;

const FACETS: readonly unknown[] = [
  'title',
  'authors',
  'year',
  'venue',
] satisfies Facet[];
const areFacets = (value: unknown) =>
  Array.isArray(value) &&
  value.length <= FACETS.length &&
  value.every((facet) => FACETS.includes(facet));

/** What each kind of reason must have beside its kind. */
const FIELDS: {
  [Kind in Reason['kind']]: Partial<
    Record<string, (value: unknown) => boolean>
  >;
} = {
  identifier: { key: isShort },
  title: {},
  'title-and-abstract': { overlap: isShare },
  abstract: { overlap: isShare },
  'similar-title': { dice: isShare },
  record: { chance: isShare, for: areFacets, against: areFacets },
  numbers: { ours: isShort, theirs: isShort },
  contradiction: {
    of: (value) =>
      ['abstract', 'authors', 'year', 'identifier', 'venue'].includes(
        value as string,
      ),
  },
  none: {},
};

/** Whether a value from a file or message is a reason, with nothing beside it. */
export function isReason(value: unknown): value is Reason {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, ...rest } = value as Record<string, unknown>;
  if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind)) return false;
  const fields = FIELDS[kind as Reason['kind']];
  return (
    Object.keys(rest).every((name) => Object.hasOwn(fields, name)) &&
    Object.entries(fields).every(([name, isRight]) => isRight?.(rest[name]))
  );
}

import { askedName } from '../text/asked-name';
import {
  HOLDINGS,
  STATES,
  type Named,
  type Query,
  type QueryNotice,
} from './query';

/** What is wrong with a value, but for where it stands. */
type Problem = QueryNotice extends infer Notice
  ? Notice extends QueryNotice
    ? Omit<Notice, 'text' | 'field'>
    : never
  : never;

/**
 * Takes a field's value into the query, folded and as it is written, or says what is
 * wrong with it.
 */
type ReadField = (
  query: Query,
  value: string,
  isNot: boolean,
  written: string,
) => Problem | undefined;

/** Days of what `added:` may be given in. */
const DAYS = { d: 1, w: 7, m: 30, y: 365 } as const;

/** The fields of a query, by name. */
export const FIELDS = {
  author: readAuthor,
  year: readYear,
  site: named('sites'),
  list: named('lists'),
  tag: named('tags'),
  is: oneOf(STATES, (query, state, isNot) =>
    query.states.push({ state, isNot }),
  ),
  has: oneOf(HOLDINGS, (query, holding, isNot) =>
    query.holdings.push({ holding, isNot }),
  ),
  added: readAdded,
} satisfies Record<string, ReadField>;

/** Of a name the surname and an initial count: "author:"Ada Lovelace"" asks for A. Lovelace. */
function readAuthor(
  query: Query,
  _value: string,
  isNot: boolean,
  written: string,
): undefined {
  const asked = askedName(written);
  if (asked === undefined) return;
  const { surname, ...given } = asked;
  query.authors.push({ name: surname, ...given, isNot });
}

function readYear(
  query: Query,
  value: string,
  isNot: boolean,
): Problem | undefined {
  const match = /^(?:(\d{4})|(\d{4})?(?:\.\.|…|-)(\d{4})?)$/.exec(value);
  const [, only, from, to] = match ?? [];
  if (match === null || (only ?? from ?? to) === undefined)
    return { kind: 'bad-value', example: 'year:2023..2025' };
  const years = [Number(only ?? from ?? 0), Number(only ?? to ?? 9999)];
  query.years.push({ from: Math.min(...years), to: Math.max(...years), isNot });
  return undefined;
}

function readAdded(
  query: Query,
  value: string,
  isNot: boolean,
): Problem | undefined {
  const match = /^(\d{1,4})([dwmy])$/.exec(value);
  if (match === null) return { kind: 'bad-value', example: 'added:7d' };
  const unit = DAYS[match[2] as keyof typeof DAYS];
  query.added.push({ days: Number(match[1]) * unit, isNot });
  return undefined;
}

function named(
  which: {
    [Key in keyof Query]: Query[Key] extends Named[] ? Key : never;
  }[keyof Query] &
    ('sites' | 'lists' | 'tags'),
): ReadField {
  return (query, name, isNot) => {
    if (name !== '') query[which].push({ name, isNot });
    return undefined;
  };
}

function oneOf<Value extends string>(
  known: readonly Value[],
  take: (query: Query, value: Value, isNot: boolean) => void,
): ReadField {
  return (query, value, isNot) => {
    const found = known.find((each) => each === value);
    if (found === undefined) return { kind: 'unknown-value', known };
    take(query, found, isNot);
    return undefined;
  };
}

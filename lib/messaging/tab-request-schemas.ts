import * as v from 'valibot';
import { isWebAddress } from '../papers/web-address';
import { soundIdentifiers } from '../papers/identifiers';
import { soundLinks } from '../papers/links';
import { filled, text, whole } from '../papers/fields';
import { LIMITS } from '../papers/limits';
import { isYear } from '../papers/paper-year';
import type { AppCalls } from './protocol';

/*
 * The calls that are about the tab that asks. Those of the library are in
 * `request-schemas.ts`, which comes with it; most pages' titles need neither (plain-page.ts).
 */

export const address = v.pipe(
  text(LIMITS.url),
  v.url(),
  v.check(isWebAddress, 'Not an http or https address.'),
);

export const draftFields = v.object({
  title: filled(LIMITS.title),
  identifiers: v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform(soundIdentifiers),
  ),
  authors: v.pipe(
    v.array(text(LIMITS.author)),
    v.transform((all) => all.slice(0, LIMITS.authors)),
  ),
  year: v.optional(v.unknown()),
  abstract: v.optional(text(LIMITS.abstract)),
  links: v.optional(v.record(v.string(), v.unknown())),
});

/**
 * A link or year that will not do is left out, as an identifier is; it must not cost the
 * page its other titles.
 */
export function withSoundFields<
  Given extends v.InferOutput<typeof draftFields>,
>({ year, links: given, ...rest }: Given) {
  const links = given && soundLinks(given);
  return { ...rest, ...(isYear(year) && { year }), ...(links && { links }) };
}

const draft = v.pipe(draftFields, v.transform(withSoundFields));

export const titles = v.pipe(v.array(draft), v.maxLength(LIMITS.titles));

export const tabRequests = {
  sight: v.object({
    url: address,
    label: text(LIMITS.label),
    batch: whole,
    titles,
    others: v.optional(v.object({ titles: whole, known: whole })),
    isChosen: v.optional(v.boolean()),
  }),
  wake: v.undefined(),
  openWork: v.object({ url: address }),
  leavePage: v.undefined(),
  withheldHosts: v.undefined(),
  bringPopovers: v.undefined(),
  bringHighlighter: v.undefined(),
} satisfies Partial<Record<keyof AppCalls, v.GenericSchema>>;

/** Calls about the tab that asks. */
export type TabRequest = keyof typeof tabRequests;

/** The arguments of such a call; as `parseRequest`. */
export function parseTabRequest(
  name: TabRequest,
  args: readonly unknown[],
): unknown[] {
  return parseArguments(tabRequests, name, args);
}

/**
 * The arguments of a call, by its schema. Types end where processes do, so this is the
 * one place where a message is believed.
 *
 * @throws TypeError that names the call and the field.
 */
export function parseArguments<Name extends string>(
  requests: Record<Name, v.GenericSchema>,
  name: Name,
  args: readonly unknown[],
): unknown[] {
  const parsed = v.safeParse(requests[name], args[0]);
  if (parsed.success) return [parsed.output];
  const [issue] = parsed.issues;
  throw new TypeError(
    `${name}: ${v.getDotPath(issue) ?? 'request'}: ${issue.message}`,
  );
}

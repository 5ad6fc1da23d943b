import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import englishWords from '../../assets/locales/en.yml?raw';
import { kindsWithBadges } from '../../components/settings/page-switches';
import { claims } from '../../lib/detect/claims';
import type { Examples, Readers, Site } from '../../lib/detect/site';

const files = import.meta.glob<{
  default: Site;
  examples: Examples;
  readers: Readers;
  excludes?: () => string[];
}>('../../lib/sites/*.ts', { eager: true });
/** Those of the first version. */
const REQUIRED_HOSTS = [
  'ar5iv.labs.arxiv.org',
  'ar5iv.org',
  'arxiv.org',
  'export.arxiv.org',
  'huggingface.co',
  'www.arxiv.org',
];
const words = parse(englishWords) as Record<string, unknown>;
const kindsThatAreNamed = [
  ...new Set(
    Object.values(files).flatMap(({ default: site }) =>
      kindsWithBadges(site).map(({ kind }) => kind),
    ),
  ),
];
const addresses = Object.values(files).flatMap(
  ({ default: site, examples, excludes }) =>
    site.pages.flatMap((page) =>
      (examples[page.kind] ?? []).map((url) => ({
        url,
        site,
        page,
        excluded: excludes?.() ?? [],
      })),
    ),
);

describe.each(addresses)('$url', ({ url, site, page, excluded }) => {
  test(`is claimed by ${site.id} ${page.kind} alone`, () => {
    expect(
      claims(new URL(url)).map(
        (claim) => `${claim.site.id} ${claim.page.kind}`,
      ),
      `Is it one of another kind? Fix that pattern, or remove it from the examples.`,
    ).toEqual([`${site.id} ${page.kind}`]);
  });

  test('has a short label', () => {
    expect(page.label(new URL(url))).toMatch(/^\S.{0,38}\S$/);
  });

  test('is covered by a match pattern of its site', () => {
    expect(site.matches.some((pattern) => matchesPattern(pattern, url))).toBe(
      true,
    );
    expect(excluded.filter((pattern) => matchesPattern(pattern, url))).toEqual(
      [],
    );
  });
});

test.each([
  'https://huggingface.co/',
  'https://huggingface.co/?utm=1',
  'https://huggingface.co/models',
  'https://huggingface.co/models?other=arxiv:2407.21783',
  'https://huggingface.co/docs/hub/paper-pages',
  'https://huggingface.co/blog/nvidia/nemotron',
  'https://huggingface.co/settings/tokens',
  'https://huggingface.co/datasets?sort=trending',
  'https://huggingface.co/nvidia/model/tree/main',
  'https://huggingface.co/datasets/nvidia/set/discussions/3',
])('nothing of ours runs at %s', (url) => {
  const excluded = Object.values(files).flatMap((it) => it.excludes?.() ?? []);
  expect(excluded.some((pattern) => matchesPattern(pattern, url))).toBe(true);
});

test('no site asks for hosts at an update: browsers switch off what asks for more', () => {
  const required = Object.values(files)
    .filter(({ default: site }) => site.optional !== true)
    .flatMap(({ default: site }) => site.hosts);
  expect(
    required.toSorted(),
    'Make the new site `optional: true`: it is asked for when it is switched on.',
  ).toEqual(REQUIRED_HOSTS);
});

test.each(kindsThatAreNamed)(
  'the kind of page “%s” has words: page_kind_%s in the locale files',
  (kind) => {
    expect(Object.keys(words)).toContain(`page_kind_${kind}`);
  },
);

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns */
function matchesPattern(pattern: string, address: string): boolean {
  const url = new URL(address);
  const literal = pattern
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${literal}$`).test(
    url.origin + url.pathname + url.search,
  );
}

describe.each(Object.values(files))(
  '$default.id',
  ({ default: site, examples, readers }) => {
    test('is complete', () => {
      expect(site.pages.length).toBeGreaterThan(0);
      for (const { kind, items, hasArticle } of site.pages) {
        expect(readers[kind] === undefined, kind).toBe(items === undefined);
        expect(readers[kind]?.article !== undefined, kind).toBe(
          hasArticle === true,
        );
      }
      const kinds = site.pages.map((page) => page.kind);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(kinds).toEqual(expect.arrayContaining(Object.keys(readers)));
      expect(Object.keys(examples).sort(), 'examples').toEqual(kinds.sort());
      expect(Object.values(examples)).not.toContainEqual([]);
    });

    test('takes in whole hosts where it is optional: they are what is allowed', () => {
      const whole = site.hosts.map((host) => `https://${host}/*`);
      expect(site.optional ? site.matches : whole).toEqual(whole);
    });

    test('has match patterns for its hosts only', () => {
      const hosts = site.matches.map((pattern) => pattern.split('/')[2]);
      expect(new Set(hosts)).toEqual(new Set(site.hosts));
    });
  },
);

import { describe, expect, test } from 'vitest';
import { findTitles } from '../../lib/detect/find-titles';
import type { FoundTitle } from '../../lib/detect/site';
import { foldSpace } from '../../lib/detect/title-text';
import { openFixture, pageFixtures } from '../page-fixtures';
import { samplePages, type ExpectedPaper } from '../saved-pages';

// A new pair of files in tests/samples/pages is a new test.
describe.each(pageFixtures)('$name', (fixture) => {
  test('shows exactly the expected papers', () => {
    const document = openFixture(fixture);
    const before = document.documentElement.outerHTML;
    const found = findTitles(document, fixture.url);
    expect(
      found.map((title, index) => comparable(title, fixture.papers[index])),
    ).toEqual(fixture.papers.map(folded));
    expect(document.documentElement.outerHTML === before).toBe(true);
  });
});

test('every sample has an address of its own, or the browser tests see one of them only', () => {
  const addresses = samplePages.map(({ url }) => url.href);
  expect(addresses).toEqual([...new Set(addresses)]);
});

/** The found title in the form of an expectation, with the facts the expectation has. */
function comparable(
  { title, identifiers, section, authors, year, links }: FoundTitle,
  expected: ExpectedPaper | undefined,
): ExpectedPaper {
  const { openreview } = identifiers;
  const facts = { section, authors, year, code: links?.code };
  return {
    title,
    ...(identifiers.arxiv !== undefined && { arxivId: identifiers.arxiv }),
    ...(openreview !== undefined && { openreviewId: openreview }),
    ...Object.fromEntries(
      Object.entries(facts).filter(([name]) => name in (expected ?? {})),
    ),
  };
}

function folded(paper: ExpectedPaper): ExpectedPaper {
  return {
    ...paper,
    title: foldSpace(paper.title),
    ...(paper.section !== undefined && { section: foldSpace(paper.section) }),
  };
}

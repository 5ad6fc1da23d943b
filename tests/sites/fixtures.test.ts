import { describe, expect, test } from 'vitest';
import { claimPage, findTitles } from '../../lib/detect/detect';
import { foldSpace } from '../../lib/detect/title-text';
import { openFixture, pageFixtures } from '../page-fixtures';

// A new pair of files in tests/samples/pages is a new test.
describe.each(pageFixtures)('$name', (fixture) => {
  const claimed = claimPage(fixture.url);

  test('shows exactly the expected titles and identifiers', (context) => {
    if (claimed === undefined && fixture.papers.length > 0) {
      context.skip(`not claimed yet: ${fixture.url.href}`);
    }
    const found = findTitles(openFixture(fixture), fixture.url);
    expect(
      found.map(({ title, identifiers, section }, index) => ({
        title,
        arxivId: identifiers.arxiv,
        ...('section' in (fixture.papers[index] ?? {}) && { section }),
      })),
    ).toEqual(
      fixture.papers.map(({ title, arxivId, section }) => ({
        title: foldSpace(title),
        arxivId,
        ...(section !== undefined && { section: foldSpace(section) }),
      })),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { stubTitle } from '../../../lib/papers/stub';
import { createFixture, draft, page, type Fixture } from '../fixture';
import { allPapers } from '../everything-stored';

const ARXIV = '2407.21783';
const stub = draft(stubTitle({ arxiv: ARXIV }), {
  identifiers: { arxiv: ARXIV },
  stub: true,
});
const seen = draft('The Llama 3 Herd of Models', {
  identifiers: { arxiv: ARXIV, arxivVersion: 2 },
  authors: ['Ada Byron'],
  year: 2024,
  abstract: 'Models of many sizes are described here in words of our own.',
});
const papers = async ({ connection }: Fixture) => allPapers(await connection());

describe('a stub', () => {
  it('is stored under its identifier, and neither paired by title nor indexed', async () => {
    const fixture = createFixture();
    await fixture.importFeed('list', [stub]);
    await fixture.importFeed('other', [
      draft(stub.title),
      draft(stubTitle({ arxiv: '2401.00001' }), {
        identifiers: { arxiv: '2401.00001' },
        stub: true,
      }),
    ]);
    const [first, ...others] = await papers(fixture);
    expect(first).toMatchObject({
      stub: true,
      titleKeys: [],
      identifierKeys: [`arxiv:${ARXIV}`],
    });
    expect(first?.pending).toBeUndefined();
    expect(others).toHaveLength(2);
    expect((await fixture.service.describePaper({ paper: 1 }))?.stub).toBe(
      true,
    );
  });

  it('takes the title of the first page that shows one, and all else with it', async () => {
    const fixture = createFixture();
    await fixture.importFeed('list', [stub]);
    await fixture.service.setNote({ paper: 1, text: 'to do' });
    const { before, after } = await fixture.visit(page(), [seen]);
    expect(before).toMatchObject([{ paper: 1, state: 'seen' }]);
    expect(after).toMatchObject([{ paper: 1 }]);
    const [paper, ...others] = await papers(fixture);
    expect(others).toEqual([]);
    expect(paper).toMatchObject({
      ...seen,
      identifiers: { arxiv: ARXIV },
      id: 1,
      titleKeys: ['thellama3herdofmodels'],
    });
    expect(paper?.stub).toBeUndefined();
    expect(paper?.pending).toBeUndefined();
    expect((await fixture.service.describePaper({ paper: 1 }))?.note).toBe(
      'to do',
    );
    // From now on it is found by its title too.
    const elsewhere = await fixture.visit(
      page('https://arxiv.org/list/cs.AI/new'),
      [draft('The Llama 3 herd of models')],
    );
    expect(elsewhere.before).toMatchObject([{ paper: 1 }]);
  });

  it('adds nothing to a paper that has its title', async () => {
    const fixture = createFixture();
    await fixture.visit(page(), [seen]);
    await fixture.importFeed('list', [stub]);
    expect(await papers(fixture)).toMatchObject([
      { title: seen.title, titleKeys: ['thellama3herdofmodels'] },
    ]);
  });
});

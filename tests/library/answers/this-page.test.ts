import { expect, it } from 'vitest';
import {
  readThisPage,
  type AskedTab,
} from '../../../lib/library/answers/this-page';
import type { PageView } from '../../../lib/library/library';
import { createConnection } from '../../../lib/store/connection';

const LISTING = 'https://arxiv.org/list/cs.LG/new';
const VENUE = 'https://openreview.net/group?id=ICLR.cc/2024/Conference';

const connection = createConnection({}, 'this-page');

/** What is said of a tab whose script answers with one title, or has none to answer. */
function read(
  url: string | undefined,
  withheld: readonly string[],
  { answers = true, offPages = [] as string[] } = {},
): Promise<PageView> {
  const listTitles = async () => {
    if (!answers) throw new Error('There is no script.');
    return { url: url ?? '', isPaused: false, titles: [{ title: 'A title' }] };
  };
  const calls = { listTitles } as unknown as AskedTab['calls'];
  return readThisPage(connection, { url, calls }, { offPages, withheld });
}

const arxiv = { id: 'arxiv', name: 'arXiv', hosts: ['arxiv.org'] };

it('says that the browser withholds the page of a site, whether or not a script is there', async () => {
  const withheld = ['arxiv.org', 'openreview.net'];
  expect(await read(LISTING, withheld, { answers: false })).toMatchObject({
    papers: [],
    withheld: [arxiv],
  });
  // A press of our icon lets it run there once.
  expect(await read(LISTING, withheld)).toMatchObject({
    status: 'page',
    papers: [{ title: 'A title' }],
    withheld: [arxiv],
  });
  expect((await read(VENUE, withheld)).withheld).toEqual([
    { id: 'openreview', name: 'OpenReview', hosts: ['openreview.net'] },
  ]);
});

it('does not speak of other hosts than the page’s', async () => {
  const { withheld } = await read(LISTING, ['export.arxiv.org', 'ar5iv.org']);
  expect(withheld).toEqual([]);
});

it('names the sites that a page may be of if its address is not told, but no optional one', async () => {
  const withheld = ['arxiv.org', 'export.arxiv.org', 'openreview.net'];
  expect(await read(undefined, withheld)).toEqual({
    status: 'unclaimed',
    papers: [],
    withheld: [{ ...arxiv, hosts: ['arxiv.org', 'export.arxiv.org'] }],
  });
  expect((await read(undefined, ['openreview.net'])).withheld).toEqual([]);
});

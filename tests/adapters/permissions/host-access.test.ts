import { expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { withheldHosts } from '../../../lib/adapters/permissions/host-access';
import { sites } from '../../../lib/detect/sites';

/** As browsers answer: an access is to whole hosts. */
function allowOnly(...hosts: string[]): void {
  browser.permissions.contains = (async ({ origins = [] }) =>
    origins.every((pattern) =>
      hosts.includes(pattern.split('/')[2] ?? ''),
    )) as typeof browser.permissions.contains;
}

const HUGGING_FACE = ['huggingface.co'];
const ARXIV = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'];
const AR5IV = ['ar5iv.labs.arxiv.org', 'ar5iv.org'];

it('names the hosts that are not allowed, of sites that come built in as of optional ones', async () => {
  allowOnly(...HUGGING_FACE, ...ARXIV, ...AR5IV);
  expect((await withheldHosts(sites)).toSorted()).toEqual([
    'alphaxiv.org',
    'openreview.net',
    'www.alphaxiv.org',
  ]);
});

it('tells one host of a site from another', async () => {
  const arxiv = sites.filter(({ id }) => id === 'arxiv');
  allowOnly('arxiv.org', 'www.arxiv.org');
  expect(await withheldHosts(arxiv)).toEqual(['export.arxiv.org']);
});

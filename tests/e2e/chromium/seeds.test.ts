import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import dump from '../../../lib/importers/huggingface-dump.ts';
import { capturedPages } from '../../saved-pages.ts';
import { parseText } from '../../importers/parse.ts';
import { shared } from '../../shared.ts';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import { badgeNames, expectBadge, importFiles } from '../samples.ts';
import { whatIsStored } from '../what-is-stored';

const folder = join(shared ?? '', 'seeds');
const files =
  shared === undefined
    ? []
    : readdirSync(folder)
        .toSorted()
        .map((file) => join(folder, file));

/** An arXiv listing of titles, laid out as arXiv does. */
function listingOf(entries: readonly { title: string; abstract: string }[]) {
  const items = entries.map(
    ({ title, abstract }, i) => `
<dt><a name="item${i + 1}">[${i + 1}]</a> <a href="/abs/${idOf(i)}" title="Abstract" id="${idOf(i)}">arXiv:${idOf(i)}</a></dt>
<dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> ${escape(title)}</div>
<p class="mathjax">${escape(abstract)}</p></div></dd>`,
  );
  return `<!doctype html><title>cs.LG</title><dl id="articles">${items.join('')}</dl>`;
}

const idOf = (i: number) => `2503.${String(10_000 + i)}`;
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe.skipIf(shared === undefined)('with the five seeds', () => {
  let browser: Chromium;
  let library: Page;
  let listing: Page;
  let entries: { title: string; abstract: string; feeds: number }[];

  beforeAll(async () => {
    browser = await launchChromium();
    const byTitle = new Map<string, (typeof entries)[number]>();
    for (const file of files)
      for (const entry of (await parseText(dump, readFileSync(file, 'utf8')))
        .entries) {
        const { title, abstract = '' } = entry;
        const before = byTitle.get(title)?.feeds ?? 0;
        byTitle.set(title, { title, abstract, feeds: before + 1 });
      }
    entries = [...byTitle.values()];
    browser.web.serve({
      'https://arxiv.org/list/cs.CV/new': listingOf(entries),
    });
    library = await browser.openExtension('library.html', '#import');
  });
  afterAll(() => browser?.close());

  const hostOf = (title: RegExp) =>
    badgeHosts(
      listing,
      idOf(entries.findIndex((entry) => title.test(entry.title))),
    );

  test('316 entries are 271 papers', async () => {
    expect(await importFiles(library, files)).toEqual({
      entries: 316,
      new: 271,
      repeats: 45,
      rejected: 0,
    });
  });

  test('each repeated paper shows where else it stands, the others do not', async () => {
    listing = await browser.open('https://arxiv.org/list/cs.CV/new');
    await expectBadge(badgeHosts(listing, idOf(0)), /^Duplicate: in/);
    const library_ = await browser.openExtension('library.html', '#import');
    const { sightings } = await whatIsStored(library_);
    const inFeeds = Map.groupBy(
      sightings.filter(({ key }) => key.startsWith('feed:')),
      ({ paper }) => paper,
    );
    const places = [...inFeeds.values()].map(({ length }) => length);
    const pages = sightings.filter(({ key }) => key.startsWith('page:')).length;
    expect(places).toHaveLength(271);
    expect(places.filter((count) => count > 1)).toHaveLength(38);
    expect(pages).toBe(271);
    await library_.close();
  });

  test('look-alikes are not called duplicates of each other', async () => {
    for (const title of [
      /^A-SDM.*Assembly/,
      /^A-SDM.*Redundancy/,
      /^LightGCN/,
      /^UltraGCN/,
      /^LightGCL/,
    ]) {
      const host = hostOf(title);
      await expectBadge(host, /^Duplicate: in Daily Papers/);
      const names = await badgeNames(host);
      expect(names.some((name) => /version/i.test(name))).toBe(false);
    }
  });

  test('the papers related to LightGCL are graph recommenders, and say why', async () => {
    await hostOf(/^LightGCL/)
      .locator('[data-badge=related]')
      .click();
    const rows = listing.getByRole('dialog').locator('.related-row');
    await expect.poll(() => rows.count()).toBeGreaterThan(2);
    const titles = await rows.locator('.paper-link').allInnerTexts();
    expect(
      titles
        .slice(0, 4)
        .every((title) => /graph|recommend|GCN|collaborative/i.test(title)),
    ).toBe(true);
    await listing.keyboard.press('Escape');
  });

  test('half a phrase finds its paper in the popup', async () => {
    const popup = await browser.openExtension('popup.html');
    await popup.getByRole('tab', { name: 'Search' }).click();
    const box = popup.getByRole('combobox', { name: 'Search papers' });
    const first = popup.locator('[data-row]').first();
    await box.fill('navigable small world');
    await expect
      .poll(() => first.innerText())
      .toMatch(/Hierarchical Navigable Small World/i);
    await box.fill('ligthgcl');
    await expect.poll(() => first.innerText()).toMatch(/^LightGCL/);
    await popup.close();
  });

  test.each(['arxiv/list-2', 'arxiv/abs-11', 'huggingface/daily-1'])(
    'every title of the captured page %s gets its badges',
    async (name) => {
      const captured = capturedPages.find((page) => page.name === name)!;
      const page = await browser.open(captured.url.href);
      const hosts = badgeHosts(page);
      await expect.poll(() => hosts.count()).toBe(captured.papers.length);
      await expect
        .poll(() =>
          hosts.evaluateAll((all) =>
            all.map((host) => (host as HTMLElement).dataset['title']),
          ),
        )
        .toEqual(captured.papers.map(({ title }) => title));
      expect(
        await hosts.evaluateAll((all) =>
          all.map((host) => (host as HTMLElement).dataset['arxiv']),
        ),
      ).toEqual(captured.papers.map(({ arxivId }) => arxivId));
      await expect
        .poll(() => page.locator('cognate-badges:not([data-paper])').count())
        .toBe(0);
      await expectBadge(hosts.first(), /^Save$/);
      await page.close();
    },
  );

  test('no request left the browser', () => {
    expect(browser.web.outside).toEqual([]);
  });
});

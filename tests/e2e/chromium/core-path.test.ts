import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import {
  addresses,
  badgeNames,
  expectBadge,
  feeds,
  importFiles,
} from '../samples.ts';

// One reader's morning, in order; each test goes on where the one before ended.

let browser: Chromium;
let listing: Page;
beforeAll(async () => {
  browser = await launchChromium();
  browser.web.serve({
    'https://arxiv.org/pdf/2002.02126v4': '<title>PDF</title>',
  });
});
afterAll(() => browser?.close());

const LIGHTGCN = '2002.02126';
const hostOf = (page: Page) => badgeHosts(page, LIGHTGCN);
const popoverOf = (page: Page) => page.getByRole('dialog');
/** The badge of that paper that has the focus. */
const focusedBadge = () =>
  hostOf(listing).evaluate((host) =>
    host.shadowRoot?.activeElement?.getAttribute('data-badge'),
  );

describe('importing feeds', () => {
  test('takes every entry in and says what repeats', async () => {
    const library = await browser.openExtension('library.html', '#import');
    expect(await importFiles(library, [feeds.march11, feeds.march13])).toEqual({
      entries: 83,
      new: 77,
      repeats: 6,
      rejected: 0,
    });
    const report = library.locator('[data-import-report]');
    await report.getByText('6 repeats').first().waitFor();
    await library.close();
  });

  test('of the same content again changes nothing and says so', async () => {
    const library = await browser.openExtension('library.html', '#import');
    expect(await importFiles(library, feeds.march11)).toMatchObject({
      new: 0,
      rejected: 0,
    });
    await library.getByText('nothing changed').waitFor();
    await library.close();
  });
});

describe('on a listing', () => {
  test('every title tells what is known of it', async () => {
    listing = await browser.open(addresses.listing);
    await expectBadge(hostOf(listing), /^Duplicate: in Daily Papers Mar 11/);
    await expectBadge(hostOf(listing), /^\d+ related papers$/);
    await expectBadge(hostOf(listing), /^Save$/);
    expect(await hostOf(listing).getAttribute('data-state')).toBe('seen');
    const unknown = badgeHosts(listing, '2112.05682');
    expect(await unknown.getAttribute('data-state')).toBe('new');
  });

  test('the popover explains the related papers', async () => {
    await hostOf(listing).locator('[data-badge=related]').click();
    const related = popoverOf(listing).locator('.related-row');
    await expect
      .poll(() => related.allInnerTexts().then((all) => all.join('\n')))
      .toMatch(/Neural Graph Collaborative Filtering/);
    const first = related.first();
    expect(await first.locator('.score').innerText()).toMatch(/^\d+%/);
    expect(await first.locator('.term').count()).toBeGreaterThan(1);
    expect(await first.getByRole('link').getAttribute('href')).toMatch(
      /^https:\/\//,
    );
  });

  test('Escape closes it and gives the focus back', async () => {
    await listing.keyboard.press('Escape');
    await expect.poll(() => popoverOf(listing).count()).toBe(0);
    expect(await focusedBadge()).toBe('related');
  });

  test('a duplicate says where it was seen and why it is the same', async () => {
    await hostOf(listing).locator('[data-badge=duplicate]').click();
    const seen = popoverOf(listing);
    await seen.getByText('Daily Papers Mar 11').waitFor();
    await seen.getByText('file daily-papers.txt').waitFor();
    await seen
      .getByText(/The titles are equal/)
      .first()
      .waitFor();
    await listing.keyboard.press('Escape');
  });

  test('a paper is saved to a new list by keyboard alone', async () => {
    await hostOf(listing).locator('[data-badge=save]').focus();
    await listing.keyboard.press('Enter');
    await popoverOf(listing).getByLabel('Name of a new list').focus();
    await listing.keyboard.type('Graph recommenders');
    await listing.keyboard.press('Enter');
    await popoverOf(listing).getByLabel('Graph recommenders').waitFor();
    expect(
      await popoverOf(listing).getByLabel('Graph recommenders').isChecked(),
    ).toBe(true);
    await expectBadge(hostOf(listing), /^Saved in Graph recommenders$/);
    expect(await hostOf(listing).getAttribute('data-state')).toBe('saved');
  });

  test('saved, it stays beside its badge', async () => {
    const badge = hostOf(listing).locator('[data-badge=saved]');
    const [at, popover] = [
      (await badge.boundingBox())!,
      (await popoverOf(listing).boundingBox())!,
    ];
    expect(Math.abs(popover.x - at.x)).toBeLessThan(300);
    const isBelow = popover.y >= at.y + at.height;
    const gap = isBelow
      ? popover.y - at.y - at.height
      : at.y - popover.y - popover.height;
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(10);
  });

  test('a note is kept, also when the worker dies right after', async () => {
    const note = popoverOf(listing).getByRole('textbox', { name: 'Note' });
    await note.fill('Compare with NGCF');
    await popoverOf(listing).getByText('Saved', { exact: true }).waitFor();
    await browser.killWorker();
    await listing.keyboard.press('Escape');
    await expectBadge(hostOf(listing), /^Has a note$/);
    expect(await focusedBadge()).toBe('saved');
  });
});

describe('on other pages', () => {
  test('an abstract page knows the paper, its list and where it repeats', async () => {
    await browser.killWorker();
    const page = await browser.open(addresses.abstract);
    await expectBadge(hostOf(page), /^Saved in Graph recommenders$/);
    await expectBadge(
      hostOf(page),
      /Daily Papers Mar 11.* and .*Mar 13|Daily Papers Mar 11, Mar 13/,
    );
    await expectBadge(hostOf(page), /arXiv cs\.LG new/);
    await page.close();
  });

  test('Daily Papers know what the listing showed', async () => {
    const page = await browser.open(addresses.daily);
    await expectBadge(badgeHosts(page, '2210.02747'), /arXiv cs\.LG new/);
    await page.close();
  });

  test('what is changed elsewhere follows on an open page', async () => {
    const popup = await browser.openExtension('popup.html');
    await popup.getByRole('tab', { name: 'Lists' }).click();
    await popup
      .getByRole('button', { name: /Graph recommenders/ })
      .first()
      .click();
    await popup.getByLabel('Reading state').selectOption('read');
    await popup.close();
    await expect
      .poll(() => hostOf(listing).getAttribute('data-state'))
      .toBe('read');
  });
});

describe('in the popup', () => {
  let popup: Page;
  beforeAll(async () => {
    await listing.bringToFront();
    popup = await browser.openExtension('popup.html');
    await popup.setViewportSize({ width: 400, height: 600 });
  });
  afterAll(() => popup.close());

  test('"This page" lists the titles of the page', async () => {
    await popup.getByRole('tab', { name: 'This page' }).click();
    await popup.getByText('arXiv cs.LG new').waitFor();
    await expect.poll(() => popup.locator('[data-row]').count()).toBe(25);
  });

  test('"This page" knows the paper of a PDF by its address', async () => {
    const pdf = await browser.open('https://arxiv.org/pdf/2002.02126v4');
    const beside = await browser.openExtension('popup.html');
    await beside.getByRole('tab', { name: 'This page' }).click();
    await beside.getByText(/^LightGCN: Simplifying/).waitFor();
    expect(await beside.locator('[data-row]').count()).toBe(1);
    await beside.close();
    await pdf.close();
  });

  test('search forgives a typo and remembers half a phrase', async () => {
    await popup.getByRole('tab', { name: 'Search' }).click();
    const box = popup.getByRole('combobox', { name: 'Search papers' });
    const first = popup.locator('[data-row]').first();
    await box.fill('navigable small wor');
    await expect
      .poll(() => first.innerText())
      .toMatch(/Hierarchical Navigable/);
    expect(await first.locator('mark').count()).toBeGreaterThan(1);
    await box.fill('lihgtgcn');
    await expect.poll(() => first.innerText()).toMatch(/^LightGCN/);
    await box.fill('compare with ngcf');
    await expect.poll(() => first.innerText()).toMatch(/^LightGCN/);
  });

  test('a list is removed and brought back', async () => {
    await popup.getByRole('tab', { name: 'Lists' }).click();
    const list = popup.getByText('Graph recommenders');
    await expect.poll(async () => (await list.count()) > 0).toBe(true);
    if ((await popup.getByRole('button', { name: 'All lists' }).count()) > 0)
      await popup.getByRole('button', { name: 'All lists' }).click();
    await popup
      .getByRole('button', { name: 'Actions for Graph recommenders' })
      .click();
    await popup.getByRole('button', { name: 'Delete list' }).click();
    await expectBadge(hostOf(listing), /^Save$/);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expectBadge(hostOf(listing), /^Saved in Graph recommenders$/);
  });
});

test('"Not a duplicate" is done on the page, and can be taken back', async () => {
  const mamba = badgeHosts(listing, '2312.00752');
  await expectBadge(mamba, /^Duplicate: in Daily Papers Mar 11/);
  const before = await mamba.getAttribute('data-paper');
  await mamba.locator('[data-badge=duplicate]').click();
  const popover = listing.getByRole('dialog');
  await popover
    .locator('.fact', { hasText: 'arXiv cs.LG new' })
    .getByRole('button', { name: 'Not a duplicate' })
    .click();
  await expect.poll(() => mamba.getAttribute('data-paper')).not.toBe(before);
  await expect
    .poll(async () => (await badgeNames(mamba)).join('\n'))
    .not.toMatch(/Duplicate/);
  await listing.keyboard.press('Escape');

  const library = await browser.openExtension(
    'library.html',
    `#paper/${await mamba.getAttribute('data-paper')}`,
  );
  await library
    .getByRole('button', { name: 'It is a duplicate after all' })
    .click();
  await expectBadge(mamba, /Another version/);
  await library.close();
});

/** What the icon of the tab in front says. */
const iconText = () =>
  browser.context.serviceWorkers()[0]!.evaluate(async () => {
    const tabs = await chrome.tabs.query({ active: true });
    const texts = await Promise.all(
      tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id! })),
    );
    return texts.join('');
  });

test('the icon counts what is known of the page', async () => {
  const page = await browser.open(addresses.listing);
  const readStates = () =>
    badgeHosts(page).evaluateAll((hosts) =>
      hosts.flatMap((host) => host.getAttribute('data-state') ?? []),
    );
  await expect.poll(async () => (await readStates()).length).toBe(25);
  let known = 0;
  const countKnown = async () => {
    known = (await readStates()).filter((state) => state !== 'new').length;
    return String(known);
  };
  await expect
    .poll(async () => (await iconText()) === (await countKnown()))
    .toBe(true);
  // The rest came with this page, on the visit that goes on.
  expect(known).toBeGreaterThan(0);
  expect(known).toBeLessThan(25);
  // What comes later is counted with the rest.
  await page.evaluate(() => {
    const [head, body] = ['dt', 'dd'].map((name) =>
      document.querySelector(name)!.cloneNode(true),
    ) as [Element, Element];
    for (const link of head.querySelectorAll('a'))
      link.setAttribute('href', '/abs/2112.99999');
    body.querySelector('.list-title')!.textContent = 'Title: Never Seen';
    document.querySelector('dl')!.append(head, body);
  });
  await expect.poll(() => badgeHosts(page).count()).toBe(26);
  await page.waitForTimeout(500);
  expect(await iconText()).toBe(String(known));
});

test('the icon knows the paper of a PDF', async () => {
  const pdf = await browser.open('https://arxiv.org/pdf/2002.02126v4');
  await expect.poll(iconText).toBe('1');
  await pdf.close();
});

test('not one request left the browser, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { axeProblems } from '../axe.ts';
import {
  badgeHosts,
  badges,
  launchChromium,
  type Chromium,
} from '../chromium.ts';
import { addresses, expectBadge, feeds, importOnce } from '../samples.ts';
import { savedPages } from '../web.ts';
import { whatIsStored } from '../what-is-stored';

let browser: Chromium;
let settings: Page;
beforeAll(async () => {
  browser = await launchChromium();
  await importOnce(browser, feeds.march11);
  settings = await browser.openExtension('library.html', '#settings');
});
afterAll(() => browser?.close());

const LIGHTGCN = '2002.02126';
const ALL = 25;

async function withBadges(page: Page, count: number): Promise<void> {
  await expect.poll(() => badgeHosts(page).count()).toBe(count);
}

/** What the toolbar icon says on the tab of an address. */
const iconText = (url: string) =>
  settings.evaluate(async (wanted) => {
    const [tab] = await chrome.tabs.query({ url: `${wanted}*` });
    return tab?.id === undefined
      ? undefined
      : chrome.action.getBadgeText({ tabId: tab.id });
  }, url);

describe('a switch in the settings', () => {
  test('works at once in every open tab, and takes the count off the icon', async () => {
    const [first, second] = [
      await browser.open(addresses.listing),
      await browser.open(addresses.abstract),
    ];
    await withBadges(first, ALL);
    await withBadges(second, 1);
    await expect.poll(() => iconText(addresses.listing)).not.toBe('');

    const arxiv = settings.getByRole('switch', { name: 'Badges on arXiv' });
    await arxiv.click();
    await withBadges(first, 0);
    await withBadges(second, 0);
    await expect.poll(() => iconText(addresses.listing)).toBe('');

    await arxiv.click();
    await withBadges(first, ALL);
    await withBadges(second, 1);
    await expectBadge(badgeHosts(first, LIGHTGCN), /Duplicate|related/);
    await expect.poll(() => iconText(addresses.listing)).not.toBe('');
    await first.close();
    await second.close();
  });

  test('for one kind of page leaves the others alone, and the page as it was', async () => {
    await settings.getByRole('switch', { name: 'listings' }).click();
    const [listing, abstract] = [
      await browser.open(addresses.listing),
      await browser.open(addresses.abstract),
    ];
    await withBadges(abstract, 1);
    await withBadges(listing, 0);
    const plain = await listing.content();
    await settings.getByRole('switch', { name: 'listings' }).click();
    await withBadges(listing, ALL);
    await settings.getByRole('switch', { name: 'listings' }).click();
    await withBadges(listing, 0);
    expect(await listing.content()).toBe(plain);
    await settings.getByRole('switch', { name: 'listings' }).click();
    await listing.close();
    await abstract.close();
  });

  test('that is off lets nothing be remembered', async () => {
    const sightings = async () =>
      (await whatIsStored(settings)).sightings.length;
    const before = await sightings();
    expect(before).toBeGreaterThan(0);
    await settings
      .getByRole('switch', { name: 'Badges on Hugging Face' })
      .click();
    const paper = await browser.open(addresses.paper);
    await paper.waitForTimeout(1_200);
    expect(await badgeHosts(paper).count()).toBe(0);
    expect(await sightings()).toBe(before);
    await settings
      .getByRole('switch', { name: 'Badges on Hugging Face' })
      .click();
    await expect.poll(() => badgeHosts(paper).count()).toBeGreaterThan(0);
    await expect.poll(sightings).toBeGreaterThan(before);
    await paper.close();
  });

  test('that is turned off while a page loads lets nothing be shown or remembered there', async () => {
    const sightings = async () =>
      (await whatIsStored(settings)).sightings.length;
    const html = savedPages()[addresses.daily]!;
    const late = 'https://huggingface.co/late.png';
    browser.web.serve({
      [addresses.daily]: html.replace('</main>', `<img src="${late}">$&`),
    });
    let arrive: () => void;
    const arrived = new Promise<void>((done) => (arrive = done));
    await browser.context.route(late, async (route) => {
      await arrived;
      await route.abort();
    });
    const before = await sightings();
    const daily = await browser.open(addresses.daily);
    await daily.waitForTimeout(400);
    const shown = settings.getByRole('switch', {
      name: 'Badges on Hugging Face',
    });
    await shown.click();
    await expect.poll(() => shown.isChecked()).toBe(false);
    arrive!();
    await daily.waitForLoadState('load');
    await daily.waitForTimeout(1_200);
    expect(await badgeHosts(daily).count()).toBe(0);
    expect(await sightings()).toBe(before);
    await shown.click();
    await expect.poll(() => badgeHosts(daily).count()).toBeGreaterThan(0);
    await daily.close();
  });

  test('takes the count off the icon together with others, as a backup brings them', async () => {
    const page = await browser.open(addresses.listing);
    await withBadges(page, ALL);
    await expect.poll(() => iconText(addresses.listing)).not.toBe('');
    const bring = (offPages: string[], similarBadges: boolean) =>
      settings.evaluate((brought) => chrome.storage.local.set(brought), {
        offPages,
        similarBadges,
      });
    await bring(['arxiv'], false);
    await withBadges(page, 0);
    await expect.poll(() => iconText(addresses.listing)).toBe('');
    await bring([], true);
    await withBadges(page, ALL);
    await expect.poll(() => iconText(addresses.listing)).not.toBe('');
    await page.close();
  });

  test('opens the badges, and closes them, on pages that are there', async () => {
    const page = await browser.open(addresses.abstract);
    const isOpen = () =>
      page.evaluate(
        () => !!document.querySelector('cognate-badges')?.shadowRoot,
      );
    await expect.poll(isOpen).toBe(true);
    await settings.getByRole('switch', { name: 'Open the badges' }).click();
    await expect.poll(isOpen).toBe(false);
    await withBadges(page, 1);
    await settings.getByRole('switch', { name: 'Open the badges' }).click();
    await expect.poll(isOpen).toBe(true);
    await page.close();
  });
});

describe('density', () => {
  test('changes at once, moves nothing, and keeps every badge for the Tab key', async () => {
    const page = await browser.open(addresses.listing);
    const host = badgeHosts(page, LIGHTGCN);
    await expectBadge(host, /Duplicate|related/);
    await page.mouse.move(2, 2);
    const loud = badges(page).first();
    expect(await host.locator('.badge').count()).toBeGreaterThan(1);
    const opacity = () =>
      host
        .locator('.badge')
        .nth(1)
        .evaluate((it) => getComputedStyle(it).opacity);
    const mark = () =>
      host
        .locator('.badge')
        .first()
        .evaluate((it) => {
          const { opacity: seen, clipPath } = getComputedStyle(it);
          return `${seen} ${clipPath}`;
        });
    const places = () =>
      page
        .locator('dt, dd, h3')
        .evaluateAll((all) =>
          all.map((it) => it.getBoundingClientRect().toJSON()),
        );
    const before = await places();
    const choose = (name: string) =>
      settings.getByRole('radio', { name, exact: true }).check();

    await choose('Compact');
    await expect.poll(mark).toBe('1 circle(3px)');
    await expect.poll(opacity).toBe('0');
    expect(await places()).toEqual(before);

    await choose('On hover');
    await expect.poll(mark).toBe('0 none');
    await expect.poll(opacity).toBe('0');
    expect(await places()).toEqual(before);
    // By the pointer on the title …
    await page.locator('dd .list-title').first().hover();
    await expect
      .poll(() => loud.evaluate((it) => getComputedStyle(it).opacity))
      .toBe('1');
    await page.mouse.move(2, 2);
    // … and by the keyboard.
    await host.locator('.badge').first().focus();
    await expect.poll(mark).toBe('1 none');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');

    await choose('Full');
    await expect.poll(mark).toBe('1 none');
    await page.close();
  });
});

describe('the popup', () => {
  /** The popup beside a tab, as if it had just been opened over it. */
  const popupOver = async (page: Page) => {
    await page.bringToFront();
    const popup = await browser.openExtension('popup.html');
    await popup.setViewportSize({ width: 400, height: 580 });
    return popup;
  };

  test('pauses one page until it is resumed', async () => {
    const page = await browser.open(addresses.listing);
    await withBadges(page, ALL);
    const popup = await popupOver(page);
    await popup.getByRole('button', { name: 'Cognate on this page' }).click();
    expect(await axeProblems(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Pause here' }).click();
    await withBadges(page, 0);
    await expect.poll(() => iconText(addresses.listing)).toBe('');
    await popup.getByText('Paused here').waitFor();
    expect(await axeProblems(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Resume' }).click();
    await withBadges(page, ALL);
    await popup.getByText(/25 papers/).waitFor();

    // Another page of the tab is another page.
    await popup.getByRole('button', { name: 'Cognate on this page' }).click();
    await popup.getByRole('button', { name: 'Pause here' }).click();
    await withBadges(page, 0);
    await page.goto(addresses.abstract);
    await withBadges(page, 1);
    await popup.close();
    await page.close();
  });

  test('switches a kind of page off by keyboard, says so, and on again', async () => {
    const page = await browser.open(addresses.listing);
    await withBadges(page, ALL);
    const popup = await popupOver(page);
    const menu = popup.getByRole('button', { name: 'Cognate on this page' });
    await menu.focus();
    await popup.keyboard.press('Enter');
    const focused = () =>
      popup.evaluate(() => document.activeElement?.getAttribute('role'));
    await expect.poll(focused).toBe('switch');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Space');
    await withBadges(page, 0);
    await popup.getByText('Off on arXiv listings').waitFor();
    await popup.getByRole('button', { name: 'Turn on' }).click();
    await withBadges(page, ALL);
    await popup.getByText(/25 papers/).waitFor();
    await popup.close();
    await page.close();
  });
});

describe('the settings page', () => {
  test.each(['light', 'dark'] as const)(
    'has no accessibility problem (%s)',
    async (colorScheme) => {
      await settings.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeProblems(settings)).toEqual([]);
      await settings
        .getByRole('searchbox', { name: 'Find a setting' })
        .fill('density nothing');
      await settings.getByText('No setting has').waitFor();
      expect(await axeProblems(settings)).toEqual([]);
      await settings
        .getByRole('searchbox', { name: 'Find a setting' })
        .fill('');
    },
  );
});

test('nothing was asked of the network, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});

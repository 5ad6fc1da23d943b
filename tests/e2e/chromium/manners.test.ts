import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { axeProblems } from '../axe.ts';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import { addresses, expectBadge, feeds, importOnce } from '../samples.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
  await importOnce(browser, feeds.march11);
});
afterAll(() => browser?.close());

/** Waits until the background has said all it has to say of a page. */
async function settled(page: Page): Promise<void> {
  await expect.poll(() => badgeHosts(page).count()).toBeGreaterThan(0);
  await page.waitForTimeout(700);
}

/** Whether the focus is in some title's badges, or in their popover. */
const isInBadges = (page: Page) =>
  page.evaluate(() => document.activeElement?.localName === 'cognate-badges');

describe("somebody else's page", () => {
  test('learns nothing of what the reader keeps while the badges are closed', async () => {
    await browser.setOpenBadges(false);
    const page = await browser.open(addresses.listing);
    await settled(page);
    const seen = await badgeHosts(page).evaluateAll((hosts) =>
      hosts.map((host) => ({
        root: host.shadowRoot,
        attributes: [...host.attributes].map(({ name }) => name),
        inside: host.innerHTML,
      })),
    );
    expect(seen).toHaveLength(25);
    for (const host of seen)
      expect(host).toEqual({ root: null, attributes: [], inside: '' });
    await browser.setOpenBadges(true);
    await page.close();
  });

  test('cannot press a badge for the reader', async () => {
    const page = await browser.open(addresses.listing);
    const host = badgeHosts(page, '2002.02126');
    await expectBadge(host, /^Save$/);
    await host.locator('[data-badge=save]').dispatchEvent('click');
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.close();
  });

  test.each(['listing', 'abstract', 'daily', 'paper'] as const)(
    '(%s) does not move, and is as it was when the badges go',
    async (name) => {
      const plain = await browser.context.newPage();
      await plain.addInitScript(() => {
        Object.assign(globalThis, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            Object.assign(globalThis, {
              shift:
                (globalThis as never as { shift: number }).shift +
                (entry as never as { value: number }).value,
            });
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await plain.goto(addresses[name]);
      const height = () =>
        plain.evaluate(() => document.documentElement.scrollHeight);
      const boxes = () =>
        plain.evaluate(() =>
          [...document.querySelectorAll('dd, dt, article, h1, h3')].map(
            (it) => {
              const { x, y, width, height: tall } = it.getBoundingClientRect();
              return [x, y, width, tall].join();
            },
          ),
        );
      await settled(plain);
      const [tall, laidOut] = [await height(), await boxes()];
      expect(await plain.evaluate('globalThis.shift')).toBe(0);
      await plain.evaluate(() =>
        document
          .querySelectorAll('cognate-badges')
          .forEach((host) => host.remove()),
      );
      expect(await height()).toBe(tall);
      expect(await boxes()).toEqual(laidOut);
      await plain.close();
    },
  );

  test('keeps its badges through rewriting, and none is doubled', async () => {
    const page = await browser.open(addresses.listing);
    await settled(page);
    await page.evaluate(() => {
      const list = document.querySelector('dl')!;
      list.replaceWith(list.cloneNode(true));
    });
    await expect.poll(() => badgeHosts(page).count()).toBe(25);
    await expectBadge(badgeHosts(page, '2010.02502'), /Duplicate/);
    await page.evaluate(() => document.querySelector('dd')!.remove());
    await expect.poll(() => badgeHosts(page).count()).toBe(24);
    await page.close();
  });

  test('keeps its badges where one entry is longer than anything we take', async () => {
    const page = await browser.open(addresses.listing);
    await settled(page);
    await page.evaluate(() => {
      const list = document.querySelector('dl')!;
      const changed = list.cloneNode(true) as Element;
      const [title, abstract, authors] = ['.list-title', 'p', '.list-authors'];
      changed.querySelector(title!)!.append(' and so on'.repeat(1_000));
      changed.querySelector(abstract!)!.append(' and so on'.repeat(10_000));
      changed.querySelector(`${authors} a`)!.append(' the Elder'.repeat(1_000));
      list.replaceWith(changed);
    });
    await expectBadge(badgeHosts(page, '2206.00927'), /Duplicate/);
    await expect.poll(() => badgeHosts(page).count()).toBe(25);
    await page.close();
  });

  test('has no accessibility problem it did not have without us', async () => {
    for (const address of Object.values(addresses)) {
      const page = await browser.open(address);
      await settled(page);
      const withBadges = await axeProblems(page);
      await page.evaluate(() =>
        document
          .querySelectorAll('cognate-badges')
          .forEach((host) => host.remove()),
      );
      const without = new Set(await axeProblems(page));
      expect(withBadges.filter((problem) => !without.has(problem))).toEqual([]);
      await page.close();
    }
  });

  test('has headings that say their titles, and nothing of ours', async () => {
    const page = await browser.open(addresses.daily);
    const host = badgeHosts(page, '2210.02747');
    await expectBadge(host, /related/);
    const heading = page.getByRole('heading', {
      name: 'Flow Matching for Generative Modeling',
      exact: true,
    });
    expect(await heading.count()).toBe(1);
    // Outside of it, the badges are still those of the title that is pointed at.
    for (const place of [heading, host.locator('[data-badge=related]')]) {
      await place.hover();
      await expect
        .poll(() => host.locator('.bar').getAttribute('data-near'))
        .toBe('');
    }
    await page.close();
  });

  test('has badges that are read once', async () => {
    const page = await browser.open(addresses.listing);
    await expectBadge(badgeHosts(page, '2002.02126'), /related/);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const badges = nodes.filter(
      ({ role, name }) =>
        role?.value === 'button' &&
        /related|^Save$/.test(name?.value as string),
    );
    expect(badges.length).toBeGreaterThan(0);
    for (const { description } of badges)
      expect(description?.value).toBe('Cognate');
    await session.detach();
    await page.close();
  });

  test('hides nothing behind a popover from who tabs on', async () => {
    const page = await browser.open(addresses.listing);
    const badge = badgeHosts(page, '2002.02126').locator('[data-badge=save]');
    const popover = page.getByRole('dialog');
    for (const leave of ['Tab', 'Shift+Tab']) {
      await badge.focus();
      await page.keyboard.press('Enter');
      await popover.getByRole('textbox', { name: 'Note' }).waitFor();
      for (let i = 0; i < 30 && (await isInBadges(page)); i += 1)
        await page.keyboard.press(leave);
      await expect.poll(() => popover.count()).toBe(0);
      // On what it came to, and not back on the badge.
      expect(await isInBadges(page)).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(
        'A',
      );
    }
    await page.close();
  });

  test('has an accessible popover, light and dark', async () => {
    for (const [address, arxiv] of [
      [addresses.listing, '2002.02126'],
      [addresses.daily, '2210.02747'],
    ] as const) {
      const page = await browser.open(address);
      if (address === addresses.daily)
        await page.evaluate(() =>
          document.documentElement.classList.add('dark'),
        );
      const host = badgeHosts(page, arxiv);
      await expectBadge(host, /related/);
      await host.locator('[data-badge=related]').click();
      await page.getByRole('dialog').locator('.related-row').first().waitFor();
      const problems = await axeProblems(page);
      expect(
        problems.filter((problem) => problem.includes('cognate-badges')),
      ).toEqual([]);
      await page.close();
    }
  });
});

describe('our own pages', () => {
  test.each(['light', 'dark'] as const)(
    'have no accessibility problem (%s)',
    async (colorScheme) => {
      const listing = await browser.open(addresses.listing);
      await settled(listing);
      const popup = await browser.openExtension('popup.html');
      await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await popup.setViewportSize({ width: 400, height: 600 });
      for (const tab of ['This page', 'Lists', 'Search']) {
        await popup.getByRole('tab', { name: tab }).click();
        await popup.waitForTimeout(200);
        expect([tab, await axeProblems(popup)]).toEqual([tab, []]);
      }
      await popup
        .getByRole('combobox', { name: 'Search papers' })
        .fill('graph');
      await popup.locator('[data-row]').first().waitFor();
      expect(await axeProblems(popup)).toEqual([]);
      await popup.close();

      const library = await browser.openExtension('library.html', '#import');
      await library.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeProblems(library)).toEqual([]);
      await library.close();
      await listing.close();
    },
  );
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import { addresses, expectBadge, feeds, importOnce } from '../samples.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
  await importOnce(browser, feeds.march11);
});
afterAll(() => browser?.close());

const LIGHTGCN = '2002.02126';

async function openListing(): Promise<Page> {
  const page = await browser.open(addresses.listing);
  await expectBadge(badgeHosts(page, LIGHTGCN), /related/);
  return page;
}

/** Horizontal ends of a title's text and of the badges that show beside it. */
const ends = (page: Page) =>
  badgeHosts(page, LIGHTGCN).evaluate((host) => {
    const range = document.createRange();
    range.selectNodeContents(host.previousElementSibling!);
    const text = range.getBoundingClientRect();
    const bar = host.shadowRoot!.querySelector('.bar')!.getBoundingClientRect();
    return { text: [text.left, text.right], bar: [bar.left, bar.right] };
  });

test('badges stand where a line ends: right, or left on a page from the right', async () => {
  const page = await openListing();
  await page
    .locator('.list-title', { hasText: 'LightGCN' })
    .scrollIntoViewIfNeeded();
  await expect
    .poll(async () => {
      const { text, bar } = await ends(page);
      return Math.round(bar[0]! - text[1]!);
    })
    .toBe(8);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    dispatchEvent(new Event('resize'));
  });
  await expect
    .poll(async () => {
      const { text, bar } = await ends(page);
      return Math.round(text[0]! - bar[1]!);
    })
    .toBe(8);
  // The popover is written as its words are.
  await badgeHosts(page, LIGHTGCN).locator('[data-badge=related]').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.evaluate((it) => getComputedStyle(it).direction)).toBe(
    'ltr',
  );
  const box = await dialog.boundingBox();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth <= innerWidth,
    ),
  ).toBe(true);
  await page.close();
});

test('badges stand after a title that is as wide as its words, up to what stands beside it', async () => {
  const card = (title: string, id: string, beside = '') =>
    `<article><a href="/papers/${id}"><div style="overflow:hidden">
      <header style="display:flex">
        <h4 style="margin:0;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${title}</h4>${beside}
      </header></div></a></article>`;
  const url = 'https://huggingface.co/collections/lab/cards-686d721927015b2a';
  const long = 'Denoising Diffusion Implicit Models'.padEnd(300, ' again');
  browser.web.serve({
    [url]: `<!doctype html><html lang="en"><title>Cards</title><main style="margin:60px;display:grid;gap:40px">
      ${card('Consistency Models', '2303.01469')}
      ${card('Flow Matching for Generative Modeling', '2210.02747', '<b>new</b>')}
      ${card(long, '2010.02502')}</main></html>`,
  });
  const page = await browser.open(url);
  const spots = () =>
    badgeHosts(page).evaluateAll((hosts) =>
      hosts.map((host) => {
        const bar = host.shadowRoot!.querySelector<HTMLElement>('.bar')!;
        const title = host.previousElementSibling!.querySelector('h4')!;
        const [from, to] = [title, bar].map((it) => it.getBoundingClientRect());
        return bar.dataset['spot'] === 'after'
          ? Math.round(to!.left - from!.right)
          : bar.dataset['spot'];
      }),
    );
  await expect.poll(spots).toEqual([8, 'above', 'above']);
  await page.close();
});

test('a page that is made narrow is no wider for badges that were scrolled away', async () => {
  const page = await openListing();
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  for (const side of ['end', 'start'] as const) {
    await page
      .locator('.list-title')
      .nth(side === 'end' ? -1 : 0)
      .evaluate((it) => it.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(300);
  }
  await page.setViewportSize({ width: 420, height: 700 });
  await expect.poll(width).toBe(420);
  // They are in their places again where the reader gets to them.
  const bar = badgeHosts(page).last().locator('.bar');
  await bar.evaluate((it) => {
    const { host } = it.getRootNode() as ShadowRoot;
    host.previousElementSibling!.scrollIntoView({ block: 'center' });
  });
  await expect.poll(() => bar.getAttribute('data-spot')).not.toBeNull();
  expect(await width()).toBe(420);
  await page.close();
});

test('badges above a title keep off what the page says of it', async () => {
  const page = await browser.open(addresses.daily);
  await expectBadge(badgeHosts(page, '2210.02747'), /related/);
  await page.waitForTimeout(300);
  const apart = await badgeHosts(page).evaluateAll((hosts) =>
    hosts.flatMap((host) => {
      const bar = host.shadowRoot!.querySelector<HTMLElement>('.bar')!;
      if (bar.dataset['spot'] !== 'above') return [];
      const chip = host.closest('article')!.querySelector('.submitter')!;
      return (
        bar.getBoundingClientRect().top - chip.getBoundingClientRect().bottom
      );
    }),
  );
  expect(apart.length).toBeGreaterThan(0);
  expect(Math.min(...apart)).toBeGreaterThan(8);
  await page.close();
});

test('a popover is no higher than it may be, and scrolls with its badge', async () => {
  const page = await openListing();
  const badge = badgeHosts(page, LIGHTGCN).locator('[data-badge=related]');
  const dialog = page.getByRole('dialog');
  for (const height of [900, 450]) {
    await page.setViewportSize({ width: 1280, height });
    // Low in the window: above it is room for twice as much.
    await badge.evaluate((it) => it.scrollIntoView({ block: 'end' }));
    await badge.click();
    await dialog.locator('.related-row').first().waitFor();
    const tops = async () => [
      (await badge.boundingBox())!.y,
      (await dialog.boundingBox())!.y,
    ];
    const before = await tops();
    expect((await dialog.boundingBox())!.height).toBeLessThanOrEqual(
      Math.min(520, height * 0.8),
    );
    await page.evaluate(() => scrollBy(0, 120));
    await expect.poll(tops).toEqual(before.map((top) => top - 120));
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  }
  await page.close();
});

test('a popover stays at its badge, and in the window, as that is made narrow', async () => {
  const page = await openListing();
  const badge = badgeHosts(page, LIGHTGCN).locator('[data-badge=related]');
  await badge.click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.related-row').first().waitFor();
  await page.setViewportSize({ width: 420, height: 700 });
  await badge.evaluate((it) => it.scrollIntoView({ block: 'center' }));
  await expect
    .poll(async () => {
      const [at, box] = [await badge.boundingBox(), await dialog.boundingBox()];
      const apart = [box!.y - at!.y - at!.height, at!.y - box!.y - box!.height];
      return Math.round(Math.max(...apart));
    })
    .toBe(4);
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth <= innerWidth,
    ),
  ).toBe(true);
  await page.close();
});

test("badges have a line in the reader's own colours, and nothing moves for who asks that", async () => {
  const page = await openListing();
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const style = await badgeHosts(page, LIGHTGCN)
    .locator('[data-badge=related]')
    .evaluate((it) => {
      const { borderTopWidth, borderTopStyle, transitionDuration } =
        getComputedStyle(it);
      return { borderTopWidth, borderTopStyle, transitionDuration };
    });
  expect(style).toMatchObject({
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
  });
  expect(style.transitionDuration.split(', ').every((it) => it === '0s')).toBe(
    true,
  );
  await badgeHosts(page, LIGHTGCN).locator('[data-badge=related]').click();
  expect(
    await page
      .getByRole('dialog')
      .evaluate((it) => getComputedStyle(it).borderTopWidth),
  ).toBe('1px');
  await page.close();
});

test("badges follow the page's own dark mode", async () => {
  const daily = await browser.open(addresses.daily);
  await expect.poll(() => badgeHosts(daily).count()).toBeGreaterThan(0);
  const schemes = () =>
    badgeHosts(daily).evaluateAll((hosts) => [
      ...new Set(
        hosts.map(
          (host) =>
            getComputedStyle(host.shadowRoot!.querySelector('.bar')!)
              .colorScheme,
        ),
      ),
    ]);
  await expect.poll(schemes).toEqual(['light']);
  await daily.addStyleTag({
    content: 'html.dark, html.dark body { background: #0b0f19; color: #eee }',
  });
  await daily.evaluate(() => document.documentElement.classList.add('dark'));
  await expect.poll(schemes).toEqual(['dark']);
  await daily.evaluate(() => document.documentElement.classList.remove('dark'));
  await expect.poll(schemes).toEqual(['light']);
  // So do they follow a tool that darkens pages, and colours of any form.
  await daily.addStyleTag({
    content:
      'html[data-tool-scheme=dark] body { background: oklch(0.21 0.034 264.7) }',
  });
  await daily.evaluate(() =>
    document.documentElement.setAttribute('data-tool-scheme', 'dark'),
  );
  await expect.poll(schemes).toEqual(['dark']);
  await daily.close();

  // arXiv follows the browser, where it has a style that does.
  const listing = await openListing();
  await listing.addStyleTag({
    content:
      '@media (prefers-color-scheme: dark) { html, body { background: #111; color: #eee } }',
  });
  await listing.emulateMedia({ colorScheme: 'dark' });
  await expect
    .poll(() =>
      badgeHosts(listing, LIGHTGCN)
        .locator('.bar')
        .evaluate((it) => getComputedStyle(it).colorScheme),
    )
    .toBe('dark');
  await listing.close();
});

test('nothing was asked of the network, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});

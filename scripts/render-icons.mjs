/**
 * Renders assets/icons/icon.svg to the sizes a browser asks for, into public/icon/.
 * Run it after changing the drawing: `node scripts/render-icons.mjs`. It needs a
 * Chromium: $CHROMIUM_PATH, or the one Playwright finds.
 */
import { readFile, mkdir } from 'node:fs/promises';
import { chromium } from 'playwright';

const SIZES = [16, 32, 48, 96, 128];
const root = new URL('../', import.meta.url);

const drawing = await readFile(new URL('assets/icons/icon.svg', root), 'utf8');
await mkdir(new URL('public/icon/', root), { recursive: true });

const executablePath = process.env.CHROMIUM_PATH;
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu'],
  ...(executablePath && { executablePath }),
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`,
  );
  const path = new URL(`public/icon/${size}.png`, root).pathname;
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();

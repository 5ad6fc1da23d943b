/**
 * `npm run pictures`: takes the pictures of the readme again, from the built extension
 * (`npm run build`) on the sample pages. Look at what changed before committing it.
 */
import { globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { badges, launchChromium } from '../tests/e2e/chromium.ts';
import { samplePages } from '../tests/saved-pages.ts';
import { root } from './command.ts';
import { importFeeds } from './demo/import-feeds.ts';
import { readVisit } from './demo/visit.ts';

const FOLDER = join(root, 'assets/readme');
/** Twice as many points as they take in the readme, for fine displays. */
const SCALE = 2;

/** A library as somebody could have it. */
const KEEP_SOME = `(async () => {
  const call = async (call, ...args) =>
    (await chrome.runtime.sendMessage({ call, args })).value;
  const save = async (name, papers) => {
    const { id } = await call('createList', { name });
    await call('saveAll', { papers, list: id });
  };
  await save('Diffusion', [1, 2, 5, 12, 14, 17]);
  await save('Graphs and recommenders', [3, 4, 8, 9, 11]);
  for (const [paper, name] of [[1, 'to cite'], [2, 'to cite'], [4, 'baseline'], [9, 'to cite']])
    await call('tag', { paper, name });
  for (const [paper, state] of [[1, 'reading'], [4, 'read'], [8, 'to-read'], [9, 'read']])
    await call('setReading', { paper, state });
  await call('setNote', {
    paper: 1,
    text: 'Compare with **section 4**:\\n\\n- same data, half the steps\\n- ask about the ablation',
  });
  await call('saveSearch', { query: 'diffusion', name: 'All of diffusion' });
})()`;

mkdirSync(FOLDER, { recursive: true });
const browser = await launchChromium({ scale: SCALE });
try {
  await importFeeds(
    browser,
    globSync(join(root, 'tests/samples/feeds/*.txt')).sort(),
  );
  const listing = samplePages.find(({ name }) => name === 'arxiv/listing-1');
  const page = await browser.open(listing?.url.href ?? '');
  await readVisit(page);

  await badges(page, 'save').first().click();
  const dialog = page.getByRole('dialog').filter({ visible: true });
  await dialog.getByLabel('Name of a new list').fill('Diffusion');
  await page.keyboard.press('Enter');
  await badges(page, 'saved').first().waitFor();
  await page.keyboard.press('Escape');
  // The keyboard is at the badge now, and a ring would be around it.
  await page.evaluate(`document.activeElement?.blur()`);
  await page.mouse.move(0, 0);

  for (const kind of ['duplicate', 'related', 'saved'] as const)
    await badges(page, kind)
      .first()
      .screenshot({ path: file(kind) });
  const save = badges(page, 'save').first();
  await page.locator('.list-title').nth(1).hover();
  await save.screenshot({ path: file('save'), animations: 'disabled' });

  await badges(page, 'related').first().click();
  await dialog.getByRole('region').first().waitFor();
  await page.screenshot({
    path: file('listing'),
    // The badge that the pointer left would still be fading.
    animations: 'disabled',
    clip: { x: 0, y: 300, width: 1180, height: 600 },
  });

  const library = await browser.openExtension('library.html', '#saved');
  await library.setViewportSize({ width: 1280, height: 720 });
  await library.evaluate(KEEP_SOME);
  await library.goto(`${library.url().split('#')[0]}#paper/1`);
  await library.getByRole('button', { name: 'Preview' }).click();
  await library.locator('.md strong').waitFor();
  await library.evaluate(`document.activeElement?.blur()`);
  await library.screenshot({ path: file('library') });
} finally {
  await browser.close();
}

function file(name: string): string {
  return join(FOLDER, `${name}.png`);
}

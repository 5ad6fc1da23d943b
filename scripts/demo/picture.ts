import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { root } from '../command.ts';

/** Where the screenshots go. */
export const PICTURES = join(root, '.output', 'demo');

/** Takes a page's picture twice: by day, and by night as the page itself does night. */
export async function takePictures(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    // Hugging Face does not follow the system: its pages have a switch.
    await page.evaluate((isDark) => {
      if (location.host === 'huggingface.co')
        document.documentElement.classList.toggle('dark', isDark);
    }, scheme === 'dark');
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(PICTURES, `${name}-${scheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

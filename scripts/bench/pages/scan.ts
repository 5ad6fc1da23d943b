import { build } from 'vite';
import type { Chromium } from '../../../tests/e2e/chromium.ts';
import { root } from '../../command.ts';
import { median } from '../../table.ts';

/** Milliseconds that finding all titles of a listing takes, when nothing else goes on. */
export async function scanTimes(
  browser: Chromium,
  url: string,
): Promise<number> {
  const page = await browser.open(url);
  await page.evaluate(await readers());
  const times = await page.evaluate<number[]>(`(() => {
    const times = [];
    const address = new URL(location.href.replace('example.org', 'arxiv.org'));
    for (let i = 0; i < 7; i += 1) {
      const from = performance.now();
      __detect.findTitles(document, address);
      times.push(performance.now() - from);
    }
    return times;
  })()`);
  await page.close();
  // The first runs before the engine has compiled anything, as it does on a fresh page.
  return times[0] ?? median(times);
}

let bundled: Promise<string> | undefined;

/** The readers as a script that leaves them in `__detect`. */
function readers(): Promise<string> {
  bundled ??= build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: 'lib/detect/find-titles.ts',
        name: '__detect',
        formats: ['iife'],
      },
    },
  }).then((result) => {
    const [first] = [result].flat();
    if (first === undefined || !('output' in first))
      throw new Error('The readers were not built.');
    // As a property of the page, not a name of this script alone.
    return first.output[0].code.replace(
      /^var __detect\s*=/,
      'globalThis.__detect =',
    );
  });
  return bundled;
}

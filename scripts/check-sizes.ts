import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './command.ts';
import { addUp, check, type Counts } from './counts.ts';

/**
 * The most that each file may weigh, in kB (1,000 bytes, minified, not compressed).
 * Chrome's background is loaded at every wake-up: all that a page's first answer takes,
 * and no more (see worker-chunks.ts). The content script is loaded into every page of
 * the sites. Firefox loads its background's modules once and lets the page sleep.
 */
const BUDGETS = {
  'background.js': 62,
  'content-scripts/page.js': 60,
  'popover.js': 60,
  'highlighter.js': 60,
};

/** Checks that what starts often has stayed small, in both builds. */
export async function checkSizes(): Promise<Counts> {
  const checks = ['chrome-mv3', 'firefox-mv3'].flatMap((build) =>
    Object.entries(BUDGETS).map(([file, budget]) => {
      const size = statSync(join(root, '.output', build, file)).size / 1000;
      const isSmall = size <= budget;
      console.log(
        `${isSmall ? '✓' : '✗'} ${build}/${file}: ${size.toFixed(1)} of ${budget} kB`,
      );
      return check(isSmall);
    }),
  );
  return addUp(checks);
}

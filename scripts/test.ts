/**
 * `npm test`: every check there is, each with its time and result. A failing step does
 * not end the run, so that one run shows all there is to mend. The last line is the
 * sum: `N passed, N failed`, with `, N skipped` where tests were.
 *
 * `npm run check` leaves out the two steps that need browsers (`--without-browsers`).
 */
import process from 'node:process';
import { findChromium, findFirefox } from './browsers.ts';
import { checkFirefoxBuild } from './check-firefox-build.ts';
import { checkSizes } from './check-sizes.ts';
import { runCommand } from './command.ts';
import { runTests } from './run-tests.ts';
import { addUp, check, type Counts } from './counts.ts';

interface Step {
  title: string;
  run: () => Promise<Counts>;
}

const withBrowsers = !process.argv.includes('--without-browsers');

const steps: Step[] = [
  command('Generated types', 'wxt', 'prepare'),
  command('Formatting', 'prettier', '--check', '.'),
  command('Lint', 'oxlint', '--type-aware', '--deny-warnings'),
  command('Types', 'tsc', '--noEmit'),
  { title: 'Unit tests', run: () => runTests([]) },
  command('Build for Chrome', 'wxt', 'build'),
  command('Build for Firefox', 'wxt', 'build', '-b', 'firefox'),
  {
    title: 'Firefox build, as the add-on site checks it',
    run: checkFirefoxBuild,
  },
  { title: 'Sizes', run: checkSizes },
  ...(withBrowsers
    ? [
        {
          title: 'In Chromium',
          run: async () => inBrowser('chromium', 'CHROMIUM_PATH', findChromium),
        },
        {
          title: 'In Firefox',
          run: async () => inBrowser('firefox', 'FIREFOX_PATH', findFirefox),
        },
      ]
    : []),
];

const results: [Step, Counts][] = [];
for (const step of steps) {
  console.log(`\n── ${step.title} ──`);
  const started = performance.now();
  const counts = await step.run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return check(false);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${counts.failed === 0 ? '✓' : '✗'} ${step.title}: ${inWords(counts)} (${seconds} s)`,
  );
  results.push([step, counts]);
}

const all = addUp(results.map(([, counts]) => counts));
const failed = results.filter(([, counts]) => counts.failed > 0);
console.log();
if (failed.length > 0)
  console.log(`Failed: ${failed.map(([step]) => step.title).join(' · ')}`);
console.log(inWords(all));
process.exitCode = all.failed === 0 ? 0 : 1;

function command(title: string, name: string, ...args: string[]): Step {
  return {
    title,
    run: async () => check((await runCommand(name, args)).ok),
  };
}

async function inBrowser(
  folder: string,
  variable: string,
  find: () => Promise<string>,
): Promise<Counts> {
  const path = await find();
  console.log(path);
  return runTests(['--config', 'tests/e2e/vitest.config.ts', folder], {
    [variable]: path,
  });
}

function inWords({ passed, failed, skipped }: Counts): string {
  const words = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? words : `${words}, ${skipped} skipped`;
}

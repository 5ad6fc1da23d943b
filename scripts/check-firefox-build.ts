import { runCommand } from './command.ts';
import { check, type Counts } from './counts.ts';

/** What we read of `web-ext lint --output json`. */
interface LintReport {
  errors: Finding[];
  warnings: Finding[];
}

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/**
 * Warnings we know, and how many there are. All are of code that we never call with text:
 * a lint rule refuses what would.
 */
const KNOWN_WARNINGS: readonly [message: RegExp, most: number][] = [
  // Preact's `dangerouslySetInnerHTML`, in four scripts; twice d3-selection's `html`.
  [/^Unsafe assignment to innerHTML$/, 6],
  // It is micromark's own `document`, which writes no HTML.
  [/^Unsafe call to .*document\(\)\.write for argument 0$/, 1],
];

/** Checks the Firefox build with Mozilla's own rules; no error and no new warning may be there. */
export async function checkFirefoxBuild(): Promise<Counts> {
  const { output } = await runCommand(
    'web-ext',
    [
      'lint',
      '--source-dir=.output/firefox-mv3',
      '--output=json',
      '--no-config-discovery',
    ],
    { quiet: true },
  );
  const report = JSON.parse(output.slice(output.indexOf('{'))) as LintReport;
  const unknown = [...report.warnings];
  for (const [known, most] of KNOWN_WARNINGS)
    for (let left = most; left > 0; left -= 1) {
      const at = unknown.findIndex(({ message }) => known.test(message));
      if (at >= 0) unknown.splice(at, 1);
    }
  for (const { code, message, file, line } of [...report.errors, ...unknown])
    console.log(`${file ?? 'manifest.json'}:${line ?? 1} ${code}: ${message}`);
  const known = report.warnings.length - unknown.length;
  console.log(
    `${report.errors.length} errors, ${unknown.length} new warnings, ${known} known ones`,
  );
  return check(report.errors.length === 0 && unknown.length === 0);
}

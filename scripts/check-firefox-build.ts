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
 * Warnings we know: Preact has code for `dangerouslySetInnerHTML`, which we never use
 * (a lint rule sees to it).
 */
const KNOWN_WARNINGS = new Set(['UNSAFE_VAR_ASSIGNMENT']);

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
  const isKnown = ({ code }: Finding) => KNOWN_WARNINGS.has(code);
  const unknown = report.warnings.filter((warning) => !isKnown(warning));
  for (const { code, message, file, line } of [...report.errors, ...unknown])
    console.log(`${file ?? 'manifest.json'}:${line ?? 1} ${code}: ${message}`);
  const known = report.warnings.filter(isKnown).length;
  console.log(
    `${report.errors.length} errors, ${unknown.length} new warnings, ${known} known ones (Preact's)`,
  );
  return check(report.errors.length === 0 && unknown.length === 0);
}

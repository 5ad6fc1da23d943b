import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runCommand, root } from './command.ts';
import type { Counts } from './counts.ts';

/** What we read of the report of Vitest's `json` reporter. */
interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string }[];
  }[];
}

/**
 * Runs Vitest and counts its tests. A file that could not be loaded, and a run that
 * broke outside of any test, count as one failure each.
 */
export async function runTests(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'cognate-tests-'));
  const file = join(folder, 'report.json');
  try {
    const { ok } = await runCommand(
      'vitest',
      [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...args,
      ],
      { env },
    );
    return count(JSON.parse(readFileSync(file, 'utf8')) as Report, ok);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(report: Report, ok: boolean): Counts {
  for (const { name, assertionResults } of report.testResults) {
    const left = assertionResults.filter(
      ({ status }) => status !== 'passed' && status !== 'failed',
    ).length;
    if (left > 0) console.log(`skipped: ${left} in ${relative(root, name)}`);
  }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' &&
      assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: ok ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

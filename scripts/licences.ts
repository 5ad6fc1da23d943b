import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build says of the packages in it: their licences ask that it is handed on. */
export const LICENCES = 'third-party-licences.txt';

/** Where one run of the bundler says what it built in; a build has several runs. */
const REPORTS = 'built-into-';

/** Licences that ask only to be named, by their identifiers in SPDX's list. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]);

/**
 * Packages that may be built in under another licence. The Mozilla Public License asks
 * that whoever gets the package learns where its source is; ours may have any licence.
 */
const EXCEPTIONS: ReadonlyMap<string, { identifier: string; source: string }> =
  new Map([
    [
      'webextension-polyfill',
      {
        identifier: 'MPL-2.0',
        source: 'https://github.com/mozilla/webextension-polyfill',
      },
    ],
  ]);

/** A package that is built in, as Vite reports it (`build.license`, as JSON). */
export interface BuiltIn {
  name: string;
  version: string;
  /** What the package says its licence is. */
  identifier?: string;
  /** The licence's text; some packages come without. */
  text?: string;
}

/** The name of a run's report, after the entry points that the run builds. */
export function reportOf(entrypoints: readonly string[]): string {
  return `${REPORTS}${entrypoints.join('-')}.json`;
}

/** Whether a file of a build is such a report. */
export function isReport(file: string): boolean {
  return file.startsWith(REPORTS) && file.endsWith('.json');
}

/** Puts one text into a build, in the place of all its reports. @throws as `licenceText`. */
export function gatherLicences(folder: string): void {
  const reports = readdirSync(folder)
    .filter(isReport)
    .map((file) => join(folder, file));
  const builtIn = reports.flatMap(
    (file) => JSON.parse(readFileSync(file, 'utf8')) as BuiltIn[],
  );
  writeFileSync(join(folder, LICENCES), licenceText(builtIn));
  for (const file of reports) rmSync(file);
}

/**
 * The packages with their licences, each once, by name.
 *
 * @throws Error that names a package whose licence is not a permissive one.
 */
export function licenceText(builtIn: readonly BuiltIn[]): string {
  const each = new Map(builtIn.map((it) => [`${it.name} ${it.version}`, it]));
  const parts = [...each.keys()].toSorted().map((title) => {
    const { name, identifier = 'none', text } = each.get(title) as BuiltIn;
    const exception = EXCEPTIONS.get(name);
    if (!PERMISSIVE.has(identifier) && exception?.identifier !== identifier)
      throw new Error(
        `${title} is built in, and its licence (${identifier}) is none of those in scripts/licences.ts.`,
      );
    const source = exception ? `Its source is at ${exception.source}.\n\n` : '';
    return `${title} (${identifier})\n\n${source}${text ?? `The text is at https://spdx.org/licenses/${identifier}.html; the package comes without.`}`;
  });
  return ['Cognate is built with these packages.', ...parts, ''].join(
    `\n\n${'-'.repeat(72)}\n\n`,
  );
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(
  new URL(
    process.env['COGNATE_SHARED'] ?? '../shared',
    new URL('../', import.meta.url),
  ),
);

/**
 * The folder of measured data and captured pages that some tests read, which is
 * not part of this repository: `$COGNATE_SHARED`, or `../shared` beside it.
 * Undefined where it is not there; such tests are then skipped.
 */
export const shared: string | undefined = existsSync(folder)
  ? folder
  : undefined;

// The demonstration reads sample pages through here as well.
if (shared === undefined && process.env['VITEST'] !== undefined)
  console.info(`Tests on shared data are skipped: there is no ${folder}`);

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder with a profile of Chromium in developer mode, to be removed by the caller:
 * without that mode no unpacked extension comes back from a reload.
 */
export function makeDeveloperProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'cognate-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  );
  return profile;
}

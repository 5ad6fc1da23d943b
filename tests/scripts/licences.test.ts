import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  gatherLicences,
  LICENCES,
  licenceText,
  reportOf,
  type BuiltIn,
} from '../../scripts/licences';

const a: BuiltIn = {
  name: 'a',
  version: '1.0.0',
  identifier: 'MIT',
  text: 'Copyright A',
};
const b: BuiltIn = { name: 'b', version: '2.0.0', identifier: 'ISC' };

it('a build has one text of all that its runs built in, and no reports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cognate-licences-'));
  const report = (names: string[], builtIn: BuiltIn[]) =>
    writeFileSync(join(folder, reportOf(names)), JSON.stringify(builtIn));
  report(['background'], [a]);
  report(['library', 'popup'], [b, a]);
  gatherLicences(folder);
  expect(readdirSync(folder)).toEqual([LICENCES]);
  const text = readFileSync(join(folder, LICENCES), 'utf8');
  expect(text.match(/^[ab] .*/gm)).toEqual(['a 1.0.0 (MIT)', 'b 2.0.0 (ISC)']);
  expect(text.match(/Copyright A/g)).toHaveLength(1);
  expect(text).toContain('https://spdx.org/licenses/ISC.html');
});

it.each(['GPL-3.0-only', 'MPL-2.0', 'SEE LICENSE IN LICENSE', undefined])(
  'a package under %s is not built in unnoticed',
  (identifier) => {
    const { identifier: _, ...package_ } = b;
    const built = { ...package_, ...(identifier && { identifier }) };
    expect(() => licenceText([a, built])).toThrow(/^b 2\.0\.0 is built in/);
  },
);

it('of a package whose licence asks for it, the text says where its source is', () => {
  const polyfill = {
    name: 'webextension-polyfill',
    version: '1.0.0',
    identifier: 'MPL-2.0',
  };
  expect(licenceText([polyfill])).toContain(
    'https://github.com/mozilla/webextension-polyfill',
  );
  expect(() =>
    licenceText([{ ...polyfill, identifier: 'GPL-3.0-only' }]),
  ).toThrow(/^webextension-polyfill 1\.0\.0 is built in/);
});

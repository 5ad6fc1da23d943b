// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import { BackupError } from '../../lib/backup/backup-error';
import type { RestorePreview } from '../../lib/library/restore/preview';
import { EMPTY_REPORT, fakeLibrary, type FakeLibrary } from './fake-library';
import {
  expectAccessible,
  find,
  press,
  settled,
  show,
  textOf,
  textsOf,
} from './screen';

const preview: RestorePreview = {
  madeAt: Date.UTC(2026, 10, 21),
  papers: { all: 12, added: 2 },
  lists: [
    { name: 'Graphs', becomes: 'new', added: 2 },
    { name: 'Later', becomes: 'known', added: 0 },
    { name: 'Old', becomes: 'back', added: 1 },
  ],
  notes: { added: 3, differing: 1, leftOut: 2, titles: ['LightGCL'] },
  readings: { added: 0, kept: 2 },
  highlights: { added: 0, comments: 0 },
  tags: { added: 4 },
  searches: { added: 1 },
  trash: { added: 0 },
  judgements: { added: 1 },
  settings: { openBadges: true },
  problems: { count: 1, some: [{ line: 9, text: 'papers: title: too long' }] },
};
const NOTHING: RestorePreview = {
  ...preview,
  papers: { all: 12, added: 0 },
  lists: [],
  notes: { added: 0, differing: 0, leftOut: 0, titles: [] },
  readings: { added: 0, kept: 0 },
  tags: { added: 0 },
  searches: { added: 0 },
  judgements: { added: 0 },
  settings: {},
  problems: { count: 0, some: [] },
};

beforeEach(() => history.replaceState(null, '', '#import'));

async function choose(library: FakeLibrary, ...names: string[]) {
  await show(<LibraryPage library={library} />);
  const field = find<HTMLInputElement>('input[type=file]', 'Import files');
  give(field, ...names);
  await settled();
}

function give(field: HTMLInputElement, ...names: string[]) {
  Object.defineProperty(field, 'files', {
    configurable: true,
    value: names.map((name) => new File([`${name} text`], name)),
  });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('a backup among the files', () => {
  it('says what it would change, and is restored when told to', async () => {
    const library = fakeLibrary();
    let asked: unknown;
    let imported: string[] = [];
    library.importFiles = async (files) => {
      imported = files.map(({ name }) => name);
      return EMPTY_REPORT;
    };
    library.previewRestore = async () => ({
      preview,
      apply: async ({ noteHeading, withSettings }) => {
        asked = { noteHeading, withSettings };
      },
    });
    await choose(library, 'feed.txt', 'backup.json');
    expect(imported).toEqual(['feed.txt']);
    expect(textOf('.restore .report-summary')).toBe(
      'backup.json: what would change',
    );
    expect(textsOf('.restore-changes li')).toEqual([
      '2 papers are new, 10 are here already',
      expect.stringContaining('New list “Graphs” with'),
      expect.stringContaining('The deleted list “Old” comes back'),
      expect.stringContaining('notes come back'),
      expect.stringContaining('both texts are kept'),
      expect.stringContaining('2 notes differ and do not fit'),
      '4 tags come back to their papers',
      expect.stringContaining('yours here are kept'),
      expect.stringContaining('on a possible duplicate'),
      '1 saved search comes back',
    ]);
    expect(textOf('.restore')).toContain('Line 9: papers: title: too long');
    expect(textOf('.restore label')).toBe(
      'Also take over these settings in place of yours: Open the badges',
    );
    await expectAccessible();
    expect(asked).toBeUndefined();
    await press(find('.restore button', 'Restore'));
    expect(asked).toEqual({
      noteHeading: 'From the backup of 2026-11-21:',
      withSettings: false,
    });
    expect(textOf('.restore')).toContain('backup.json is restored');
    expect(textOf('.restore')).not.toContain('Everything is back');
    expect(textOf('.restore')).toContain('1 record cannot be read');
    expect(textOf('.restore')).toContain('Line 9: papers: title: too long');
    expect(textOf('.restore')).toContain('2 notes differ and do not fit');
    await expectAccessible();
    await press(find('.restore button', 'Close'));
    expect(document.querySelector('.restore')).toBeNull();
  });

  it('can be chosen beside the button that makes one', async () => {
    history.replaceState(null, '', '#export');
    const library = fakeLibrary();
    library.previewRestore = async () => ({
      preview,
      apply: async () => undefined,
    });
    await show(<LibraryPage library={library} />);
    await expectAccessible();
    const field = document.querySelector<HTMLInputElement>(
      '.export-backup input[type=file]',
    )!;
    let asked = 0;
    field.click = () => void asked++;
    await press(find('button', 'Restore a backup'));
    expect(asked).toBe(1);
    give(field, 'backup.json');
    await settled();
    expect(location.hash).toBe('#import');
    expect(textOf('.restore .report-summary')).toBe(
      'backup.json: what would change',
    );
  });

  it('that was restored whole says so', async () => {
    const library = fakeLibrary();
    library.previewRestore = async () => ({
      preview: { ...NOTHING, papers: { all: 12, added: 1 } },
      apply: async () => undefined,
    });
    await choose(library, 'backup.json');
    await press(find('.restore button', 'Restore'));
    expect(textOf('.restore')).toContain('Everything is back');
  });

  it('that an earlier page could not finish is gone on with, and that is said', async () => {
    const library = fakeLibrary();
    const agreed = {
      name: 'backup.json',
      content: new Blob(['x']),
      withSettings: true,
    };
    library.interruptedRestores = async () => [agreed];
    let end: (() => void) | undefined;
    const resumed: unknown[] = [];
    library.resumeRestore = (one, { noteHeading }) =>
      new Promise((resolve) => {
        resumed.push(one, noteHeading(preview.madeAt));
        end = () => resolve(preview);
      });
    await show(<LibraryPage library={library} />);
    expect(resumed).toEqual([agreed, 'From the backup of 2026-11-21:']);
    expect(textOf('.restore')).toContain('Restoring backup.json');
    expect(textOf('.restore')).toContain('was interrupted and goes on now');
    expect(textOf('.toast-region')).toContain('was interrupted');
    await expectAccessible();
    end?.();
    await settled();
    expect(textOf('.restore')).toContain('backup.json is restored');
  });

  it('that brings nothing new can only be put away', async () => {
    const library = fakeLibrary();
    library.previewRestore = async () => ({
      preview: NOTHING,
      apply: async () => undefined,
    });
    await choose(library, 'backup.json');
    expect(textsOf('.restore button')).toEqual(['Close']);
  });

  it('waits where another is chosen with it', async () => {
    const library = fakeLibrary();
    const restored: string[] = [];
    library.previewRestore = async (content) => {
      const text = await content.text();
      return { preview, apply: async () => void restored.push(text) };
    };
    await choose(library, 'backup.json', 'backup-2.json');
    expect(textOf('.restore .report-summary')).toContain('backup.json');
    await press(find('.restore button', 'Restore'));
    await press(find('.restore button', 'Close'));
    expect(textOf('.restore .report-summary')).toContain('backup-2.json');
    await press(find('.restore button', 'Restore'));
    expect(restored).toEqual(['backup.json text', 'backup-2.json text']);
    await press(find('.restore button', 'Close'));
    expect(document.querySelector('.restore')).toBeNull();
  });

  it('takes settings over only when told to', async () => {
    const library = fakeLibrary();
    let withSettings: boolean | undefined;
    library.previewRestore = async () => ({
      preview,
      apply: async (options) => {
        withSettings = options.withSettings;
      },
    });
    await choose(library, 'backup.json');
    await press(document.querySelector<HTMLElement>('.restore input')!);
    await press(find('.restore button', 'Restore'));
    expect(withSettings).toBe(true);
  });

  it.each([
    ['newer', 'newer version of Cognate'],
    ['cut_off', 'ends too early'],
    ['not_backup', 'no backup of Cognate'],
    ['too_large', 'too large'],
  ] as const)('that cannot be read says why: %s', async (reason, words) => {
    const library = fakeLibrary();
    library.previewRestore = async () => {
      throw new BackupError(reason);
    };
    await choose(library, 'backup.json');
    expect(textOf('.restore')).toContain(words);
    await expectAccessible();
  });

  it('shows how far it is, and stops', async () => {
    const library = fakeLibrary();
    library.previewRestore = async () => ({
      preview,
      apply: ({ signal, onProgress }) =>
        new Promise((resolve) => {
          onProgress(0.5);
          signal.addEventListener('abort', () => resolve());
        }),
    });
    await choose(library, 'backup.json');
    await press(find('.restore button', 'Restore'));
    expect(document.querySelector('progress')?.value).toBe(0.5);
    await expectAccessible();
    await press(find('.restore button', 'Cancel'));
    expect(textOf('.restore')).toContain('Stopped restoring');
  });
});

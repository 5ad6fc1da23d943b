// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { SettingsView } from '../../components/settings/settings-view';
import { fakeLibrary, type FakeLibrary } from './fake-library';
import {
  expectAccessible,
  find,
  press,
  settled,
  show,
  textOf,
  textsOf,
  type,
} from './screen';

const input = (name: string | RegExp) => {
  const labels = [...document.querySelectorAll<HTMLElement>('label')].find(
    (it) =>
      typeof name === 'string'
        ? it.textContent?.trim().startsWith(name)
        : name.test(it.textContent ?? ''),
  );
  const found = labels?.querySelector('input');
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};

const showSettings = (desk: FakeLibrary['settings']) =>
  show(
    <main>
      <SettingsView
        library={fakeLibrary()}
        desk={desk}
        access={fakeLibrary().siteAccess}
      />
    </main>,
  );

describe('the settings page', () => {
  it('switches sites and kinds of pages', async () => {
    const { settings, calls } = fakeLibrary();
    await showSettings(settings);
    await press(input('listings'));
    expect(calls).toEqual([['write', { offPages: ['arxiv/listing'] }]]);
    expect(input('listings').checked).toBe(false);
    await press(input('Badges on arXiv'));
    expect(calls[1]).toEqual([
      'write',
      { offPages: ['arxiv/listing', 'arxiv'] },
    ]);
    // Off as it is, its kinds cannot be switched, and keep what was chosen.
    expect(input('listings').disabled).toBe(true);
    await press(input('Badges on arXiv'));
    expect(calls[2]).toEqual(['write', { offPages: ['arxiv/listing'] }]);
    await expectAccessible();
  });

  it('chooses one density, each with its look', async () => {
    const { settings, calls } = fakeLibrary();
    await showSettings(settings);
    expect(input('Full').checked).toBe(true);
    await press(input('Compact'));
    expect(calls).toEqual([['write', { badgeDensity: 'compact' }]]);
    expect(input('Full').checked).toBe(false);
    expect(document.querySelectorAll('.density-preview')).toHaveLength(3);
  });

  it('speaks a language that is found by its own name', async () => {
    const { settings, calls } = fakeLibrary();
    await showSettings(settings);
    await type(
      find<HTMLInputElement>('input[type=search]', 'Find a setting'),
      '日本',
    );
    expect(textsOf('.setting h2')).toEqual(['Language']);
    const select = find<HTMLSelectElement>('select', 'Language');
    expect(select.value).toBe('browser');
    select.value = 'de';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(calls).toEqual([['write', { language: 'de' }]]);
    await expectAccessible();
  });

  it('has experiments that are switched one by one, and the export’s template', async () => {
    const { settings, calls } = fakeLibrary();
    await showSettings(settings);
    await press(input('Related by subject'));
    await press(input('Badges for similar titles'));
    expect(calls).toEqual([
      ['write', { relatedBySubject: false }],
      ['write', { similarBadges: false }],
    ]);
    await type(
      find<HTMLInputElement>('input[type=search]', 'Find a setting'),
      'markdown',
    );
    expect(textsOf('.setting h2')).toContain('Markdown template');
    expect(document.querySelector('details.template')).not.toBeNull();
    await expectAccessible();
  });

  it('finds a setting by its words, and says when there is none', async () => {
    const { settings } = fakeLibrary();
    await showSettings(settings);
    const field = find<HTMLInputElement>(
      'input[type=search]',
      'Find a setting',
    );
    await type(field, 'hugging listings');
    expect(textsOf('.setting h2')).toEqual(['Sites and pages']);
    await type(field, 'HOVER');
    expect(textsOf('.setting h2')).toEqual(['Badges']);
    await type(field, 'zebra');
    expect(textOf('.empty-title')).toContain('zebra');
    await expectAccessible();
    await type(field, ' ');
    expect(textsOf('.setting h2')).toHaveLength(13);
  });

  it('says why, when a setting cannot be kept', async () => {
    const { settings } = fakeLibrary();
    await show(
      <SettingsView
        library={fakeLibrary()}
        desk={{ ...settings, read: () => Promise.reject(new Error('full')) }}
        access={fakeLibrary().siteAccess}
      />,
    );
    expect(textOf('[role=alert]')).toContain('full');
  });
});

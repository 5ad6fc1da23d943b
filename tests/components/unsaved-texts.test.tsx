// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import {
  unsavedTexts,
  waitingFor,
  writesTo,
} from '../../components/notes/unsaved-texts';
import { Popup } from '../../components/popup/popup';
import { fakeLibrary, type FakeContent } from './fake-library';
import { expectAccessible, find, press, settled, show } from './screen';

const paper = { id: 1, title: 'LightGCN', note: 'Stored' };
const NOTICE = '.unsaved-text';
const shown = () =>
  [...document.querySelectorAll<HTMLTextAreaElement>(`${NOTICE} textarea`)].map(
    ({ value }) => value,
  );

/** As a page before this one left it. */
const leave = (
  place: { paper: number; highlight?: string },
  text: string,
  base: string,
  madeAt = 5,
) => {
  writesTo(madeAt);
  waitingFor(place).keep({ text, base });
};
const open = async (more: FakeContent = {}) => {
  const library = fakeLibrary({ papers: [paper], madeAt: 5, ...more });
  await show(<LibraryPage library={library} />);
  await settled();
  return library;
};

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '#saved');
});

describe('what was typed and never saved', () => {
  it('is saved when a page of ours opens, whichever it is', async () => {
    leave({ paper: 1 }, 'Stored, and typed', 'Stored');
    const library = fakeLibrary({ papers: [paper], madeAt: 5 });
    await show(<Popup library={library} libraryHref="l.html" />);
    await settled();
    expect(library.notes.get(1)).toBe('Stored, and typed');
    expect(unsavedTexts()).toEqual([]);
  });

  it('does not write over what was saved since', async () => {
    leave({ paper: 1 }, 'Typed before the crash', '');
    const library = await open();
    expect(library.notes.get(1)).toBe(
      'Stored\n\n---\n\nTyped before the crash',
    );
    expect(unsavedTexts()).toEqual([]);
  });

  it('is a comment where it was one', async () => {
    leave({ paper: 1, highlight: 'a' }, 'Why?', '');
    const library = await open();
    expect(library.calls).toContainEqual([
      'changeHighlight',
      { paper: 1, id: 'a', comment: 'Why?', base: '' },
    ]);
    expect(unsavedTexts()).toEqual([]);
  });

  it('stays, unsaid, where it can be saved another time', async () => {
    leave({ paper: 1 }, 'Typed', 'Stored');
    const library = fakeLibrary({ papers: [paper], madeAt: 5 });
    library.failing.add('setNote');
    await show(<LibraryPage library={library} />);
    await settled();
    expect(shown()).toEqual([]);
    expect(unsavedTexts()).toHaveLength(1);
  });

  it('is written to no paper of another library, but shown', async () => {
    leave({ paper: 1 }, 'About another paper', '', 4);
    localStorage.setItem('unsaved-note:1', 'From an older version');
    const library = await open();
    expect(library.notes.get(1)).toBe('Stored');
    expect(shown()).toEqual(['From an older version', 'About another paper']);
    await expectAccessible();
  });

  it('is shown where its paper is gone, until the reader lets it go', async () => {
    leave({ paper: 2 }, 'About what was forgotten', '');
    const write = vi.fn<(text: string) => Promise<void>>();
    vi.stubGlobal('navigator', {
      ...navigator,
      clipboard: { writeText: write },
    });
    const library = fakeLibrary({ papers: [paper], madeAt: 5 });
    library.failing.add('setNote');
    await show(<LibraryPage library={library} />);
    await settled();
    expect(shown()).toEqual(['About what was forgotten']);
    await press(find(`${NOTICE} button`, 'Copy the text'));
    expect(write).toHaveBeenCalledWith('About what was forgotten');
    await press(find(`${NOTICE} button`, 'Delete this text'));
    expect(unsavedTexts()).toHaveLength(1);
    await press(find(`${NOTICE} button`, 'Delete it for good'));
    expect(shown()).toEqual([]);
    expect(unsavedTexts()).toEqual([]);
    vi.unstubAllGlobals();
  });
});

describe('where a text waits', () => {
  beforeEach(() => writesTo(5));

  it('two pages do not write over each other', () => {
    const waiting = waitingFor({ paper: 1 });
    waiting.keep({ text: 'here', base: '' });
    const [[key, text]] = unsavedTexts() as [[string, object]];
    const other = JSON.stringify({ ...text, text: 'there' });
    localStorage.setItem(key.replace(/:[^:]+:/, ':other:'), other);
    waiting.keep({ text: 'here, more', base: '' });
    expect(
      unsavedTexts()
        .map(([, it]) => it.text)
        .toSorted(),
    ).toEqual(['here, more', 'there']);
    waiting.settle('there');
    expect(waiting.get()).toMatchObject({ text: 'here, more', base: '' });
    waiting.settle('here');
    expect(unsavedTexts()).toHaveLength(1);
    waiting.settle('here, more');
    expect(unsavedTexts()).toEqual([]);
  });

  it('a note is not a comment, nor another paper’s, nor another library’s', () => {
    waitingFor({ paper: 1 }).keep({ text: 'note', base: '' });
    expect(waitingFor({ paper: 1, highlight: 'a' }).get()).toBe(undefined);
    expect(waitingFor({ paper: 11 }).get()).toBe(undefined);
    writesTo(6);
    expect(waitingFor({ paper: 1 }).get()).toBe(undefined);
  });

  it('nothing breaks where there is no room, or something else was written', () => {
    localStorage.setItem('unsaved-text:x:1:', '{"half');
    vi.stubGlobal('localStorage', {
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    waitingFor({ paper: 1 }).keep({ text: 'note', base: '' });
    vi.unstubAllGlobals();
    expect(unsavedTexts()).toEqual([]);
  });
});

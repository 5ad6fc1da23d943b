// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteControl } from '../../components/notes/note-control';
import { fakeLibrary, type FakeLibrary } from './fake-library';
import { expectAccessible, find, show, textOf } from './screen';

let library: FakeLibrary;
const field = () => find<HTMLTextAreaElement>('textarea', 'Note');
const showNote = () =>
  show(
    <main>
      <h1>A paper</h1>
      <NoteControl library={library} paper={7} stored="" />
    </main>,
  );

/** Lets time go by, in milliseconds. */
const pass = (time: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(time);
  });

async function typeSlowly(text: string, pause = 0) {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await pass(pause);
}

beforeEach(async () => {
  library = fakeLibrary();
  await showNote();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a note', () => {
  it('saves itself at a pause, once, and says so', async () => {
    await typeSlowly('Re', 100);
    await typeSlowly('Read', 100);
    expect(library.calls).toEqual([]);
    await pass(600);
    expect(library.calls).toEqual([['setNote', { paper: 7, text: 'Read' }]]);
    expect(textOf('.note-status')).toBe('Saved');
    vi.useRealTimers();
    await expectAccessible();
  });

  it('is saved when the page goes away in mid-word', async () => {
    await typeSlowly('Half a wo');
    dispatchEvent(new Event('pagehide'));
    await pass(0);
    expect(library.notes.get(7)).toBe('Half a wo');
  });

  it('is saved when its row closes', async () => {
    await typeSlowly('Half');
    await act(() => render(null, document.body));
    expect(library.notes.get(7)).toBe('Half');
  });

  it('is still there next time when the store never acknowledged it', async () => {
    library.failing.add('setNote');
    await typeSlowly('Precious', 600);
    expect(textOf('.note-status')).toContain('Not saved yet');
    await act(() => render(null, document.body));

    library = fakeLibrary();
    vi.useRealTimers();
    await showNote();
    expect(field().value).toBe('Precious');
    expect(library.notes.get(7)).toBe('Precious');
    expect(localStorage.length).toBe(0);
  });
});

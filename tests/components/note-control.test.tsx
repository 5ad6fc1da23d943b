// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteControl } from '../../components/notes/note-control';
import { waitingFor } from '../../components/notes/unsaved-texts';
import { fakeLibrary, type FakeLibrary } from './fake-library';
import { expectAccessible, find, show, textOf } from './screen';

let library: FakeLibrary;
const field = () => find<HTMLTextAreaElement>('textarea', 'Note');
const view = (stored: string) => (
  <main>
    <h1>A paper</h1>
    <NoteControl
      library={library}
      paper={7}
      stored={stored}
      waiting={waitingFor({ paper: 7 })}
    />
  </main>
);

/** The view's question of what is stored is answered anew. */
const answered = (stored = library.notes.get(7) ?? '') =>
  act(() => render(view(stored), document.body));

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
  await show(view(''));
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a note', () => {
  it('saves itself at a pause, once, and says so', async () => {
    await typeSlowly('Re', 100);
    await typeSlowly('Read', 100);
    expect(library.calls).toEqual([]);
    await pass(600);
    expect(library.calls).toEqual([
      ['setNote', { paper: 7, text: 'Read', base: '' }],
    ]);
    expect(textOf('.note-status')).toBe('Saved');
    vi.useRealTimers();
    await expectAccessible();
  });

  it('says how much did not fit, until something does', async () => {
    const about = (data: string | null) =>
      act(() => {
        field().dispatchEvent(new InputEvent('beforeinput', { data }));
      });
    await typeSlowly('x'.repeat(199_990));
    await about('y'.repeat(1_244));
    await typeSlowly('x'.repeat(200_000), 600);
    expect(textOf('.note-status')).toBe(
      'This is full. 1,234 characters did not fit and were left out. Saved',
    );
    field().select();
    await about('z'.repeat(200_000));
    expect(textOf('.note-status')).toBe('Saved');
    field().setSelectionRange(0, 0);
    await about('z');
    expect(textOf('.note-status')).toContain('1 character did not fit');
    await about(null);
    expect(textOf('.note-status')).toBe('Saved');
  });

  it('saves itself after a while without any pause', async () => {
    let typed = '';
    for (let word = 0; word < 20; word++)
      await typeSlowly((typed += 'word '), 100);
    expect(library.notes.get(7)).toMatch(/^(word ){10,}/);
  });

  it('waits for the pause while it is only taken away, for the trash to have it whole', async () => {
    await typeSlowly('Precious', 600);
    for (let length = 7; length > 0; length--)
      await typeSlowly('Precious'.slice(0, length), 400);
    expect(library.notes.get(7)).toBe('Precious');
    await pass(600);
    expect(library.notes.get(7)).toBe('P');
  });

  it('does not wait for an answer that never comes', async () => {
    const { setNote } = library.change;
    let isSilent = true;
    library.change = {
      ...library.change,
      setNote: async (request) =>
        isSilent ? new Promise(() => undefined) : setNote(request),
    };
    await answered();
    await typeSlowly('One', 600);
    isSilent = false;
    await typeSlowly('One, two', 6000);
    await typeSlowly('One, two, three', 600);
    expect(library.notes.get(7)).toBe('One, two, three');
    expect(localStorage.length).toBe(0);
  });

  it('has the words that never arrived in what is sent after them', async () => {
    await typeSlowly('Noise', 600);
    const { setNote } = library.change;
    let isLost = true;
    library.change = {
      ...library.change,
      setNote: async (request) => {
        if (!isLost) return setNote(request);
        isLost = false;
        return new Promise(() => undefined);
      },
    };
    await answered();
    await typeSlowly('Noise is learnt', 600);
    await typeSlowly('Maybe: Noise is learnt', 6000);
    expect(library.notes.get(7)).toBe('Maybe: Noise is learnt');
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
    await show(view(''));
    expect(field().value).toBe('Precious');
    expect(library.notes.get(7)).toBe('Precious');
    expect(localStorage.length).toBe(0);
  });
});

describe('a note that is open elsewhere too', () => {
  const setElsewhere = (text: string) => library.notes.set(7, text);

  it('shows what was saved there, with the caret by the same words', async () => {
    await typeSlowly('the end', 600);
    await answered();
    field().setSelectionRange(4, 7);
    setElsewhere('at the end');
    await answered();
    expect(field().value).toBe('at the end');
    expect([field().selectionStart, field().selectionEnd]).toEqual([7, 10]);
    await typeSlowly('at the end.', 600);
    expect(library.notes.get(7)).toBe('at the end.');
  });

  it('keeps what is being typed, and shows both when that is saved', async () => {
    await typeSlowly('mine');
    setElsewhere('theirs');
    await answered();
    expect(field().value).toBe('mine');
    await pass(600);
    expect(field().value).toBe('theirs\n\n---\n\nmine');
    expect(textOf('.note-status')).toBe(
      'Changed elsewhere meanwhile. Both texts are here.',
    );
    // The answer from before that is still on its way.
    await answered('theirs');
    await answered();
    expect(field().value).toBe('theirs\n\n---\n\nmine');
    await typeSlowly('theirs\n\n---\n\nmine.', 600);
    expect(library.notes.get(7)).toBe('theirs\n\n---\n\nmine.');
    expect(textOf('.note-status')).toBe('Saved');
  });

  it('has every key typed while that came out', async () => {
    let answer = () => undefined as void;
    const { setNote } = library.change;
    const waits = new Promise<void>((resolve) => (answer = resolve));
    library.change = {
      ...library.change,
      setNote: async (request) => {
        const saved = await setNote(request);
        await waits;
        return saved;
      },
    };
    setElsewhere('theirs');
    await answered('');
    await typeSlowly('mi', 600);
    await typeSlowly('mine', 600);
    answer();
    await pass(600);
    expect(library.notes.get(7)).toBe('theirs\n\n---\n\nmine');
    expect(field().value).toBe('theirs\n\n---\n\nmine');
  });

  it('is not set back by what was stored before its own words', async () => {
    await typeSlowly('a', 600);
    await typeSlowly('ab', 600);
    await answered('a');
    expect(field().value).toBe('ab');
    await answered('ab');
    await answered('a');
    expect(field().value).toBe('a');
  });
});

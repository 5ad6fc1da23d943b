// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { FeedbackRegion } from '../../components/feedback/feedback';
import { KeyChoices } from '../../components/keys/key-choices';
import { LibraryPage } from '../../components/library/library-page';
import type { ChosenKeys } from '../../lib/keys/key-commands';
import { fakeLibrary } from './fake-library';
import {
  expectAccessible,
  find,
  press,
  settled,
  show,
  textOf,
  textsOf,
} from './screen';

const papers = [
  { id: 1, title: 'LightGCL', href: 'https://arxiv.org/abs/2302.08191' },
  { id: 2, title: 'UltraGCN' },
];

async function hit(key: string): Promise<void> {
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
  await settled();
}

beforeEach(() => {
  history.replaceState(null, '', '#paper/1');
});

describe('keys of the library', () => {
  it('are all shown by one', async () => {
    await show(<LibraryPage library={fakeLibrary({ papers })} />);
    await hit('?');
    expect(document.querySelector('dialog')!.textContent).toContain(
      'Copy as BibTeX',
    );
    expect(textsOf('dialog kbd')).toContain('b');
    await expectAccessible();
    await press(find('dialog button', 'Close'));
  });

  it('act on the paper whose details are open', async () => {
    const library = fakeLibrary({ papers });
    await show(<LibraryPage library={library} />);
    await hit('r');
    expect(library.calls).toContainEqual([
      'setReading',
      { paper: 1, state: 'read' },
    ]);
    await hit('r');
    expect(library.calls).toContainEqual([
      'setReading',
      { paper: 1, state: null },
    ]);
    await hit('n');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    // A letter in a field is a letter.
    await hit('d');
    expect(JSON.stringify(library.calls)).not.toContain('dismissed');
  });

  it('are those the reader chose', async () => {
    const library = fakeLibrary({ papers, settings: { keys: { read: 'x' } } });
    await show(<LibraryPage library={library} />);
    await hit('r');
    expect(library.calls).toEqual([]);
    await hit('x');
    expect(library.calls[0]).toEqual([
      'setReading',
      { paper: 1, state: 'read' },
    ]);
  });

  it('leave the shortcuts of the browser alone', async () => {
    const library = fakeLibrary({ papers });
    await show(<LibraryPage library={library} />);
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'r', ctrlKey: true, bubbles: true }),
    );
    await settled();
    expect(library.calls).toEqual([]);
  });
});

describe('choosing keys', () => {
  it('takes the key that is pressed, or none', async () => {
    const answers: ChosenKeys[] = [];
    await show(
      <main>
        <h1>Keys</h1>
        <KeyChoices chosen={{}} onChange={(keys) => answers.push(keys)} />
      </main>,
    );
    const read = find<HTMLButtonElement>('button', /^Read, or not/);
    read.focus();
    await press(read);
    await hit('s');
    expect(answers).toEqual([{ read: 's', save: '' }]);
    await press(read);
    await hit('Backspace');
    expect(answers[1]).toEqual({ read: '' });
    await press(read);
    await hit('Tab');
    expect(answers).toHaveLength(2);
    await expectAccessible();
  });

  it('says whose key it was, and gives it back', async () => {
    const answers: ChosenKeys[] = [];
    await show(
      <FeedbackRegion>
        <KeyChoices chosen={{}} onChange={(keys) => answers.push(keys)} />
      </FeedbackRegion>,
    );
    const read = find<HTMLButtonElement>('button', /^Read, or not/);
    await press(read);
    await hit('s');
    expect(textOf('.toast')).toContain('“s” was the key of “Save to a list”.');
    await press(find('.toast button', 'Undo'));
    expect(answers.at(-1)).toEqual({});
  });
});

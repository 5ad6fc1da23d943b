// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { DetailsPane } from '../../components/library/details-pane';
import { fakeLibrary, type FakeLibrary } from './fake-library';
import { expectAccessible, find, key, press, settled, show } from './screen';

let library: FakeLibrary;
const field = () => find<HTMLInputElement>('input', 'Add a tag to this paper');
const names = () =>
  [...document.querySelectorAll('.chip.is-tag')].map((it) => it.textContent);

async function type(text: string) {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

beforeEach(async () => {
  library = fakeLibrary({ papers: [{ id: 7, title: 'A paper' }] });
  await show(
    <main>
      <DetailsPane library={library} paper={7} onClose={() => undefined} />
    </main>,
  );
});

describe('the tags of a paper', () => {
  it('are added by a comma, several at once, spaces and all', async () => {
    await type('graph nets, to cite,');
    expect(names()).toEqual(['graph nets', 'to cite']);
    expect(field().value).toBe('');
    await expectAccessible();
  });

  it('are taken off by their button', async () => {
    await type('graph nets,');
    await press(find('button', 'Remove the tag graph nets'));
    expect(names()).toEqual([]);
    expect(document.activeElement).toBe(field());
  });

  it('are taken off by Backspace in the empty field, never while typing', async () => {
    await type('one,two,');
    await type('thr');
    await key(field(), 'Backspace');
    expect(names()).toEqual(['one', 'two']);
    await type('');
    await key(field(), 'Backspace');
    expect(names()).toEqual(['one']);
  });

  it('stay while Backspace is held down to empty the field', async () => {
    await type('one,two,');
    await type('');
    await key(field(), 'Backspace', { repeat: true });
    expect(names()).toEqual(['one', 'two']);
  });
});

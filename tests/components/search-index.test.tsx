// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { FeedbackRegion } from '../../components/feedback/feedback';
import { SearchIndex } from '../../components/settings/search-index';
import { fakeLibrary, type FakeLibrary } from './fake-library';
import { expectAccessible, find, press, settled, show, textOf } from './screen';

const papers = [1, 2, 3].map((id) => ({ id, title: `Graph ${id}` }));

const showIn = (library: FakeLibrary) =>
  show(
    <FeedbackRegion>
      <main>
        <h1>Settings</h1>
        <SearchIndex library={library} />
      </main>
    </FeedbackRegion>,
  );
const button = () => find<HTMLButtonElement>('button', 'Rebuild the index');

describe('the index in the settings', () => {
  it('is made anew at a press, which says so when it is done', async () => {
    const library = fakeLibrary({ papers });
    await showIn(library);
    expect(textOf('.setting-row-words')).toContain(
      'All 3 papers can be found.',
    );
    await expectAccessible();
    await press(button());
    expect(library.calls).toEqual([['remakeIndex', { until: 'done' }]]);
    expect(document.body.textContent).toContain('The index is rebuilt');
    expect(button().disabled).toBe(false);
  });

  it('says how far it is', async () => {
    const library = fakeLibrary({ papers, indexed: 1 });
    await showIn(library);
    expect(textOf('.setting-row-words')).toContain('Ready to be found: 1 of 3');
    expect(
      find('progress', 'Papers taken into the index').getAttribute('value'),
    ).toBe('1');
    await expectAccessible();
  });

  it('says why, when it cannot be made', async () => {
    const library = fakeLibrary({ papers });
    library.failing.add('remakeIndex');
    await showIn(library);
    await press(button());
    await settled();
    expect(document.body.textContent).toContain('worker gone');
  });
});

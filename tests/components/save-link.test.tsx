// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { SaveLink } from '../../components/saving/save-link';
import { fakeLibrary, type FakeLibrary } from './fake-library';
import {
  expectAccessible,
  find,
  key,
  press,
  settled,
  show,
  textOf,
} from './screen';

const LIGHTGCN = { id: 7, title: 'LightGCN', arxiv: '2002.02126' };

const showLink = async (library: FakeLibrary, link: string) => {
  const onDone = vi.fn<() => void>();
  await show(
    <SaveLink
      library={library}
      libraryHref="library.html"
      place={`#${encodeURIComponent(link)}`}
      onDone={onDone}
    />,
  );
  return onDone;
};

describe('saving a link', () => {
  it('offers the lists for the paper that the link names', async () => {
    const library = fakeLibrary({ papers: [LIGHTGCN], lists: { Graphs: [] } });
    const onDone = await showLink(
      library,
      'https://arxiv.org/pdf/2002.02126v4',
    );
    expect(textOf('h2')).toBe('LightGCN');
    await press(document.querySelector<HTMLElement>('[type=checkbox]')!);
    expect(library.calls).toEqual([
      ['save', { paper: 7, list: 'list-Graphs' }],
    ]);
    await expectAccessible();
    await press(find('button', 'Done'));
    expect(onDone).toHaveBeenCalledTimes(1);
    await key(document.querySelector('main')!, 'Escape');
    expect(onDone).toHaveBeenCalledTimes(2);
  });

  it('invents nothing for a paper never met, and goes on once it was', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const library = fakeLibrary();
    await showLink(library, 'https://huggingface.co/papers/2002.02126');
    expect(textOf('.empty-title')).toContain('2002.02126');
    expect(document.querySelector('a')?.getAttribute('href')).toBe(
      'https://arxiv.org/abs/2002.02126',
    );
    expect(library.calls).toEqual([]);
    await expectAccessible();

    const known = fakeLibrary({ papers: [LIGHTGCN] });
    Object.assign(library, {
      paperNamed: known.paperNamed,
      describe: known.describe,
    });
    vi.advanceTimersByTime(1000);
    await settled();
    expect(textOf('h2')).toBe('LightGCN');
    vi.useRealTimers();
  });

  it.each([
    'https://arxiv.org/list/cs.LG/new',
    'https://example.org/abs/2002.02126',
    'javascript:alert(1)',
    '%',
  ])('says that %s names no paper', async (link) => {
    await showLink(fakeLibrary(), link);
    expect(textOf('.empty-title')).toBe('This link names no paper');
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/popup';
import type { PageView } from '../../lib/library/library';
import type { Annotation } from '../../lib/messaging/views';
import { fakeLibrary } from './fake-library';
import {
  expectAccessible,
  find,
  key,
  press,
  settled,
  show,
  textOf,
  textsOf,
  type,
} from './screen';

const known = (paper: number, rest: Partial<Annotation> = {}): Annotation => ({
  paper,
  state: 'seen',
  lists: [],
  repeats: [],
  versions: 0,
  similar: 0,
  hasNote: false,
  ...rest,
});
const page: PageView = {
  status: 'page',
  label: 'cs.IR new',
  papers: [
    { title: 'LightGCN', index: 0, annotation: known(1) },
    {
      title: 'UltraGCN',
      index: 1,
      href: 'https://arxiv.org/abs/2110.15114',
      annotation: known(2, {
        repeats: ['Daily Papers Mar 11', 'Daily Papers Mar 13'],
      }),
    },
    { title: 'LightGCL', index: 2 },
  ],
};
const papers = [
  { id: 1, title: 'LightGCN' },
  { id: 2, title: 'UltraGCN' },
];

describe('saving all that is new', () => {
  const all = [
    known(1, { state: 'new' }),
    known(2),
    known(3, { state: 'new' }),
  ];
  const fresh: PageView = {
    ...page,
    papers: all.map((annotation, index) => ({
      title: `Paper ${index}`,
      index,
      annotation,
    })),
  };

  it('puts the new ones into the list chosen, with an undo', async () => {
    const library = fakeLibrary({ page: fresh, papers, lists: { Later: [] } });
    await show(<Popup library={library} libraryHref="library.html" />);
    await press(find('button', 'Save all 2 new'));
    await expectAccessible();
    await press(find('.menu-entry', 'Later'));
    expect(library.calls.at(-1)).toEqual([
      'saveAll',
      { papers: [1, 3], list: 'list-Later' },
    ]);
    await press(find('.toast button', 'Undo'));
    expect(library.calls.at(-1)?.[0]).toBe('unsaveAll');
  });

  it('is not offered where nothing is new', async () => {
    const library = fakeLibrary({ page, papers });
    await show(<Popup library={library} libraryHref="library.html" />);
    expect(document.querySelector('.save-all-new')).toBe(null);
  });
});

describe('the tabs', () => {
  it('are walked by the arrow keys, Home and End, with focus on the tab', async () => {
    await show(<Popup library={fakeLibrary()} libraryHref="library.html" />);
    const first = find('[role=tab]', 'This page');
    first.focus();
    await key(first, 'ArrowRight');
    expect(document.activeElement?.textContent).toBe('Search');
    expect(textsOf('[role=tab][aria-selected=true]')).toEqual(['Search']);
    await key(find('[role=tab]', 'Search'), 'End');
    expect(document.activeElement?.textContent).toBe('Lists');
    await key(find('[role=tab]', 'Lists'), 'ArrowRight');
    expect(document.activeElement?.textContent).toBe('This page');
    expect(document.querySelectorAll('[role=tab][tabindex="0"]').length).toBe(
      1,
    );
  });

  it('remember the one chosen last, and what was typed', async () => {
    localStorage.setItem('popup.tab', 'search');
    localStorage.setItem('popup.query', 'small world');
    await show(<Popup library={fakeLibrary()} libraryHref="library.html" />);
    const field = find<HTMLInputElement>('input[type=search]', 'Search papers');
    expect(field.value).toBe('small world');
    expect(document.activeElement).toBe(field);
  });
});

describe('the search field', () => {
  it('has the focus on every tab, and leads to what it finds', async () => {
    localStorage.setItem('popup.tab', 'page');
    localStorage.removeItem('popup.query');
    const library = fakeLibrary({ papers, page });
    await show(<Popup library={library} libraryHref="library.html" />);
    const field = find<HTMLInputElement>('input[type=search]', 'Search papers');
    expect(document.activeElement).toBe(field);
    expect(textsOf('[role=tab][aria-selected=true]')).toEqual(['This page']);
    await type(field, 'ultra');
    expect(textsOf('[role=tab][aria-selected=true]')).toEqual(['Search']);
    expect(document.activeElement).toBe(field);
    await press(find('[role=tab]', 'Lists'));
    expect(field.value).toBe('ultra');
    await expectAccessible();
  });
});

describe('this page', () => {
  it('says in words what is known, each paper counted once', async () => {
    const library = fakeLibrary({ papers, page, lists: { Graphs: [2] } });
    await show(<Popup library={library} libraryHref="library.html" />);
    expect(textOf('.page-head')).toContain('3 papers: 1 seen, 1 saved, 1 new');
    expect(textOf('.row-repeats')).toBe(
      'Also in Daily Papers Mar 11 and Daily Papers Mar 13',
    );
    expect(textsOf('.chip')).toEqual(['Graphs']);
    await expectAccessible();
  });

  it('jumps to a title on the page', async () => {
    const library = fakeLibrary({ papers, page });
    await show(<Popup library={library} libraryHref="library.html" />);
    const jumps = document.querySelectorAll<HTMLElement>(
      '[aria-label="Show on the page"]',
    );
    await press(jumps[1]!);
    expect(library.calls).toContainEqual(['reveal', 1]);
  });

  it('saves to lists, old and new, from the keyboard', async () => {
    const library = fakeLibrary({ papers, page, lists: { Graphs: [] } });
    await show(<Popup library={library} libraryHref="library.html" />);
    await press(find('button', 'Save'));
    const box = document.querySelector<HTMLInputElement>('[type=checkbox]')!;
    expect(document.activeElement).toBe(box);
    await press(box);
    expect(library.calls).toContainEqual([
      'save',
      { paper: 1, list: 'list-Graphs' },
    ]);
    expect(textsOf('.chip')).toEqual(['Graphs']);
    await expectAccessible();

    await key(box, 'Escape');
    expect(document.querySelector('[type=checkbox]')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Saved');
  });

  it.each([
    ['unclaimed', 'Not a page of papers'],
    ['silent', 'This page does not answer'],
    ['page', 'No papers here'],
  ] as const)('says what to do when it is %s', async (status, title) => {
    const library = fakeLibrary({ page: { status, papers: [] } });
    await show(<Popup library={library} libraryHref="library.html" />);
    expect(textOf('.empty-title')).toBe(title);
    await expectAccessible();
  });

  it('says why the store does not answer, and asks again', async () => {
    const library = fakeLibrary({ page });
    let answers = 0;
    const { thisPage } = library;
    library.thisPage = async () => {
      if (answers++ === 0) throw new Error('disk full');
      return thisPage();
    };
    await show(<Popup library={library} libraryHref="library.html" />);
    expect(textOf('[role=alert]')).toContain('disk full');
    await press(find('button', 'Try again'));
    await settled();
    expect(textOf('.page-head')).toContain('3 papers');
  });

  const claimed = { site: 'arxiv', siteName: 'arXiv', kind: 'listing' };

  it('has its switches and its pause at hand', async () => {
    const library = fakeLibrary({ page: { ...page, page: claimed } });
    await show(<Popup library={library} libraryHref="library.html" />);
    await press(find('button', 'Cognate on this page'));
    const switches = document.querySelectorAll<HTMLElement>('[role=switch]');
    expect(textsOf('.switch-name')).toEqual([
      'Badges on arXiv',
      'Badges on arXiv listings',
    ]);
    await expectAccessible();
    await press(switches[1]!);
    expect(library.calls).toEqual([['write', { offPages: ['arxiv/listing'] }]]);
    await press(find('button', 'Pause here'));
    expect(library.calls.at(-1)).toEqual(['pausePage', true]);
  });

  it('says that it is switched off, and is on again at a press', async () => {
    const library = fakeLibrary({
      page: { status: 'off', page: { ...claimed, offBy: 'site' }, papers: [] },
      settings: { offPages: ['arxiv/listing', 'huggingface', 'arxiv'] },
    });
    await show(<Popup library={library} libraryHref="library.html" />);
    expect(textOf('.empty-title')).toBe('Off on arXiv');
    await expectAccessible();
    await press(find('button', 'Turn on'));
    expect(library.calls).toEqual([['write', { offPages: ['huggingface'] }]]);
  });

  it('says that it is paused, and resumes at a press', async () => {
    const library = fakeLibrary({
      page: { status: 'paused', page: claimed, papers: [] },
    });
    await show(<Popup library={library} libraryHref="library.html" />);
    expect(textOf('.empty-title')).toBe('Paused here');
    await expectAccessible();
    await press(find('button', 'Resume'));
    expect(library.calls).toEqual([['pausePage', false]]);
  });

  const arxiv = { id: 'arxiv', name: 'arXiv', hosts: ['arxiv.org'] };

  it.each([
    ['silent', []],
    ['unclaimed', ['Not a page of papers']],
  ] as const)(
    'says that the browser withholds a site, and asks for it at a press, when it is %s',
    async (status, titles) => {
      const library = fakeLibrary({
        page: { status, papers: [], withheld: [arxiv] },
      });
      await show(<Popup library={library} libraryHref="library.html" />);
      expect(textOf('.withheld-site')).toContain('arxiv.org');
      expect(textsOf('.empty-title')).toEqual(titles);
      await expectAccessible();
      await press(find('button', 'Allow on arXiv'));
      expect(library.calls).toEqual([['allow', 'arxiv']]);
    },
  );

  it('never links to anything but the web', async () => {
    const href = 'javascript:alert(1)';
    const library = fakeLibrary({
      page: { status: 'page', papers: [{ title: 'Bad', href }] },
    });
    await show(<Popup library={library} libraryHref="library.html" />);
    expect(document.querySelector('a.row-title')).toBeNull();
  });
});

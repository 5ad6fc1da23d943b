// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/popup';
import type { SearchHit } from '../../lib/library/library';
import { fakeLibrary, type FakeLibrary } from './fake-library';
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

const papers = [
  {
    id: 1,
    title: 'LightGCN',
    authors: ['Xiangnan He', 'Kuan Deng'],
    year: 2020,
    abstract: 'A light graph encoder.',
  },
  { id: 2, title: 'UltraGCN', abstract: 'An even lighter graph encoder.' },
];
const field = () =>
  find<HTMLInputElement>('input[type=search]', 'Search papers');
const showSearch = (library: FakeLibrary) =>
  show(<Popup library={library} libraryHref="library.html" />);

beforeEach(() => localStorage.setItem('popup.tab', 'search'));

describe('search', () => {
  it('shows title, authors and snippet with the match marked', async () => {
    await showSearch(fakeLibrary({ papers }));
    await type(field(), 'light graph');
    expect(textsOf('a.row-title')).toEqual(['LightGCN']);
    expect(textOf('.row-meta')).toBe('Xiangnan He, Kuan Deng · 2020');
    expect(textsOf('mark')).toEqual(['light graph']);
    expect(textOf('.results-status')).toBe('1 paper');
    await expectAccessible();
  });

  it('keeps papers apart that lack a word, and says which', async () => {
    const library = fakeLibrary({ papers });
    const { search } = library;
    const found = (lacking: (id: number) => boolean) => {
      library.search = async (_query, limit) =>
        (await search('encoder', limit)).map((hit) =>
          lacking(hit.paper.id) ? { ...hit, lacks: ['light', 'rings'] } : hit,
        );
    };
    found((id) => id === 2);
    await showSearch(library);
    await type(field(), 'light rings encoder');
    expect(textOf('.results-status')).toBe('1 paper');
    expect(textOf('.results-some')).toBe('Without some of the words');
    expect(textsOf('.row-lacks')).toEqual(['Without: light, rings']);
    await expectAccessible();
    const [first] = document.querySelectorAll<HTMLElement>('a.row-title');
    first?.focus();
    await key(first ?? document.body, 'ArrowDown');
    expect(document.activeElement?.textContent).toBe('UltraGCN');

    found(() => true);
    await type(field(), 'light rings encoders');
    expect(textOf('.results-status')).toBe(
      'No paper has all the words. These have some of them.',
    );
    expect(textsOf('.row-lacks')).toHaveLength(2);
    await expectAccessible();
  });

  it('marks what was found by the name of a list or a tag', async () => {
    const library = fakeLibrary({ papers, lists: { 'Encoders I like': [1] } });
    const { search } = library;
    library.search = async (query, limit) =>
      (await search('LightGCN', limit)).map((hit) => ({
        ...hit,
        title: [{ text: 'LightGCN', marked: false }],
        snippet: [],
        tags: ['encoding', 'x'],
      }));
    await showSearch(library);
    await type(field(), 'enco');
    expect(textsOf('mark')).toEqual(['Encoders', 'encoding']);
    expect(textsOf('.chip')).toEqual(['Encoders I like', 'encoding', 'x']);
    await expectAccessible();
  });

  it.each([
    ['percy liang', ['Percy', 'Liang']],
    ['liang 2019', ['Liang', '2019']],
    ['author:"P. Liang" rings', ['Liang']],
    ['ada rings', []],
  ])('names and marks the authors that %s asks for', async (query, marks) => {
    const authors = ['Ada Byron', 'Bo Li', 'Cy Ng', 'Percy Liang'];
    const library = fakeLibrary({
      papers: [{ id: 1, title: 'Rings', authors, year: 2019 }],
    });
    const { search } = library;
    library.search = (_query, limit) => search('rings', limit);
    await showSearch(library);
    await type(field(), query);
    expect(textOf('.row-meta')).toBe(
      marks.length > 0
        ? 'Ada Byron, Percy Liang and 2 others · 2019'
        : 'Ada Byron, Bo Li and 2 others · 2019',
    );
    expect(textsOf('.row-meta mark')).toEqual(marks);
  });

  it('never says that nothing matches before it knows', async () => {
    await showSearch(fakeLibrary({ papers }));
    const added: string[] = [];
    const follow = new MutationObserver((changes) =>
      added.push(
        ...changes.flatMap(({ addedNodes }) =>
          [...addedNodes].map(({ textContent }) => textContent ?? ''),
        ),
      ),
    );
    follow.observe(document.body, { childList: true, subtree: true });
    await type(field(), 'light graph');
    expect(added.join()).toContain('LightGCN');
    expect(added.join()).not.toContain('Nothing matches');
    await type(field(), 'zebra');
    expect(added.join()).toContain('Nothing matches “zebra”');
    follow.disconnect();
  });

  it('shows what narrows a search, to be taken off at a press', async () => {
    await showSearch(fakeLibrary({ papers }));
    await type(field(), 'graph -robot is:saved');
    expect(textsOf('.query-chip')).toEqual(['-robot', 'is:saved']);
    await expectAccessible();
    await press(find('button', 'Take -robot off the search'));
    expect(field().value).toBe('graph is:saved');
    await press(find('button', 'Take is:saved off the search'));
    expect(field().value).toBe('graph');
    expect(document.querySelector('.query-chips')).toBe(null);
  });

  it('says nothing of a filter that is still to be typed', async () => {
    await showSearch(fakeLibrary({ papers }));
    await type(field(), 'list:');
    expect(textOf('.empty')).toContain('Search what you have seen');
    await type(field(), 'graph is:green -is:saved year:soon');
    expect(textsOf('.query-chip')).toEqual(['-is:saved']);
    await type(field(), 'is:green');
    expect(textOf('ul.results-note')).toContain('“is:green” is left out');
    expect(textOf('main, body')).not.toContain('Nothing matches');
  });

  it('offers what a search can go on with', async () => {
    await showSearch(fakeLibrary({ papers, lists: { Graphs: [1] } }));
    await type(field(), 'light list:g');
    const offered = [
      ...document.querySelectorAll<HTMLOptionElement>('datalist option'),
    ];
    expect(offered.map(({ value }) => value)).toEqual(['light list:Graphs ']);
  });

  it.each([
    ['venue:acl', '“venue:” is searched as a word.'],
    [
      'graph year:soon',
      '“year:soon” is left out; it is written like year:2023',
    ],
    ['graph is:green', '“is:green” is left out; there is is:saved'],
  ])('explains what is not understood in %s', async (query, said) => {
    await showSearch(fakeLibrary({ papers }));
    await type(field(), query);
    expect(textOf('ul.results-note')).toContain(said);
    await expectAccessible();
  });

  it('says how far the index is while it is made anew', async () => {
    const many = Array.from({ length: 900 }, (_, i) => ({
      id: i + 1,
      title: `Graph ${i}`,
    }));
    await showSearch(fakeLibrary({ papers: many, indexed: 300 }));
    await type(field(), 'graph');
    expect(textOf('p.results-note')).toContain(
      'Ready to be found: 300 of 900 papers.',
    );
    await expectAccessible();
  });

  it('drops an answer that comes late for an older query', async () => {
    const library = fakeLibrary({ papers });
    const answers = new Map<string, (hits: SearchHit[]) => void>();
    const { search } = library;
    library.search = (query) =>
      new Promise((resolve) => answers.set(query, resolve));
    await showSearch(library);
    await type(field(), 'ultra');
    await type(field(), 'light');
    answers.get('light')!(await search('LightGCN', 9));
    await settled();
    answers.get('ultra')!(await search('UltraGCN', 9));
    await settled();
    expect(textsOf('a.row-title')).toEqual(['LightGCN']);
  });

  it('keeps the last results until the next are there', async () => {
    const library = fakeLibrary({ papers });
    await showSearch(library);
    await type(field(), 'gcn');
    library.search = () => new Promise(() => undefined);
    await type(field(), 'gcnx');
    expect(textsOf('a.row-title').length).toBe(2);
  });

  it('is walked with the arrow keys, from the field and back', async () => {
    await showSearch(fakeLibrary({ papers }));
    await type(field(), 'gcn');
    await key(field(), 'ArrowDown');
    expect(document.activeElement?.textContent).toBe('LightGCN');
    await key(document.activeElement!, 'ArrowDown');
    expect(document.activeElement?.textContent).toBe('UltraGCN');
    await key(document.activeElement!, 'ArrowUp');
    await key(document.activeElement!, 'ArrowUp');
    expect(document.activeElement).toBe(field());
  });

  it('teaches when nothing is found, typed or known', async () => {
    await showSearch(fakeLibrary({ papers }));
    expect(textOf('.empty')).toContain('2 papers on this computer');
    await type(field(), 'zzz');
    expect(textOf('.empty-title')).toBe('Nothing matches “zzz”');
    await key(field(), 'Escape');
    expect(field().value).toBe('');
  });

  it.each(['', 'graph'])(
    'sends a reader with an empty library to the import (%j)',
    async (query) => {
      await showSearch(fakeLibrary());
      await type(field(), query);
      expect(textOf('.empty-title')).toBe('Nothing to search yet');
      expect(find<HTMLAnchorElement>('a', 'Import a feed').hash).toBe(
        '#import',
      );
      await expectAccessible();
    },
  );

  it('opens and saves the note of a result', async () => {
    const library = fakeLibrary({ papers });
    await showSearch(library);
    await type(field(), 'ultra');
    await press(find('button', 'Note'));
    const note = find<HTMLTextAreaElement>('textarea', 'Note');
    expect(document.activeElement).toBe(note);
    await type(note, 'Read this.');
    note.dispatchEvent(new Event('blur'));
    await settled();
    expect(library.notes.get(2)).toBe('Read this.');
  });
});

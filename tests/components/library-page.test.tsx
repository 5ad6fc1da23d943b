// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import { hrefOf, parseRoute } from '../../components/library/route';
import type { Library } from '../../lib/library/library';
import { fakeLibrary } from './fake-library';
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

const papers = [
  {
    id: 1,
    title: 'LightGCL',
    abstract: 'Contrast, made light.',
    sightings: [
      {
        place: 'feed:a',
        label: 'Daily Papers Mar 11',
        file: 'a.txt',
        firstSeen: 0,
        lastSeen: 0,
        rejectable: false,
      },
    ],
    duplicates: [
      {
        id: 2,
        title: 'LightGCL, again',
        authors: [],
        href: '',
        state: 'seen',
        verdict: 'version',
        reason: { kind: 'abstract', overlap: 0.62 },
        seenIn: ['cs.IR new'],
        rejected: false,
      },
    ],
    related: [
      {
        id: 3,
        title: 'UltraGCN',
        authors: [],
        href: '',
        state: 'seen',
        score: 0.42,
        terms: ['graph', 'recommendation'],
      },
    ],
  },
  { id: 2, title: 'LightGCL, again' },
  { id: 3, title: 'UltraGCN' },
] as const;

beforeEach(() => history.replaceState(null, '', '#'));

describe('the library page', () => {
  const open = async (hash: string, library: Library) => {
    history.replaceState(null, '', hash);
    await show(<LibraryPage library={library} />);
  };
  const library = () => fakeLibrary({ papers, lists: { Graphs: [1, 3] } });

  it('counts again when the reader comes back, or goes elsewhere in it', async () => {
    const own = library();
    let met = 3;
    own.counts = async () => ({ papers: met, saved: 2, feeds: 0, indexed: 3 });
    await open('#saved', own);
    expect(textOf('.library-counts')).toContain('3 papers');
    // Pages that are looked at meanwhile bring papers, and tell nobody.
    met = 28;
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(textOf('.library-counts')).toContain('28 papers');
    met = 53;
    location.hash = '#statistics';
    await settled();
    expect(textOf('.library-counts')).toContain('53 papers');
  });

  it('lets the keyboard pass the search and the places', async () => {
    await open('#list/list-Graphs', library());
    const [first] = document.querySelectorAll('button, a, input');
    expect(first?.textContent).toBe('Skip to the content');
    await press(first as HTMLElement);
    expect(document.activeElement).toBe(document.querySelector('main'));
    expect(location.hash).toBe('#list/list-Graphs');
  });

  it('opens a list by link', async () => {
    await open('#list/list-Graphs', library());
    expect(textOf('main h1')).toBe('Graphs');
    expect(textsOf('main .table-title a')).toEqual(['LightGCL', 'UltraGCN']);
    await expectAccessible();
  });

  it('shows all that is saved once the list that is open is deleted', async () => {
    await open('#list/list-Graphs', library());
    await press(find('button', 'Actions for Graphs'));
    await press(find('button.menu-entry', 'Delete list'));
    expect(location.hash).toBe('#saved');
    expect(textOf('main h1')).toBe('All saved');
    expect(textOf('.toast-region')).toContain('Deleted “Graphs”');
    await press(find('button', 'Undo'));
    expect(textsOf('main .table-title a')).toEqual(['LightGCL', 'UltraGCN']);
  });

  it('stays where it is when another list is deleted', async () => {
    await open('#search/gcn', library());
    await press(find('button', 'Actions for Graphs'));
    await press(find('button.menu-entry', 'Delete list'));
    expect(location.hash).toBe('#search/gcn');
  });

  it('says so when a linked list or paper is gone', async () => {
    await open('#list/none', library());
    expect(textOf('main')).toContain('There is no such list');
    expect(
      find<HTMLAnchorElement>('main a', 'All saved').getAttribute('href'),
    ).toBe('#saved');
    const goTo = async (hash: string) => {
      history.replaceState(null, '', hash);
      dispatchEvent(new Event('hashchange'));
      await settled();
    };
    await goTo('#paper/99');
    expect(textOf('aside')).toContain('There is no such paper');
    await goTo('#map/list/none');
    expect(textOf('main')).toContain('There is no such list');
    expect(textOf('main')).not.toContain('Map');
  });

  it('leads who has nothing yet to the import, from wherever papers would be', async () => {
    for (const place of ['#saved', '#seen', '#statistics', '#search/']) {
      await open(place, fakeLibrary());
      expect(find('main a', 'Import a feed')).toBeTruthy();
    }
  });

  it('shows a paper with its reasons, places and neighbours in words', async () => {
    await open('#paper/1', library());
    const details = textOf('aside');
    expect(details).toContain('Another version of this paper');
    expect(details).toContain('62% of the abstracts’ wording is shared');
    expect(details).toContain('Daily Papers Mar 11');
    expect(textsOf('.term')).toEqual(['graph', 'recommendation']);
    expect(details).toContain('42% alike');
    await expectAccessible();
  });

  it('remembers that something is not a duplicate', async () => {
    const fake = library();
    await open('#paper/1', fake);
    await press(find('button', 'Not a duplicate'));
    expect(fake.calls).toContainEqual([
      'rejectDuplicate',
      { papers: [1, 2], rejected: true },
    ]);
  });

  it('keeps the search in the address, details beside it', async () => {
    await open('#search/gcn', library());
    expect(find<HTMLInputElement>('input', 'Search papers').value).toBe('gcn');
    await type(find<HTMLInputElement>('input', 'Search papers'), 'gcl');
    expect(location.hash).toBe('#search/gcl');
    expect(textsOf('main .row-title')[0]).toBe('LightGCL');
    history.replaceState(null, '', '#paper/1');
    dispatchEvent(new Event('hashchange'));
    await settled();
    expect(textsOf('main .row-title')[0]).toBe('LightGCL');
    await press(find('button', 'Close the details'));
    expect(location.hash).toBe('#search/gcl');
    expect(document.activeElement?.textContent).toBe('LightGCL');
  });
});

describe('routes', () => {
  it.each([
    { view: 'import' },
    { view: 'search', query: 'a/b #c %' },
    { view: 'list', list: '3f2a-ü/x' },
    { view: 'paper', paper: 42 },
  ] as const)('survive the address: %o', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it.each(['', '#', '#paper/x', '#paper/-1', '#list/', '#nothing'])(
    'fall back to all that is saved: %s',
    (hash) => expect(parseRoute(hash)).toEqual({ view: 'saved' }),
  );

  it('take broken escapes as they stand', () => {
    expect(parseRoute('#search/100%')).toEqual({
      view: 'search',
      query: '100%',
    });
  });
});

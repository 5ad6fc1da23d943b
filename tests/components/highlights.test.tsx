// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import { SidePanel } from '../../components/panel/side-panel';
import type { Highlight } from '../../lib/papers/highlight';
import { fakeLibrary, type FakeContent } from './fake-library';
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

const highlight = (
  id: string,
  exact: string,
  more: object = {},
): Highlight => ({
  id,
  paper: 1,
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
  colour: 'yellow',
  madeOn: {
    site: 'arxiv',
    kind: 'abstract',
    label: 'arXiv abs 2002.02126',
    url: 'https://arxiv.org/abs/2002.02126',
  },
  at: 0,
  updatedAt: 0,
  ...more,
});
const paper = {
  id: 1,
  title: 'LightGCN',
  highlights: [
    highlight('a', 'Only neighbourhood aggregation', { comment: 'The idea' }),
    highlight('b', 'Easier to train', { colour: 'green' }),
  ],
};

const openDetails = async (more: Partial<typeof paper> = {}) => {
  const library = fakeLibrary({ papers: [{ ...paper, ...more }] });
  await show(<LibraryPage library={library} />);
  return library;
};

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '#paper/1');
});

describe('highlights in the details of a paper', () => {
  it('show their words, comments, and where they were made', async () => {
    await openDetails();
    expect(textsOf('.highlight-quote')).toEqual([
      'Only neighbourhood aggregation',
      'Easier to train',
    ]);
    expect(textOf('.highlight .row-meta a')).toBe('arXiv abs 2002.02126');
    expect(
      document.querySelector<HTMLTextAreaElement>('.highlight textarea')?.value,
    ).toBe('The idea');
    await expectAccessible();
  });

  it('teach how one is made, where there are none', async () => {
    await openDetails({ highlights: [] });
    expect(document.body.textContent).toContain('choose a colour');
    expect(document.querySelector('.highlight')).toBe(null);
  });

  it('are commented on', async () => {
    const library = await openDetails();
    await press(find('button', 'Add a comment'));
    const field = document.querySelectorAll<HTMLTextAreaElement>(
      '.highlight textarea',
    )[1]!;
    expect(document.activeElement).toBe(field);
    await type(field, 'Faster');
    field.dispatchEvent(new FocusEvent('blur'));
    await settled();
    expect(library.calls.at(-1)).toEqual([
      'changeHighlight',
      { paper: 1, id: 'b', comment: 'Faster', base: '' },
    ]);
  });

  it('follow what is written elsewhere, and not their own words', async () => {
    const library = await openDetails();
    const field = () =>
      document.querySelector<HTMLTextAreaElement>('.highlight textarea')!;
    const store = async (comment: string) => {
      library.describe = async () => ({
        ...(await described)!,
        highlights: [{ ...paper.highlights[0]!, comment }],
      });
      library.emit();
      await settled();
    };
    const described = library.describe(1);
    const first = field();
    first.focus();
    await type(first, 'Typed');
    await store('The idea');
    first.dispatchEvent(new FocusEvent('blur'));
    await store('Typed');
    expect(field()).toBe(first);
    await store('From the page');
    expect(field().value).toBe('From the page');
  });

  it('keep what is being typed while another is written elsewhere', async () => {
    const library = await openDetails();
    const described = await library.describe(1);
    const field = document.querySelector<HTMLTextAreaElement>(
      '.highlight textarea',
    )!;
    await type(field, 'The idea, and more');
    library.describe = async () => ({
      ...described!,
      highlights: [{ ...paper.highlights[0]!, comment: 'Elsewhere' }],
    });
    library.emit();
    await settled();
    expect(field.isConnected).toBe(true);
    expect(field.value).toBe('The idea, and more');
    field.dispatchEvent(new FocusEvent('blur'));
    await settled();
    expect(library.calls.at(-1)).toEqual([
      'changeHighlight',
      { paper: 1, id: 'a', comment: 'The idea, and more', base: 'The idea' },
    ]);
  });

  it('keep their field when it is emptied, for another comment', async () => {
    const library = await openDetails();
    const described = await library.describe(1);
    const field = document.querySelector<HTMLTextAreaElement>(
      '.highlight textarea',
    )!;
    await type(field, '');
    field.dispatchEvent(new FocusEvent('blur'));
    const { comment: _gone, ...bare } = paper.highlights[0]!;
    library.describe = async () => ({ ...described!, highlights: [bare] });
    library.emit();
    await settled();
    expect(field.isConnected).toBe(true);
  });

  it('are there next time where the comment was not saved', async () => {
    const library = await openDetails();
    library.failing.add('changeHighlight');
    const field = () =>
      document.querySelector<HTMLTextAreaElement>('.highlight textarea')!;
    await type(field(), 'Half a wo');
    field().dispatchEvent(new FocusEvent('blur'));
    await settled();
    await openDetails();
    expect(field().value).toBe('Half a wo');
  });

  it('are removed, and can be put back', async () => {
    const library = await openDetails();
    library.answers.set('removeHighlight', paper.highlights[0]);
    await press(find('button', 'Remove the highlight'));
    expect(library.calls.at(-1)).toEqual([
      'removeHighlight',
      { paper: 1, id: 'a' },
    ]);
    await press(find('button', 'Undo'));
    expect(library.calls.at(-1)).toEqual([
      'restoreHighlight',
      { highlight: paper.highlights[0] },
    ]);
  });

  it('that are long begin short', async () => {
    const long = 'word '.repeat(200).trim();
    await openDetails({ highlights: [highlight('c', long)] });
    expect(textOf('.highlight-quote').length).toBeLessThan(500);
    await press(find('.highlight button', 'Show more'));
    expect(textOf('.highlight-quote')).toBe(long);
  });
});

describe('highlights beside their page', () => {
  const openPanel = async (highlightsHere: FakeContent['highlightsHere']) => {
    history.replaceState(null, '', '#');
    const annotation = {
      paper: 1,
      state: 'seen' as const,
      lists: [],
      repeats: [],
      versions: 0,
      similar: 0,
      hasNote: false,
    };
    const library = fakeLibrary({
      papers: [paper],
      page: {
        status: 'page',
        label: 'LightGCN',
        papers: [{ title: 'LightGCN', annotation }],
      },
      ...(highlightsHere && { highlightsHere }),
    });
    await show(
      <SidePanel
        library={library}
        libraryHref="l.html"
        onTabChange={() => undefined}
      />,
    );
    await settled();
    return library;
  };

  it('are shown there, and said to be lost where they are', async () => {
    const library = await openPanel({ found: ['b'], lost: ['a'] });
    expect(textsOf('.highlight-lost')).toEqual(['Not found on this page']);
    expect(
      document.querySelectorAll('[aria-label="Show on the page"]'),
    ).toHaveLength(1);
    await press(find('button', 'Show on the page'));
    expect(library.calls.at(-1)).toEqual(['revealHighlight', 'b']);
    await expectAccessible();
  });

  it('offer neither where the page shows no text of the paper', async () => {
    await openPanel(undefined);
    expect(textsOf('.highlight-quote')).toHaveLength(2);
    expect(document.querySelector('.highlight-lost')).toBe(null);
    expect(document.querySelector('[aria-label="Show on the page"]')).toBe(
      null,
    );
  });
});

it('a removed highlight is in the trash, with its words', async () => {
  history.replaceState(null, '', '#trash');
  const library = fakeLibrary({
    trash: [
      {
        kind: 'highlight',
        id: 7,
        at: Date.now(),
        count: 1,
        title: 'LightGCN',
        name: 'Easier to train',
      },
    ],
  });
  await show(<LibraryPage library={library} />);
  expect(textOf('.trash-text')).toContain('Highlight in “LightGCN”');
  expect(textOf('.trash-text q')).toBe('Easier to train');
  await press(find('button', 'Restore: Highlight in “LightGCN”'));
  expect(library.calls).toContainEqual(['restoreTrash', { id: 7 }]);
  await expectAccessible();
});

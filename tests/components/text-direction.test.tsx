// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import { Popup } from '../../components/popup/popup';
import { PaperPopover } from '../../components/popover/paper-popover';
import { fakeLibrary } from './fake-library';
import { find, show, type } from './screen';

// Whatever a paper, a list or a tag is called runs the way its own letters run.

const ARABIC = /\p{Script=Arabic}/u;
const PAPER = {
  id: 1,
  title: 'مقدمة في التعلم العميق: Introduction',
  authors: ['محمد علي', 'Bo Li'],
  abstract: 'يقدم هذا البحث مقدمة في التعلم العميق.',
  tags: [{ paper: 1, tag: 'مهم', name: 'مهم', addedAt: 1 }],
  note: 'ملاحظة',
  duplicates: [],
};
const OTHER = {
  id: 2,
  title: 'التعلم العميق',
  authors: ['محمد علي'],
};
const related = {
  ...OTHER,
  href: 'https://arxiv.org/abs/2002.02126',
  state: 'seen' as const,
  score: 0.5,
  terms: [],
};
const library = () =>
  fakeLibrary({
    papers: [{ ...PAPER, related: [related] }, OTHER],
    lists: { 'قائمة القراءة': [1] },
  });

/** What shows Arabic words and leaves their direction to what is around them. */
const misled = () => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  let shown = 0;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement;
    // Choices are drawn by the browser.
    if (!ARABIC.test(node.nodeValue ?? '') || parent?.closest('datalist'))
      continue;
    shown += 1;
    if (parent?.closest('[dir]')?.getAttribute('dir') !== 'auto')
      found.push(parent?.outerHTML ?? '');
  }
  return { shown, found };
};

beforeEach(() => {
  localStorage.clear();
  document.documentElement.dir = 'ltr';
});

it.each([
  ['#saved', 3],
  [`#list/${encodeURIComponent('list-قائمة القراءة')}`, 3],
  ['#search/التعلم', 4],
  ['#paper/1', 7],
])('on the library page at %s', async (hash, least) => {
  history.replaceState(null, '', hash);
  await show(<LibraryPage library={library()} />);
  const { shown, found } = misled();
  expect(found).toEqual([]);
  expect(shown).toBeGreaterThanOrEqual(least);
});

it.each(['search', 'lists'])('in the popup, at %s', async (tab) => {
  localStorage.setItem('popup.tab', tab);
  await show(<Popup library={library()} libraryHref="library.html" />);
  if (tab === 'search')
    await type(
      find<HTMLInputElement>('input[type=search]', 'Search papers'),
      'التعلم',
    );
  const { shown, found } = misled();
  expect(found).toEqual([]);
  expect(shown).toBeGreaterThan(0);
});

it("in a badge's popover", async () => {
  await show(
    <PaperPopover
      desk={library()}
      paper={1}
      section="related"
      onClose={() => undefined}
      onSized={() => undefined}
    />,
  );
  const { shown, found } = misled();
  expect(found).toEqual([]);
  expect(shown).toBeGreaterThan(1);
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import type { DuplicateView } from '../../lib/messaging/views';
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

const other: DuplicateView = {
  id: 2,
  title: 'The other one',
  authors: [],
  href: 'https://example.org/2',
  state: 'seen',
  verdict: 'version',
  reason: { kind: 'similar-title', dice: 0.9 },
  seenIn: [],
  rejected: false,
};
const paper = {
  id: 1,
  title: 'A paper',
  identifiers: { arxiv: '2407.21783', doi: '10.1145/1' },
  links: { code: 'https://github.com/a/b' },
  duplicates: [other],
};

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '#paper/1');
});

const open = async (more: object = {}) => {
  const library = fakeLibrary({ papers: [{ ...paper, ...more }] });
  await show(<LibraryPage library={library} />);
  return library;
};

describe('the details of a paper', () => {
  it.each([
    [
      {},
      'https://arxiv.org/search/?query=A+paper&searchtype=title',
      'Search on arXiv',
    ],
    [{}, 'https://example.org/1', 'Open the paper'],
    [
      { arxiv: '2407.21783' },
      'https://arxiv.org/abs/2407.21783',
      'Open on arXiv',
    ],
  ])('say what a press leads to: %j at %s', async (identifiers, href, text) => {
    await open({ identifiers, href, ...identifiers });
    expect(find('a', text).getAttribute('href')).toBe(href);
  });

  it('say that they are under way if they take a while', async () => {
    const library = fakeLibrary({ papers: [paper] });
    library.describe = () => new Promise(() => {});
    await show(<LibraryPage library={library} />);
    expect(textOf('aside')).toBe('');
    await expect.poll(() => textOf('aside')).toBe('Working…');
  });

  it('say its identifiers and where it is to be had', async () => {
    await open();
    expect(textsOf('.identifiers dt')).toEqual(['arXiv', 'DOI']);
    expect(textsOf('.place-links a')).toEqual([
      'Abstract',
      'PDF',
      'HTML',
      'Hugging Face',
      'alphaXiv',
      'DOI',
      'Code',
    ]);
    await expectAccessible();
  });

  it('stay while they cannot be read anew: somebody is writing a note there', async () => {
    const library = await open();
    const note = find<HTMLTextAreaElement>('textarea', 'Note');
    await type(note, 'Half a th');
    library.describe = () =>
      Promise.reject(new Error('The worker was killed.'));
    await library.change.tag({ paper: 1, name: 'new' });
    await settled();
    expect(textOf('[role=alert]')).toContain('The worker was killed.');
    expect(find('textarea', 'Note')).toBe(note);
    expect(note.value).toBe('Half a th');
  });

  it('take a duplicate for confirmed, and say so', async () => {
    const library = await open();
    await press(find('button', 'The same work'));
    expect(library.calls.at(-1)).toEqual([
      'confirmDuplicate',
      { papers: [1, 2], confirmed: true },
    ]);
  });

  it('let a confirmation be taken back, and offer nothing else until then', async () => {
    const library = await open({ duplicates: [{ ...other, confirmed: true }] });
    expect(textOf('.fact-why')).toContain('You confirmed');
    expect(textsOf('.fact-actions button')).toEqual(['Take that back']);
    await press(find('button', 'Take that back'));
    expect(library.calls.at(-1)).toEqual([
      'confirmDuplicate',
      { papers: [1, 2], confirmed: false },
    ]);
  });
});

describe('a note', () => {
  it('shows as its Markdown says, without a single element of its own HTML', async () => {
    await open({
      note: '# Head\n\n**bold** <img src=x onerror=alert(1)> [x](javascript:alert(1)) [y](https://a.b/) ![z](https://a.b/z.png)',
    });
    await press(find('button', 'Preview'));
    // The parser is loaded first.
    await expect
      .poll(() => document.querySelector('.md strong'))
      .not.toBe(null);
    await settled();
    const shown = find('.md', /Head/);
    expect(shown.querySelector('img')).toBe(null);
    expect(shown.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(
      [...shown.querySelectorAll('a')].map((a) => a.getAttribute('href')),
    ).toEqual(['https://a.b/', 'https://a.b/z.png']);
    await expectAccessible();
    await press(find('button', 'Write'));
    expect(document.querySelector('.note textarea')).not.toBe(null);
  });

  it('that is no Markdown, or too deep to draw, shows as it is written', async () => {
    const deep = `${'> '.repeat(40)}x`;
    await open({ note: deep });
    await press(find('button', 'Preview'));
    await expect
      .poll(() => document.querySelectorAll('.md blockquote').length)
      .toBeGreaterThan(10);
    expect(document.querySelectorAll('.md blockquote').length).toBeLessThan(30);
    expect(textOf('.md')).toContain('x');

    localStorage.setItem('note.shown', 'preview');
    const marks = '_*'.repeat(4_000);
    await open({ note: marks });
    expect(textOf('.md')).toBe(marks);
  });
});

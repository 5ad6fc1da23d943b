// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { SidePanel } from '../../components/panel/side-panel';
import type { Annotation } from '../../lib/messaging/views';
import { fakeLibrary } from './fake-library';
import { expectAccessible, find, press, settled, show, textOf } from './screen';

const known = (paper: number): Annotation => ({
  paper,
  state: 'seen',
  lists: [],
  repeats: [],
  versions: 0,
  similar: 0,
  hasNote: false,
});
const papers = [
  { id: 1, title: 'LightGCN', abstract: 'Simplified.' },
  { id: 2, title: 'UltraGCN' },
];
const rowOf = (id: number, title: string) => ({
  title,
  annotation: known(id),
  href: 'https://arxiv.org/abs/2002.02126',
});

beforeEach(() => {
  history.replaceState(null, '', '#');
});

describe('the side panel', () => {
  it('shows the one paper of a page with all that is known', async () => {
    const library = fakeLibrary({
      papers,
      page: {
        status: 'page',
        label: 'LightGCN',
        papers: [rowOf(1, 'LightGCN')],
      },
    });
    await show(
      <SidePanel
        library={library}
        libraryHref="l.html"
        onTabChange={() => undefined}
      />,
    );
    expect(textOf('.details h1')).toBe('LightGCN');
    expect(document.querySelector('.details-close')).toBe(null);
    await expectAccessible();
  });

  it('lists several, opens one, and leads back', async () => {
    const library = fakeLibrary({
      papers,
      page: {
        status: 'page',
        label: 'cs.IR new',
        papers: [rowOf(1, 'LightGCN'), rowOf(2, 'UltraGCN')],
      },
    });
    await show(
      <SidePanel
        library={library}
        libraryHref="l.html"
        onTabChange={() => undefined}
      />,
    );
    const title = find('a.row-title', 'LightGCN');
    expect(title.getAttribute('href')).toBe('#paper/1');
    location.hash = '#paper/1';
    dispatchEvent(new HashChangeEvent('hashchange'));
    await settled();
    expect(textOf('.details h1')).toBe('LightGCN');
    await press(find('button', 'Back to the page'));
    expect(document.querySelectorAll('a.row-title')).toHaveLength(2);
    await expectAccessible();
  });

  it('follows the tab', async () => {
    let turn: () => void = () => undefined;
    const library = fakeLibrary({ papers });
    let isElsewhere = false;
    await show(
      <SidePanel
        library={{
          ...library,
          thisPage: async () =>
            isElsewhere
              ? {
                  status: 'page',
                  label: 'UltraGCN',
                  papers: [rowOf(2, 'UltraGCN')],
                }
              : { status: 'unclaimed', papers: [] },
        }}
        libraryHref="l.html"
        onTabChange={(listener) => {
          turn = listener;
        }}
      />,
    );
    expect(document.querySelector('.details')).toBe(null);
    isElsewhere = true;
    turn();
    await expect
      .poll(() => document.querySelector('.details h1')?.textContent)
      .toBe('UltraGCN');
  });
});

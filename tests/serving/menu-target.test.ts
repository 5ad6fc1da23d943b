import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../components/library/route';
import { LOOK_UP, menuTarget, SAVE_LINK } from '../../lib/serving/menu-target';

describe('the menu of a page', () => {
  it('looks a selection up as the library page reads it', () => {
    const target = menuTarget({
      id: LOOK_UP,
      selection: '  Attention\n is “all” #you/need? 100% ',
    });
    expect(target?.page).toBe('library');
    expect(parseRoute(target?.place ?? '')).toEqual({
      view: 'search',
      query: 'Attention is “all” #you/need? 100%',
    });
  });

  it('cuts what is too long for a search', () => {
    const target = menuTarget({ id: LOOK_UP, selection: 'a'.repeat(10_000) });
    expect(target?.place).toBe(`#search/${'a'.repeat(400)}`);
  });

  it('hands a link on as it is', () => {
    const link = 'https://arxiv.org/abs/2002.02126?x=1#y';
    expect(menuTarget({ id: SAVE_LINK, link })).toEqual({
      page: 'save',
      place: `#${encodeURIComponent(link)}`,
    });
  });

  it.each([
    { id: LOOK_UP, selection: ' \n ' },
    { id: SAVE_LINK, link: 'not an address' },
    { id: SAVE_LINK },
    { id: 'another', selection: 'x', link: 'https://arxiv.org/abs/1' },
  ])('opens nothing for nothing: %j', (click) => {
    expect(menuTarget(click)).toBeUndefined();
  });
});

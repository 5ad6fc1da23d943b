import { render } from 'preact';
import { TitleBadgesView } from '../../components/title-badges';
import type { DrawBadges } from '../../lib/page/title-badges';
import { bringPopovers } from '../../lib/serving/bring-popovers';

/** Draws a title's badges with Preact; without content, takes them down. */
export const drawBadges: DrawBadges = (bar, content, desk) =>
  render(
    content ? (
      <TitleBadgesView {...content} desk={desk} bringPopovers={bringPopovers} />
    ) : null,
    bar,
  );

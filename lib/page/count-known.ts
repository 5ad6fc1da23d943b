import type { SightedPage } from '../messaging/protocol';
import type { TitleBadges } from './title-badges';

/** How many titles there are, and how many of them were known before. */
export function countKnown(
  titles: readonly Pick<TitleBadges, 'annotation'>[],
): NonNullable<SightedPage['others']> {
  const isKnown = ({ annotation }: Pick<TitleBadges, 'annotation'>) =>
    annotation && annotation.state !== 'new';
  return { titles: titles.length, known: titles.filter(isKnown).length };
}

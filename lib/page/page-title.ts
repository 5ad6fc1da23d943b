import type { PageTitle } from '../messaging/protocol';
import type { TitleBadges } from './title-badges';

/** A title as the popup lists it. */
export function pageTitle({
  found: { title, identifiers },
  annotation,
}: Pick<TitleBadges, 'found' | 'annotation'>): PageTitle {
  const { arxiv } = identifiers;
  return {
    title,
    ...(arxiv !== undefined && { arxiv }),
    ...(annotation && { annotation }),
  };
}

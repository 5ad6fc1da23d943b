import type { DrawBadges } from '../page/title-badges';
import type { Settings } from '../settings/settings';

type Content = NonNullable<Parameters<DrawBadges>[1]>;

/** What is drawn at a title, without the badges that the reader has switched off. */
export function wantedBadges(
  content: Content,
  { similarBadges }: Pick<Settings, 'similarBadges'>,
): Content {
  const { annotation } = content;
  return similarBadges || annotation.similar === 0
    ? content
    : { ...content, annotation: { ...annotation, similar: 0 } };
}

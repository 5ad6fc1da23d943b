import { i18n } from '#i18n';
import type { Annotation } from '../../lib/messaging/views';
import { defineBadge } from '../badge';
import { DuplicateIcon } from '../icons';
import { nameSome } from '../words/name-some';

/** The paper stands in other places too, or other papers are the same work. */
export default defineBadge({
  id: 'duplicate',
  order: 1,
  applies: ({ repeats, versions }) => repeats.length + versions > 0,
  describe: (annotation) => phrases(annotation).join('. '),
  // A number alone would be no part of the name that says it in words.
  text: () => '',
  Icon: DuplicateIcon,
  section: 'duplicates',
});

function phrases({ repeats, versions, isEarly }: Annotation): string[] {
  if (isEarly) return [i18n.t('badge_duplicate_early')];
  const all: string[] = [];
  if (repeats.length > 0)
    all.push(i18n.t('badge_duplicate', [nameSome(repeats)]));
  if (versions > 0) all.push(i18n.t('badge_version', versions));
  return all;
}

import { i18n } from '#i18n';
import { defineBadge } from '../badge';
import { SimilarIcon } from '../icons';

/** Another title is alike, and nothing proves more. */
export default defineBadge({
  id: 'similar',
  order: 2,
  applies: ({ similar }) => similar > 0,
  describe: ({ similar }) => i18n.t('badge_similar', similar),
  text: () => '',
  Icon: SimilarIcon,
  section: 'duplicates',
});

import { i18n } from '#i18n';
import { defineBadge } from '../badge';
import { RelatedIcon } from '../icons';
import { formatCount } from '../../lib/language/format-count';

export default defineBadge({
  id: 'related',
  order: 3,
  applies: ({ related = 0 }) => related > 0,
  describe: ({ related = 0 }) => i18n.t('badge_related', related),
  text: ({ related = 0 }) => formatCount(related),
  Icon: RelatedIcon,
  section: 'related',
});

import { i18n } from '#i18n';
import { defineBadge } from '../badge';
import { SavedIcon } from '../icons';
import { joinWords } from '../words/join-words';
import { formatCount } from '../words/numbers';

export default defineBadge({
  id: 'saved',
  order: 0,
  applies: ({ lists }) => lists.length > 0,
  describe: ({ lists }) => i18n.t('badge_saved', [joinWords(lists)]),
  text: ({ lists }) => (lists.length > 1 ? formatCount(lists.length) : ''),
  Icon: SavedIcon,
  section: 'lists',
});

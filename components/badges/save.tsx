import { i18n } from '#i18n';
import { defineBadge } from '../badge';
import { BookmarkIcon } from '../icons';

/** What shows where there is nothing to say, and only when asked for. */
export default defineBadge({
  id: 'save',
  order: 5,
  applies: ({ lists, paper, isUnremembered }) =>
    lists.length === 0 && (paper !== undefined || isUnremembered === true),
  describe: () => i18n.t('badge_save'),
  text: () => '',
  Icon: BookmarkIcon,
  section: 'lists',
  isQuiet: () => true,
});

import { i18n } from '#i18n';
import { defineBadge } from '../badge';
import { SavedIcon } from '../icons';
import { nameSome } from '../words/name-some';
import { stateText } from '../words/state-text';

export default defineBadge({
  id: 'saved',
  order: 0,
  applies: ({ lists }) => lists.length > 0,
  describe: ({ lists, isEarly }) =>
    isEarly ? stateText('saved') : i18n.t('badge_saved', [nameSome(lists)]),
  // A number alone would be no part of the name that says it in words.
  text: () => '',
  Icon: SavedIcon,
  section: 'lists',
});

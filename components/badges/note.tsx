import { i18n } from '#i18n';
import { defineBadge } from '../badge';
import { NoteIcon } from '../icons';

export default defineBadge({
  id: 'note',
  order: 4,
  applies: ({ hasNote }) => hasNote,
  describe: () => i18n.t('badge_note'),
  text: () => '',
  Icon: NoteIcon,
  section: 'note',
});

import { CheckIcon } from '../icons';
import { defineBadge } from '../badge';
import { stateText } from '../words/state-text';

/** What is known of a title where no other badge says it: seen before, read, dismissed. */
export default defineBadge({
  id: 'seen',
  order: -1,
  applies: ({ state, lists, repeats, versions }) =>
    state === 'read' ||
    state === 'dismissed' ||
    (state === 'seen' && lists.length + repeats.length + versions === 0),
  describe: ({ state }) => stateText(state),
  text: () => '',
  Icon: CheckIcon,
  section: 'duplicates',
});

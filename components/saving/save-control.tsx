import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import { BookmarkIcon, SavedIcon } from '../icons';
import { PopoverButton } from '../menu/popover-button';
import { joinWords } from '../words/join-words';
import { SaveMenu } from './save-menu';

/** A paper's "Save" button, with its lists to choose from. */
export function SaveControl({
  library,
  paper,
  lists,
  wide = false,
}: {
  library: Library;
  paper: PaperId;
  /** Names of the lists it is in, as far as the row knows. */
  lists: readonly string[];
  /** Shows its name beside the icon. */
  wide?: boolean;
}) {
  const isSaved = lists.length > 0;
  const label = isSaved ? i18n.t('save_button_saved') : i18n.t('save_button');
  return (
    <PopoverButton
      label={label}
      title={
        isSaved
          ? i18n.t('badge_saved', [joinWords(lists)])
          : i18n.t('save_menu')
      }
      className={`icon-button${isSaved ? ' is-saved' : ''}${wide ? ' is-wide' : ''}`}
      icon={
        <>
          {isSaved ? <SavedIcon /> : <BookmarkIcon />}
          {wide && <span>{label}</span>}
        </>
      }
      panelLabel={i18n.t('save_menu')}
    >
      {() => <SaveMenu library={library} paper={paper} />}
    </PopoverButton>
  );
}

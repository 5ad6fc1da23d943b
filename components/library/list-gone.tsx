import { i18n } from '#i18n';
import { EmptyState } from '../paper/empty-state';
import { hrefOf } from './route';

/** Stands where a list would, if an address leads to one that is not there any more. */
export function ListGone() {
  return (
    <EmptyState
      title={i18n.t('library_list_gone_title')}
      text={i18n.t('library_list_gone_text')}
    >
      <a class="button" href={hrefOf({ view: 'saved' })}>
        {i18n.t('library_saved')}
      </a>
    </EmptyState>
  );
}

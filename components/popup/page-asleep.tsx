import { i18n } from '#i18n';
import type { ClaimedView } from '../../lib/library/library';
import { PauseIcon } from '../icons';
import { EmptyState } from '../paper/empty-state';
import { pageName } from '../words/page-kind-text';

/** Why there are no badges on a page that could have some, and the way back. */
export function PageAsleep({
  page,
  status,
  onWake,
}: {
  page: ClaimedView;
  status: 'off' | 'paused';
  onWake: () => void;
}) {
  const words =
    status === 'paused'
      ? {
          title: i18n.t('page_paused_title'),
          text: i18n.t('page_paused_text'),
          button: i18n.t('page_resume'),
        }
      : {
          title: i18n.t('page_off_title', [
            page.offBy === 'site' ? page.siteName : pageName(page),
          ]),
          text: i18n.t('page_off_text'),
          button: i18n.t('page_turn_on'),
        };
  return (
    <EmptyState icon={<PauseIcon />} title={words.title} text={words.text}>
      <button type="button" class="button is-primary" onClick={onWake}>
        {words.button}
      </button>
    </EmptyState>
  );
}

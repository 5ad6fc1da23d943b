import { i18n } from '#i18n';
import { errorText } from '../words/error-text';
import { EmptyState } from './empty-state';

/** Where an answer would be: why there is none, and a way to ask again. */
export function Failure({
  error,
  onRetry,
}: {
  error: unknown;
  onRetry: () => void;
}) {
  return (
    <div role="alert">
      <EmptyState title={i18n.t('popup_failed', [errorText(error)])}>
        <button type="button" class="button" onClick={onRetry}>
          {i18n.t('popup_retry')}
        </button>
      </EmptyState>
    </div>
  );
}

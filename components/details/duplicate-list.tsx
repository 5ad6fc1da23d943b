import { i18n } from '#i18n';
import type { PaperDesk } from '../../lib/library/library';
import type { DuplicateView } from '../../lib/messaging/views';
import type { PaperId } from '../../lib/papers/paper';
import { useFeedback } from '../feedback/feedback-context';
import type { TargetOf } from '../paper/paper-targets';
import { byline } from '../words/byline';
import { joinWords } from '../words/join-words';
import { reasonText, verdictText } from '../words/reason-text';
import { PaperLink } from './paper-link';

/** Other papers that may be this work: what they are to it, why, and where they stand. */
export function DuplicateList({
  desk,
  of,
  duplicates,
  targetOf,
  onConfirm,
}: {
  desk: PaperDesk;
  of: PaperId;
  duplicates: readonly DuplicateView[];
  targetOf: TargetOf;
  /** Says that it is the same work, or takes that back; where there is room for that. */
  onConfirm?: (other: PaperId, confirmed: boolean) => void;
}) {
  const { attempt } = useFeedback();
  const reject = (other: PaperId, rejected: boolean) =>
    void attempt(() =>
      desk.change.rejectDuplicate({ papers: [of, other], rejected }),
    );
  return (
    <ul class="facts" role="list">
      {duplicates.map((other) => (
        <li
          key={other.id}
          class={`fact is-${other.verdict}${other.rejected ? ' is-rejected' : ''}`}
        >
          {/* The reader has the last word. */}
          {!other.rejected && (
            <p class="fact-kind">{verdictText(other.verdict)}</p>
          )}
          <PaperLink paper={other} targetOf={targetOf} />
          <p class="row-meta" dir="auto">
            {byline(other.authors, other.year)}
          </p>
          <p class="fact-why">
            {other.rejected
              ? i18n.t('details_rejected')
              : other.confirmed
                ? i18n.t('details_confirmed')
                : reasonText(other.reason)}
          </p>
          {other.seenIn.length > 0 && (
            <p class="row-meta">
              {i18n.t('popover_also_in', [joinWords(other.seenIn)])}
            </p>
          )}
          <p class="fact-actions">
            {onConfirm && !other.rejected && (
              <button
                type="button"
                class="text-button"
                onClick={() => onConfirm(other.id, !other.confirmed)}
              >
                {other.confirmed
                  ? i18n.t('details_unconfirm')
                  : i18n.t('details_confirm')}
              </button>
            )}
            {!(onConfirm && other.confirmed) && (
              <button
                type="button"
                class="text-button"
                onClick={() => reject(other.id, !other.rejected)}
              >
                {other.rejected
                  ? i18n.t('details_restore')
                  : i18n.t('popover_reject')}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

import { i18n } from '#i18n';
import type { DuplicateView } from '../../lib/messaging/views';
import type { TargetOf } from '../paper/paper-targets';
import { joinWords } from '../words/join-words';
import { reasonText, verdictText } from '../words/reason-text';
import { PaperLink } from './paper-link';

/** Other papers that may be the same work: verdict, reason, where they were seen, and a way to say no. */
export function DuplicateList({
  duplicates,
  targetOf,
  onReject,
}: {
  duplicates: readonly DuplicateView[];
  targetOf: TargetOf;
  onReject: (other: DuplicateView, rejected: boolean) => void;
}) {
  return (
    <ul class="duplicates">
      {duplicates.map((other) => (
        <li key={other.id} data-verdict={other.verdict}>
          <p class={`verdict is-${other.verdict}`}>
            {verdictText(other.verdict)}
          </p>
          <PaperLink paper={other} targetOf={targetOf} />
          <p class="reason">{reasonText(other.reason)}</p>
          {other.seenIn.length > 0 && (
            <p class="quiet">
              {i18n.t('popover_also_in', [joinWords(other.seenIn)])}
            </p>
          )}
          <p class="judgement">
            {other.rejected && <span>{i18n.t('popover_rejected')} </span>}
            <button
              type="button"
              class="link-button"
              onClick={({ isTrusted }) => {
                if (isTrusted) onReject(other, !other.rejected);
              }}
            >
              {other.rejected
                ? i18n.t('popover_undo')
                : i18n.t('popover_reject')}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

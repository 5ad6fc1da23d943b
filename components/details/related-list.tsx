import { i18n } from '#i18n';
import type { RelatedView } from '../../lib/messaging/views';
import type { TargetOf } from '../paper/paper-targets';
import { StateMark } from '../paper/state-mark';
import { byline } from '../words/byline';
import { formatShare } from '../words/numbers';
import { PaperLink } from './paper-link';

/** Neighbours by content, best first, each with its score and the words that explain it. */
export function RelatedList({
  related,
  targetOf,
}: {
  related: readonly RelatedView[];
  targetOf: TargetOf;
}) {
  if (related.length === 0)
    return <p class="quiet">{i18n.t('popover_related_none')}</p>;
  return (
    <ol class="related" role="list">
      {related.map((paper) => (
        <li key={paper.id} class="related-row">
          <StateMark state={paper.state} />
          <div>
            <PaperLink paper={paper} targetOf={targetOf} />
            <p class="row-meta" dir="auto">
              {byline(paper.authors, paper.year)}
            </p>
            <p class="terms" role="group" aria-label={i18n.t('popover_terms')}>
              {paper.terms.map((term) => (
                <span key={term} class="term">
                  {term}
                </span>
              ))}
            </p>
          </div>
          <span class="score" title={i18n.t('popover_score')}>
            <span aria-hidden="true">{formatShare(paper.score)}</span>
            <span class="visually-hidden">
              {i18n.t('details_score', [formatShare(paper.score)])}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

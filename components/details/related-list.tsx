import { i18n } from '#i18n';
import type { RelatedView } from '../../lib/messaging/views';
import { StateMark } from '../paper/state-mark';
import type { TargetOf } from '../paper/paper-targets';
import { byline } from '../words/byline';
import { formatShare } from '../words/numbers';
import { PaperLink } from './paper-link';

/** Related papers, best first, each with its score and the terms that explain it. */
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
    <ol class="related">
      {related.map((paper) => (
        <li key={paper.id} data-related={paper.id}>
          <StateMark state={paper.state} />
          <div class="related-main">
            <PaperLink paper={paper} targetOf={targetOf} />
            {byline(paper.authors, paper.year) !== '' && (
              <p class="quiet">{byline(paper.authors, paper.year)}</p>
            )}
            <p class="terms">
              <span class="visually-hidden">{i18n.t('popover_terms')}: </span>
              {paper.terms.map((term) => (
                <span key={term} class="term">
                  {term}
                </span>
              ))}
            </p>
          </div>
          <Score score={paper.score} />
        </li>
      ))}
    </ol>
  );
}

/** A cosine as a short bar and a number. */
function Score({ score }: { score: number }) {
  const words = `${i18n.t('popover_score')}: ${formatShare(score)}`;
  return (
    <span class="score" role="img" aria-label={words} title={words}>
      <span class="score-bar" style={{ '--share': score }} />
      {formatShare(score)}
    </span>
  );
}

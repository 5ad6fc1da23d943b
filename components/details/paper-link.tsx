import { paperTitle } from '../words/paper-title';
import type { PaperSummary } from '../../lib/messaging/views';
import type { TargetOf } from '../paper/paper-targets';

/** A paper's title as a link, where there is somewhere to go. */
export function PaperLink({
  paper,
  targetOf,
}: {
  paper: PaperSummary;
  targetOf: TargetOf;
}) {
  const target = targetOf(paper);
  if (target === undefined)
    return (
      <span class="paper-link" dir="auto">
        {paperTitle(paper)}
      </span>
    );
  return (
    <a
      class="paper-link"
      dir="auto"
      href={target.href}
      {...(target.external && { target: '_blank', rel: 'noreferrer' })}
    >
      {paperTitle(paper)}
    </a>
  );
}

import { i18n } from '#i18n';
import type { RestorePreview } from '../../lib/library/restore/preview';

/** How many records of a backup cannot be read, and some of them; nothing if all can. */
export function RestoreProblems({
  problems: { count, some },
}: Pick<RestorePreview, 'problems'>) {
  if (count === 0) return null;
  return (
    <details class="report-part">
      <summary>{i18n.t('restore_problems', count)}</summary>
      <ul role="list">
        {some.map(({ line, text }) => (
          <li key={line}>{i18n.t('restore_problem', [String(line), text])}</li>
        ))}
      </ul>
    </details>
  );
}

import { i18n } from '#i18n';
import type { RelatedPair } from '../../lib/library/answers/neighbourhood';
import type { TableRow } from '../../lib/library/answers/table-rows';
import type { PaperId } from '../../lib/papers/paper';
import type { TargetOf } from '../paper/paper-targets';
import { paperTitle } from '../words/paper-title';

/** What a map shows, in words: every pair, the nearest first. */
export function MapTable({
  pairs,
  rows,
  targetOf,
}: {
  pairs: readonly RelatedPair[];
  rows: ReadonlyMap<PaperId, TableRow>;
  targetOf: TargetOf;
}) {
  const paper = (id: PaperId) => {
    const row = rows.get(id);
    const target = row && targetOf(row);
    return (
      target && (
        <a href={target.href} dir="auto">
          {paperTitle(row)}
        </a>
      )
    );
  };
  return (
    <details class="map-table">
      <summary>{i18n.t('statistics_table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('map_paper')}</th>
            <th scope="col">{i18n.t('map_related_to')}</th>
            <th scope="col">{i18n.t('popover_score')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs
            .toSorted((a, b) => b.score - a.score)
            .map(({ papers: [a, b], score }) => (
              <tr key={`${a} ${b}`}>
                <td>{paper(a)}</td>
                <td>{paper(b)}</td>
                <td>
                  {i18n.t('popover_score_value', [Math.round(score * 100)])}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}

import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  COLUMN_ROLES,
  type ColumnRole,
  type TableHead,
  type TableReading,
} from '../../lib/import/table-columns';

/** More columns than anyone chooses from. */
const MOST_COLUMNS = 100;

/** Says what the columns of a table hold, with the first rows to look at. */
export function ColumnChooser({
  source,
  table,
  onReading,
}: {
  source: string;
  table: TableHead;
  onReading: (reading: TableReading) => void;
}) {
  const id = useId();
  const { rows, hasHead, columns } = table;
  const names = namesOf(table);
  const choose = (role: ColumnRole, value: string) => {
    const { [role]: _before, ...others } = columns;
    onReading({
      hasHead,
      columns: value === '' ? others : { ...others, [role]: Number(value) },
    });
  };
  return (
    <section class="report-part columns" aria-labelledby={id}>
      <h2 id={id}>{i18n.t('columns_heading', [source])}</h2>
      <p class="report-intro">{i18n.t('columns_intro')}</p>
      <div class="columns-choices">
        {COLUMN_ROLES.map((role) => (
          <label key={role} class="columns-choice">
            <span>{i18n.t(`columns_${role}`)}</span>
            <select
              value={columns[role] === undefined ? '' : String(columns[role])}
              onChange={({ currentTarget }) =>
                choose(role, currentTarget.value)
              }
            >
              <option value="">{i18n.t('columns_none')}</option>
              {names.map((name, at) => (
                <option key={at} value={String(at)}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <label class="columns-head">
        <input
          type="checkbox"
          checked={hasHead}
          onChange={({ currentTarget }) =>
            onReading({ hasHead: currentTarget.checked, columns })
          }
        />
        {i18n.t('columns_head')}
      </label>
      {/* Scrolled by keyboard too. */}
      <div
        class="columns-sample"
        role="group"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else the keyboard cannot scroll it
        tabIndex={0}
        aria-label={i18n.t('columns_sample', [source])}
      >
        <table>
          <thead>
            <tr>
              {names.map((name, at) => (
                <th key={at} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(hasHead ? 1 : 0).map((row, at) => (
              <tr key={at}>
                {names.map((_name, column) => (
                  <td key={column}>{row[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What the columns are called: by the head, or by their number. */
function namesOf({ rows, hasHead }: TableHead): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) => {
    const name = hasHead ? (rows[0]?.[at] ?? '').trim() : '';
    return name === '' ? i18n.t('columns_numbered', [String(at + 1)]) : name;
  });
}

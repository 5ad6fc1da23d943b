import { i18n } from '#i18n';
import { ColumnsIcon } from '../icons';
import { PopoverButton } from '../menu/popover-button';
import { COLUMNS, type ColumnId } from './columns';

/** Which columns show. */
export function ColumnChooser({
  shown,
  isList,
  onChange,
}: {
  shown: ReadonlySet<ColumnId>;
  isList: boolean;
  onChange: (shown: ColumnId[]) => void;
}) {
  return (
    <PopoverButton
      label={i18n.t('columns_choose')}
      className="icon-button"
      icon={<ColumnsIcon />}
      panelLabel={i18n.t('columns_choose')}
    >
      {() => (
        <fieldset class="menu">
          <legend class="visually-hidden">{i18n.t('columns_choose')}</legend>
          {COLUMNS.filter(({ ofList }) => !ofList || isList).map(
            ({ id, name }) => (
              <label key={id} class="menu-entry">
                <input
                  type="checkbox"
                  checked={shown.has(id)}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange(
                      COLUMNS.map((column) => column.id).filter((column) =>
                        column === id ? checked : shown.has(column),
                      ),
                    )
                  }
                />
                <span>{name()}</span>
              </label>
            ),
          )}
        </fieldset>
      )}
    </PopoverButton>
  );
}

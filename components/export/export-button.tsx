import { i18n } from '#i18n';
import { ExportIcon } from '../icons';
import { PopoverButton } from '../menu/popover-button';
import { FormatList } from './format-list';
import type { Chosen, ExportControl } from './use-export';

/** Exports what is on view, in a format chosen from a menu. */
export function ExportButton({
  control,
  chosen,
}: {
  control: ExportControl;
  chosen: Chosen;
}) {
  return (
    <PopoverButton
      label={i18n.t('export_button')}
      title={i18n.t('export_menu', [chosen.title])}
      className="button export-button"
      icon={
        <>
          <ExportIcon />
          <span>{i18n.t('export_button')}</span>
        </>
      }
      panelLabel={i18n.t('export_menu', [chosen.title])}
    >
      {(close) => (
        <FormatList
          disabled={control.running !== undefined}
          onChoose={(format) => {
            close();
            control.start(chosen, format);
          }}
        />
      )}
    </PopoverButton>
  );
}

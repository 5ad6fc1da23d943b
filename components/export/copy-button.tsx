import { i18n } from '#i18n';
import type { ExportDesk } from '../../lib/library/exporting/export-desk';
import type { PaperId } from '../../lib/papers/paper';
import { useFeedback } from '../feedback/feedback-context';
import { CopyIcon } from '../icons';
import { MenuEntries } from '../menu/menu';
import { PopoverButton } from '../menu/popover-button';
import { copyEntries } from './copy-entries';

/** "Copy as…": papers, onto the clipboard. */
export function CopyButton({
  desk,
  papers,
  className = 'icon-button is-wide',
}: {
  desk: Pick<ExportDesk, 'copyPapers'>;
  papers: readonly PaperId[];
  className?: string;
}) {
  const entries = copyEntries(desk, papers, useFeedback());
  return (
    <PopoverButton
      label={i18n.t('copy_menu')}
      className={className}
      icon={
        <>
          <CopyIcon />
          <span>{i18n.t('copy_menu')}</span>
        </>
      }
      panelLabel={i18n.t('copy_menu')}
    >
      {(close) => <MenuEntries entries={entries} close={close} />}
    </PopoverButton>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListSummary } from '../../lib/library/library';
import { DownIcon, RenameIcon, TrashIcon, UpIcon } from '../icons';
import { Menu } from '../menu/menu';
import { ListNameField } from './list-name-field';
import { moveByAltArrows } from './move-by-alt-arrows';

/** One list among the lists: open it, rename it, move it, delete it. */
export function ListsRow({
  list,
  position,
  count,
  opener,
  isTaken,
  onRename,
  onMove,
  onDelete,
}: {
  list: ListSummary;
  /** From 0, of `count`. */
  position: number;
  count: number;
  /** The button or link that opens it. */
  opener: ComponentChildren;
  /** Whether another list bears that name. */
  isTaken: (name: string) => boolean;
  onRename: (name: string) => void;
  onMove: (to: number) => void;
  onDelete: () => void;
}) {
  const [isRenaming, setRenaming] = useState(false);
  return (
    <li
      class="lists-row"
      data-row
      onKeyDown={(event) => moveByAltArrows(event, position, count, onMove)}
    >
      {isRenaming ? (
        <ListNameField
          name={list.name}
          isTaken={isTaken}
          onDone={(name) => {
            setRenaming(false);
            if (name !== undefined) onRename(name);
          }}
        />
      ) : (
        opener
      )}
      <Menu
        label={i18n.t('lists_actions', [list.name])}
        entries={[
          {
            label: i18n.t('lists_rename'),
            icon: <RenameIcon />,
            run: () => setRenaming(true),
          },
          {
            label: i18n.t('lists_move_up'),
            icon: <UpIcon />,
            disabled: position === 0,
            run: () => onMove(position - 1),
          },
          {
            label: i18n.t('lists_move_down'),
            icon: <DownIcon />,
            disabled: position === count - 1,
            run: () => onMove(position + 1),
          },
          {
            label: i18n.t('lists_delete'),
            icon: <TrashIcon />,
            danger: true,
            startsGroup: true,
            run: onDelete,
          },
        ]}
      />
    </li>
  );
}

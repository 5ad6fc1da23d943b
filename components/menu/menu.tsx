import type { ComponentChildren } from 'preact';
import { MoreIcon } from '../icons';
import { PopoverButton } from './popover-button';

export interface MenuEntry {
  label: string;
  icon?: ComponentChildren;
  run: () => void;
  disabled?: boolean;
  /** Sets it apart: it takes something away. */
  danger?: boolean;
  /** A line above it. */
  startsGroup?: boolean;
}

/** The rarer actions on one thing, behind a button with three dots. */
export function Menu({
  label,
  entries,
}: {
  label: string;
  entries: readonly MenuEntry[];
}) {
  return (
    <PopoverButton
      label={label}
      className="icon-button"
      icon={<MoreIcon />}
      panelLabel={label}
    >
      {(close) => <MenuEntries entries={entries} close={close} />}
    </PopoverButton>
  );
}

/** What a menu offers, for whatever button opens it. */
export function MenuEntries({
  entries,
  close,
}: {
  entries: readonly MenuEntry[];
  close: () => void;
}) {
  return (
    <div class="menu">
      {entries.map(
        ({ label: text, icon, run, disabled, danger, startsGroup }, at) => (
          <button
            key={text}
            type="button"
            class={`menu-entry${danger ? ' is-danger' : ''}${startsGroup && at > 0 ? ' starts-group' : ''}`}
            disabled={disabled}
            onClick={() => {
              close();
              run();
            }}
          >
            {icon}
            <span>{text}</span>
          </button>
        ),
      )}
    </div>
  );
}

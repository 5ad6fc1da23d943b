import { i18n } from '#i18n';
import type { ClaimedView } from '../../lib/library/library';
import { offName, switched } from '../../lib/settings/off-pages';
import type { Settings } from '../../lib/settings/settings';
import { PauseIcon, SettingsIcon } from '../icons';
import { PopoverButton } from '../menu/popover-button';
import { Switch } from '../switch/switch';
import { pageName } from '../words/page-kind-text';

/** What Cognate does on pages like this one, to be switched on the spot. */
export function PageMenu({
  page,
  off,
  onSwitch,
  onPause,
}: {
  page: ClaimedView;
  off: Settings['offPages'];
  onSwitch: (off: Settings['offPages']) => void;
  onPause: () => void;
}) {
  const row = (label: string, name: string) => (
    <Switch
      label={i18n.t('page_switch', [label])}
      isOn={!off.includes(name)}
      onChange={(isOn) => onSwitch(switched(off, name, isOn))}
    />
  );
  return (
    <PopoverButton
      label={i18n.t('page_menu')}
      className="icon-button page-menu-button"
      icon={<SettingsIcon />}
      panelLabel={i18n.t('page_menu')}
    >
      {(close) => (
        <div class="menu page-menu">
          {row(page.siteName, offName({ site: page.site }))}
          {row(pageName(page), offName(page))}
          <button
            type="button"
            class="menu-entry starts-group"
            onClick={() => {
              close();
              onPause();
            }}
          >
            <PauseIcon />
            <span>{i18n.t('page_pause')}</span>
          </button>
        </div>
      )}
    </PopoverButton>
  );
}

import { i18n } from '#i18n';
import type { PageKind, Site } from '../../lib/detect/site';
import { offName, switched } from '../../lib/settings/off-pages';
import type { Settings } from '../../lib/settings/settings';
import { Switch } from '../switch/switch';
import { pageKindText } from '../words/page-kind-text';

/** A switch for each site, and below it one for each kind of its pages that has badges. */
export function PageSwitches({
  sites,
  off,
  onChange,
}: {
  sites: readonly Site[];
  off: Settings['offPages'];
  onChange: (off: Settings['offPages']) => void;
}) {
  const rowOf = (label: string, name: string, disabled = false) => (
    <Switch
      label={label}
      isOn={!off.includes(name)}
      disabled={disabled}
      onChange={(isOn) => onChange(switched(off, name, isOn))}
    />
  );
  return (
    <ul class="site-switches" role="list">
      {sites.map((site) => {
        const isOff = off.includes(site.id);
        return (
          <li key={site.id}>
            {rowOf(i18n.t('page_switch', [site.name]), site.id)}
            <fieldset aria-label={i18n.t('settings_kinds', [site.name])}>
              {kindsWithBadges(site).map((page) => (
                <div key={page.kind}>
                  {rowOf(
                    pageKindText(page),
                    offName({ site: site.id, kind: page.kind }),
                    isOff,
                  )}
                </div>
              ))}
            </fieldset>
          </li>
        );
      })}
    </ul>
  );
}

/** The others are known by their address alone (a PDF) and show nothing. */
export function kindsWithBadges({ pages }: Site): PageKind[] {
  return pages.filter(({ items }) => items !== undefined);
}

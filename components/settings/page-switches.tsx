import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageKind, Site } from '../../lib/detect/site';
import { offName, switched } from '../../lib/settings/off-pages';
import type { WithheldSite } from '../../lib/library/answers/withheld-sites';
import type { Settings } from '../../lib/settings/settings';
import { useKeptFocus } from '../live/use-kept-focus';
import { WithheldSiteNotice } from '../site-access/withheld-site-notice';
import { Switch } from '../switch/switch';
import { pageKindText } from '../words/page-kind-text';

/**
 * A switch for each site, and below it one for each kind of its pages that has badges.
 * Where the browser withholds a site's pages that is said, and none of it is on.
 */
export function PageSwitches({
  sites,
  off,
  withheld,
  onChange,
  onAllow,
}: {
  sites: readonly Site[];
  off: Settings['offPages'];
  withheld: readonly WithheldSite[];
  onChange: (off: Settings['offPages']) => void;
  /** Called in the very click, as the browser wants it. */
  onAllow: (id: string) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  // Allowed, a site's button goes.
  useKeptFocus(list);
  const rowOf = (
    label: string,
    name: string,
    { disabled, isOn = true }: { disabled: boolean; isOn?: boolean },
  ) => (
    <Switch
      label={label}
      isOn={isOn && !off.includes(name)}
      disabled={disabled}
      onChange={(isOn) => onChange(switched(off, name, isOn))}
    />
  );
  return (
    <ul ref={list} class="site-switches" role="list">
      {sites.map((site) => {
        const kept = withheld.find(({ id }) => id === site.id);
        const isShut = kept?.hosts.length === site.hosts.length;
        const isOff = isShut || off.includes(site.id);
        return (
          <li key={site.id} data-row>
            {rowOf(i18n.t('page_switch', [site.name]), site.id, {
              disabled: isShut,
              isOn: !isShut,
            })}
            {kept && <WithheldSiteNotice site={kept} onAllow={onAllow} />}
            <fieldset aria-label={i18n.t('settings_kinds', [site.name])}>
              {kindsWithBadges(site).map((page) => (
                <div key={page.kind}>
                  {rowOf(
                    pageKindText(page),
                    offName({ site: site.id, kind: page.kind }),
                    { disabled: isOff },
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

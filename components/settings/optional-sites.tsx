import { i18n } from '#i18n';
import { Switch } from '../switch/switch';

/** A site that the reader may allow. */
export interface OptionalSite {
  id: string;
  name: string;
  hosts: readonly string[];
  allowed: boolean;
}

/**
 * A switch for each optional site. The browser asks before one goes on; `onAllow` is
 * called in the very click, for later the browser would not ask. Whoever answers it
 * draws this again: where the reader refused, the switch goes back.
 */
export function OptionalSites({
  sites,
  onAllow,
  onWithdraw,
}: {
  sites: readonly OptionalSite[];
  onAllow: (id: string) => void;
  onWithdraw: (id: string) => void;
}) {
  return (
    <ul class="site-switches" role="list">
      {sites.map(({ id, name, hosts, allowed }) => (
        <li key={id}>
          <Switch
            label={i18n.t('page_switch', [name])}
            text={i18n.t('optional_site_text', [hosts.join(', ')])}
            isOn={allowed}
            onChange={(isOn) => (isOn ? onAllow(id) : onWithdraw(id))}
          />
        </li>
      ))}
    </ul>
  );
}

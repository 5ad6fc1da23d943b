import { i18n } from '#i18n';
import type { WithheldSite } from '../../lib/library/answers/withheld-sites';
import { joinWords } from '../words/join-words';

/**
 * Says which hosts of a site the browser does not let us read, and asks for them.
 * `onAllow` is called in the very click, for later the browser would not ask.
 */
export function WithheldSiteNotice({
  site: { id, name, hosts },
  onAllow,
}: {
  site: WithheldSite;
  onAllow: (id: string) => void;
}) {
  return (
    <div class="withheld-site">
      <p>{i18n.t('site_withheld', [joinWords(hosts)])}</p>
      <button type="button" class="button" onClick={() => onAllow(id)}>
        {i18n.t('site_allow', [name])}
      </button>
    </div>
  );
}

import { i18n } from '#i18n';
import { defineBackground } from 'wxt/utils/define-background';
import { pagePlace } from '../lib/detect/place';
import { createLiveIndex } from '../lib/library/live-index';
import { createFingerprintKeeper } from '../lib/library/keep-fingerprints';
import { createService } from '../lib/library/service';
import { serviceWithFingerprints } from '../lib/library/service-with-fingerprints';
import {
  getDue,
  getFingerprints,
  putFingerprints,
} from '../lib/local-records/fingerprint-records';
import { serveCalls } from '../lib/serving/serve';
import { serveLibraryInAddressBar } from '../lib/serving/serve-address-bar';
import { serveCommands } from '../lib/serving/serve-commands';
import {
  makeMenus,
  serveInstallation,
} from '../lib/serving/serve-installation';
import {
  inReadersLanguage,
  serveLanguage,
} from '../lib/serving/serve-language';
import { serveOptionalSites } from '../lib/serving/serve-optional-sites';
import { tidyAtStart } from '../lib/serving/tidy-at-start';
import { announceChange } from '../lib/messaging/announce';
import {
  keepSetting,
  onSettingChange,
  readSettings,
} from '../lib/settings/read-settings';
import { createConnection } from '../lib/store/connection';

export default defineBackground({
  type: 'module',
  main() {
    // Nothing is opened or loaded here: a woken worker answers first. Listeners
    // must be there synchronously, or the message that woke it is lost.
    const connection = createConnection();
    const index = createLiveIndex(connection, {
      usesLatent: keepSetting('relatedBySubject'),
    });
    onSettingChange('relatedBySubject', () => void announceChange([]));
    const service = createService(connection, index, {
      changed: (papers) => void announceChange(papers),
      placeOf: (url) => pagePlace(new URL(url)),
      async firstListName() {
        await inReadersLanguage();
        return i18n.t('first_list_name');
      },
      remembers: async () => (await readSettings()).remember,
    });
    const fingerprints = createFingerprintKeeper(connection, {
      get: getFingerprints,
      getDue,
      put: putFingerprints,
    });
    const followed = serviceWithFingerprints(service, fingerprints);
    serveCalls(followed);
    // An update may have made the index one of another version.
    serveInstallation(() => void index.catchUp().catch(() => undefined));
    serveLanguage(() => void makeMenus());
    serveCommands();
    serveOptionalSites();
    serveLibraryInAddressBar(connection);
    tidyAtStart(connection, followed);
  },
});

// First, so that the database opens while everything else is made ready.
import { connection } from './connection';
import { defineBackground } from 'wxt/utils/define-background';
import { remembered } from '../../lib/library/disk-full';
import {
  prepareForPage,
  sightPage,
} from '../../lib/library/arrival/sight-page';
import { announceChange } from '../../lib/messaging/announce';
import { lazily } from '../../lib/serving/lazily';
import { serveCalls } from '../../lib/serving/serve-calls';
import { serveLibraryInAddressBar } from '../../lib/serving/serve-address-bar';
import { serveCommands } from '../../lib/serving/serve-commands';
import { serveInstallation } from '../../lib/serving/serve-installation';
import { serveLanguage } from '../../lib/serving/serve-language';
import { servePermissions } from '../../lib/serving/serve-permissions';
import { tidyAtStart } from '../../lib/serving/tidy-at-start';
import {
  keepSetting,
  onSettingChange,
  readSettings,
} from '../../lib/settings/read-settings';
import { freeRoom } from '../../lib/adapters/storage-use/free-room';

export default defineBackground({
  // A worker of modules starts 10 ms later; for how ours loads a part of itself, see
  // scripts/worker-chunks.ts.
  type: { firefox: 'module' },
  main() {
    // Listeners must be there synchronously, or the message that woke the worker is
    // lost.
    const usesLatent = keepSetting('relatedBySubject');
    onSettingChange('relatedBySubject', () => void announceChange([]));
    const library = lazily(async () => {
      const { startLibrary } = await import('./library');
      return startLibrary(connection, usesLatent);
    });
    const suggestions = lazily(async () => {
      const { createSuggestions } =
        await import('../../lib/library/answers/suggest-papers');
      return createSuggestions(connection, async () =>
        (await library()).service.remakeIndex({ until: 'begun' }),
      );
    });
    serveCalls(library, {
      prepare: () => prepareForPage(connection),
      sight: (page, place, isPrivate) =>
        sightPage(connection, page, {
          place,
          isPrivate,
          remembers: () =>
            remembered(async () => (await readSettings()).remember, freeRoom),
        }),
    });
    // An update may have made the index one of another version.
    serveInstallation(async () => (await library()).catchUp());
    serveLanguage();
    serveCommands();
    servePermissions();
    serveLibraryInAddressBar(async (text, limit) =>
      (await suggestions())(text, limit),
    );
    tidyAtStart(async (keepSeen) => (await library()).tidy(keepSeen));
  },
});

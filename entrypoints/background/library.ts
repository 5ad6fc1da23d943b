import { i18n } from '#i18n';
import { pagePlace } from '../../lib/detect/place';
import { hasRoom } from '../../lib/library/disk-full';
import { createFingerprintKeeper } from '../../lib/library/fingerprinting/keep-fingerprints';
import { createLiveIndex } from '../../lib/library/indexing/live-index';
import { createService } from '../../lib/library/service';
import { serviceWithFingerprints } from '../../lib/library/fingerprinting/service-with-fingerprints';
import { serviceWithRoom } from '../../lib/library/service-with-room';
import { tidy } from '../../lib/library/forgetting/tidy';
import { createCopyRecords } from '../../lib/adapters/cache-storage/copy-records';
import {
  getDue,
  getFingerprints,
  putFingerprints,
} from '../../lib/adapters/local-records/fingerprint-records';
import { madeAt } from '../../lib/adapters/local-records/library-made';
import { parseRequest } from '../../lib/messaging/request-schemas';
import { announceChange } from '../../lib/messaging/announce';
import { inReadersLanguage } from '../../lib/serving/serve-language';
import { createCopyKeeper } from '../../lib/second-copy/keep-copy';
import type { Settings } from '../../lib/settings/settings';
import { freeRoom } from '../../lib/adapters/storage-use/free-room';
import type { Connection } from '../../lib/store/connection';

/** What the background does besides answering pages: loaded when it is first needed. */
export function startLibrary(
  connection: Connection,
  usesLatent: () => Promise<boolean>,
) {
  const index = createLiveIndex(connection, { usesLatent });
  const copy = createCopyKeeper(createCopyRecords(madeAt), {
    async copied() {
      const { ownBackup } =
        await import('../../lib/library/exporting/own-backup');
      return ownBackup(connection, Date.now());
    },
    hasRoom: async () => hasRoom(freeRoom, 'words'),
  });
  copy.resume();
  const service = createService(connection, index, {
    changed(papers) {
      void announceChange(papers);
      copy.changed();
    },
    placeOf: (url) => pagePlace(new URL(url)),
    async firstListName() {
      await inReadersLanguage();
      return i18n.t('first_list_name');
    },
  });
  const fingerprints = createFingerprintKeeper(connection, {
    get: getFingerprints,
    getDue,
    put: putFingerprints,
  });
  const followed = serviceWithRoom(
    serviceWithFingerprints(service, fingerprints),
    freeRoom,
  );
  return {
    service: followed,
    parseRequest,
    catchUp: () => index.catchUp(),
    tidy: (keepSeen: Settings['keepSeen']) =>
      tidy(connection, followed, keepSeen),
  };
}

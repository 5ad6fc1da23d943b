import { writeBackup } from '../backup/write-backup';
import { defineExporter } from '../export/exporter';

/** Our own JSON, which keeps everything and can be restored. */
export default defineExporter({
  id: 'cognate',
  extension: 'json',
  mediaType: 'application/json',
  keepsEverything: true,
  write: writeBackup,
});

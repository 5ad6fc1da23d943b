import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library, ListSummary } from '../../lib/library/library';
import { ImportIcon } from '../icons';
import { whyStopped } from '../words/error-text';
import { sourcesOf } from './drop-anywhere';
import { FeedsTable } from './feeds-table';
import { ImportFormats } from './import-formats';
import { ImportPreviewView } from './import-preview';
import { ImportProgress } from './import-progress';
import { ImportReportView } from './import-report';
import { PasteForm } from './paste-form';
import type { ImportControl } from './use-import';

const INPUT = 'import-files';
const HINT = 'import-hint';

/** Files and text come in here; what came of them is said here. */
export function ImportView({
  library,
  lists,
  control,
  restore,
}: {
  library: Library;
  /** Absent until they are read. */
  lists: readonly ListSummary[] | undefined;
  control: ImportControl;
  /** What is asked and said of a backup among the files. */
  restore?: ComponentChildren;
}) {
  const { running, preview, report, error } = control;
  const files = useRef<HTMLInputElement>(null);
  /** What had the focus goes; from here one would import again. */
  const backToFiles = (close: () => void) => {
    close();
    files.current?.focus();
  };
  return (
    <div class="import-view">
      <h1>{i18n.t('import_heading')}</h1>
      <p class="view-intro">{i18n.t('import_intro')}</p>

      <div class="drop-area">
        <ImportIcon />
        <label class="button is-primary" for={INPUT}>
          {i18n.t('import_files')}
        </label>
        <p id={HINT}>{i18n.t('import_drop')}</p>
        <input
          id={INPUT}
          ref={files}
          type="file"
          multiple
          aria-describedby={HINT}
          onChange={({ currentTarget }) => {
            control.start(sourcesOf(currentTarget.files));
            // The same file chosen again is a change again.
            currentTarget.value = '';
          }}
        />
      </div>
      <p class="view-intro">{i18n.t('import_backups')}</p>
      <PasteForm onText={(source) => control.start([source])} />
      <ImportFormats />

      {restore}
      {running && (
        <ImportProgress
          run={running}
          onPause={control.pause}
          onCancel={control.cancel}
        />
      )}
      {preview && (!running || running.isChecking) && (
        <ImportPreviewView
          preview={preview}
          isBusy={running !== undefined}
          onReading={control.readTable}
          onConfirm={control.confirm}
          onCancel={() => backToFiles(control.dismiss)}
        />
      )}
      {error !== undefined && (
        <div class="notice is-problem" role="alert">
          <p class="notice-title">{i18n.t('import_failed_title')}</p>
          <p>{whyStopped(error, 'import_failed_text')}</p>
        </div>
      )}
      {report && (
        <ImportReportView
          library={library}
          lists={lists ?? []}
          report={report}
          onClose={() => backToFiles(control.clear)}
        />
      )}
      <FeedsTable library={library} isImporting={running !== undefined} />
    </div>
  );
}

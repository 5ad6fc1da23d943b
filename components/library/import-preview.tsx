import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TableReading } from '../../lib/import/table-columns';
import type { ImportPreview } from '../../lib/library/library';
import { joinWords } from '../words/join-words';
import { ColumnChooser } from './import-columns';
import { PreviewedList } from './previewed-list';
import { ProblemList } from './problem-list';

/**
 * What an import would do, before it does: in words, and as numbers in attributes for
 * whoever automates this page. Nothing happens until the reader agrees.
 */
export function ImportPreviewView({
  preview,
  isBusy,
  onReading,
  onConfirm,
  onCancel,
}: {
  preview: ImportPreview;
  /** It is being looked at anew. */
  isBusy: boolean;
  onReading: (file: number, reading: TableReading) => void;
  onConfirm: (takesKeywords: boolean) => void;
  onCancel: () => void;
}) {
  const { entries, added, repeats, conflicts, rejects, notices } = preview;
  const [takesKeywords, setTakesKeywords] = useState(true);
  const box = useRef<HTMLElement>(null);
  // The controls of the run, where focus may have been, are gone.
  useEffect(() => {
    if (!box.current?.contains(document.activeElement)) box.current?.focus();
  }, [preview]);

  return (
    <section
      class="report preview"
      ref={box}
      tabIndex={-1}
      aria-label={i18n.t('preview_heading')}
      data-import-preview
      data-entries={entries}
      data-new={added.length}
      data-repeats={repeats.length}
      data-conflicts={conflicts.length}
      data-rejected={rejects.length}
    >
      <h2>{i18n.t('preview_heading')}</h2>
      <p class="report-summary" role="status">
        {summary(preview)}
      </p>
      <p class="report-intro">{i18n.t('preview_summary')}</p>
      {preview.unchanged.length > 0 && (
        <p class="report-unchanged">
          {i18n.t('report_unchanged', preview.unchanged.length, [
            joinWords(preview.unchanged),
          ])}
        </p>
      )}
      {preview.stubs > 0 && (
        <p class="report-intro">{counted('preview_stubs', preview.stubs)}</p>
      )}
      {preview.withWords > 0 && (
        <p class="report-intro">
          {counted('preview_words', preview.withWords)}
        </p>
      )}
      {preview.withKeywords > 0 && (
        <label class="columns-head">
          <input
            type="checkbox"
            checked={takesKeywords}
            onChange={({ currentTarget }) =>
              setTakesKeywords(currentTarget.checked)
            }
          />
          {counted('preview_keywords', preview.withKeywords)}
        </label>
      )}
      <div class="preview-actions">
        <button
          type="button"
          class="button is-primary"
          data-import-confirm
          disabled={entries === 0 || isBusy}
          onClick={() => onConfirm(takesKeywords)}
        >
          {entries === 0
            ? i18n.t('preview_nothing')
            : counted('preview_confirm', entries)}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('preview_cancel')}
        </button>
      </div>
      {preview.tables.map(({ file, source, table }) => (
        <ColumnChooser
          key={file}
          source={source}
          table={table}
          onReading={(reading) => onReading(file, reading)}
        />
      ))}
      <PreviewedList
        heading={i18n.t('preview_conflicts')}
        intro={i18n.t('preview_conflicts_intro')}
        entries={conflicts}
      />
      {rejects.length > 0 && (
        <ProblemList
          heading={i18n.t('report_rejects_heading')}
          intro={i18n.t('preview_rejects_intro')}
          problems={rejects}
        />
      )}
      {notices.length > 0 && (
        <ProblemList
          heading={i18n.t('report_notices_heading')}
          problems={notices}
        />
      )}
      <PreviewedList
        heading={i18n.t('preview_repeats')}
        intro={i18n.t('preview_repeats_intro')}
        fold={counted('preview_repeats_show', repeats.length)}
        entries={repeats}
      />
      <PreviewedList
        heading={i18n.t('preview_new')}
        fold={counted('preview_new_show', added.length)}
        entries={added}
      />
    </section>
  );
}

function summary(preview: ImportPreview): string {
  const { added, repeats, conflicts, rejects } = preview;
  return joinWords([
    counted('report_new', added.length),
    counted('report_repeats', repeats.length),
    ...(conflicts.length > 0
      ? [counted('preview_conflict_count', conflicts.length)]
      : []),
    rejects.length === 0
      ? i18n.t('report_rejected_none')
      : counted('report_rejected', rejects.length),
  ]);
}

type Counted =
  | 'preview_confirm'
  | 'preview_conflict_count'
  | 'preview_keywords'
  | 'preview_new_show'
  | 'preview_repeats_show'
  | 'preview_stubs'
  | 'preview_words'
  | 'report_new'
  | 'report_rejected'
  | 'report_repeats';

function counted(key: Counted, count: number): string {
  return i18n.t(key, count);
}

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type {
  ImportReport,
  Library,
  ListSummary,
} from '../../lib/library/library';
import { IconButton } from '../icon-button';
import { CloseIcon } from '../icons';
import { joinWords } from '../words/join-words';
import { ProblemList } from './problem-list';
import { RepeatList } from './repeat-list';
import { SaveImported } from './save-imported';

/**
 * What an import did, over all its files: in words, and as numbers in attributes for
 * whoever automates this page.
 */
export function ImportReportView({
  library,
  lists,
  report,
  onClose,
}: {
  library: Pick<Library, 'change'>;
  lists: readonly ListSummary[];
  report: ImportReport;
  onClose: () => void;
}) {
  const { entries, added, repeats, conflicts, rejects, notices, unchanged } =
    report;
  const box = useRef<HTMLElement>(null);
  // The controls of the run, where focus may have been, are gone.
  useEffect(() => box.current?.focus(), []);

  return (
    <section
      class="report"
      ref={box}
      tabIndex={-1}
      aria-label={i18n.t('report_heading')}
      data-import-report
      data-entries={entries}
      data-new={added}
      data-repeats={repeats.length}
      data-conflicts={conflicts.length}
      data-rejected={rejects.length}
    >
      <div class="report-head">
        <p class="report-summary" role="status">
          {summary(report)}
        </p>
        <IconButton label={i18n.t('report_close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {report.papers.length > 0 && (
        <SaveImported library={library} lists={lists} papers={report.papers} />
      )}
      {report.cancelled && <p>{i18n.t('report_cancelled')}</p>}
      {unchanged.length > 0 && (
        <p class="report-unchanged">
          {i18n.t('report_unchanged', unchanged.length, [joinWords(unchanged)])}
        </p>
      )}
      {conflicts.length > 0 && (
        <RepeatList
          heading={i18n.t('preview_conflicts')}
          intro={i18n.t('report_conflicts_intro')}
          repeats={conflicts}
        />
      )}
      {rejects.length > 0 && (
        <ProblemList
          heading={i18n.t('report_rejects_heading')}
          intro={i18n.t(
            entries === 0 ? 'report_rejects_all' : 'report_rejects_intro',
          )}
          problems={rejects}
        />
      )}
      {notices.length > 0 && (
        <ProblemList
          heading={i18n.t('report_notices_heading')}
          problems={notices}
        />
      )}
      {repeats.length > 0 && (
        <RepeatList
          heading={i18n.t('report_repeats_heading')}
          intro={i18n.t('report_repeats_intro')}
          fold={i18n.t('report_repeats_show', repeats.length)}
          repeats={repeats}
        />
      )}
    </section>
  );
}

function summary(report: ImportReport): string {
  const { entries, added, repeats, conflicts, rejects } = report;
  if (entries === 0)
    return i18n.t(rejects.length === 0 ? 'report_nothing' : 'report_none');
  return joinWords([
    i18n.t('report_done', entries),
    i18n.t('report_new', added),
    i18n.t('report_repeats', repeats.length),
    ...(conflicts.length > 0
      ? [i18n.t('preview_conflict_count', conflicts.length)]
      : []),
    rejects.length === 0
      ? i18n.t('report_rejected_none')
      : i18n.t('report_rejected', rejects.length),
  ]);
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { TableReading } from '../../lib/import/table-columns';
import type {
  ImportControls,
  ImportPreview,
  ImportProgress,
  ImportReport,
  ImportSource,
  Library,
} from '../../lib/library/library';
import { createPause, type Pause } from './pause';

/** From so many entries on the reader is asked first. */
const ASKED_FROM = 101;

export interface ImportRun {
  /** Absent until the first file is opened. */
  progress?: ImportProgress;
  /** It looks at what is new; nothing is changed yet. */
  isChecking: boolean;
  /** It goes on with files an earlier page could not finish. */
  isResumed: boolean;
  isStopping: boolean;
  isPaused: boolean;
  /** Files that wait for this run to end. */
  waiting: number;
}

export interface ImportControl {
  running?: ImportRun;
  /** What the reader has to agree to. */
  preview?: ImportPreview;
  report?: ImportReport;
  error?: unknown;
  start: (sources: readonly ImportSource[]) => void;
  /** Imports what the preview is of; keywords become tags or are left. */
  confirm: (takesKeywords: boolean) => void;
  /** Forgets what the preview is of. */
  dismiss: () => void;
  /** Reads a table's columns otherwise, and looks again. */
  readTable: (file: number, reading: TableReading) => void;
  pause: (isPaused: boolean) => void;
  cancel: () => void;
  /** Puts the report away. */
  clear: () => void;
}

type Outcome = Pick<ImportControl, 'preview' | 'report' | 'error'>;

/**
 * Runs imports one after the other, and takes up interrupted ones by itself. Looks
 * first what each would do, and asks where that is much or not sure. One control for
 * the whole page: leaving the import view does not stop a run.
 */
export function useImport(library: Library): ImportControl {
  const [running, setRunning] = useState<ImportRun | undefined>();
  const [outcome, setOutcome] = useState<Outcome>({});
  const run = useRef<{ abort: AbortController; pause: Pause } | undefined>(
    undefined,
  );
  /** What the preview on show is of. */
  const asked = useRef<readonly ImportSource[] | undefined>(undefined);
  const queue = useRef<ImportSource[]>([]);

  /** Does one thing at a time; what it gives is shown, unless it gives nothing. */
  const perform = async (
    phase: Pick<ImportRun, 'isChecking' | 'isResumed'>,
    work: (controls: ImportControls) => Promise<Outcome | undefined>,
  ): Promise<boolean> => {
    const abort = new AbortController();
    const pause = createPause(abort.signal);
    run.current = { abort, pause };
    // A table that is read otherwise stays in sight, and its controls keep the focus.
    if (!phase.isChecking || asked.current === undefined) setOutcome({});
    setRunning({
      ...phase,
      isStopping: false,
      isPaused: false,
      waiting: queue.current.length,
    });
    try {
      setOutcome(
        (await work({
          signal: abort.signal,
          whilePaused: pause.whilePaused,
          onProgress: (progress) =>
            setRunning((last) => last && { ...last, progress }),
        })) ?? {},
      );
    } catch (error) {
      asked.current = undefined;
      setOutcome({ error });
    }
    run.current = undefined;
    setRunning(undefined);
    return !abort.signal.aborted;
  };

  const check = async (sources: readonly ImportSource[]) => {
    let isClear = false;
    const isWhole = await perform(
      { isChecking: true, isResumed: false },
      async (controls) => {
        asked.current = sources;
        const preview = await library.previewImport(sources, controls);
        isClear = !preview.cancelled && !mustAsk(preview, sources);
        return isClear || preview.cancelled ? undefined : { preview };
      },
    );
    if (isClear) await importNow(sources, false);
    else if (!isWhole) await goOn();
  };

  const importNow = async (
    sources: readonly ImportSource[],
    isResumed: boolean,
  ) => {
    asked.current = undefined;
    const isWhole = await perform(
      { isChecking: false, isResumed },
      async (controls) => ({
        report: await library.importFiles(sources, controls),
      }),
    );
    if (isWhole) await goOn();
  };

  /** Takes up the files that came meanwhile. */
  const goOn = async () => {
    asked.current = undefined;
    const next = queue.current.splice(0);
    if (next.length > 0) await check(next);
  };

  const start = (sources: readonly ImportSource[]) => {
    if (sources.length === 0) return;
    if (run.current) {
      queue.current.push(...sources);
      const waiting = queue.current.length;
      setRunning((last) => last && { ...last, waiting });
      // Files that come while a question is open belong to it.
    } else void check([...(asked.current ?? []), ...sources]);
  };

  useEffect(() => {
    void library.interruptedImports().then((sources) => {
      if (sources.length > 0 && !run.current) void importNow(sources, true);
    });
  }, []);

  return {
    ...(running && { running }),
    ...outcome,
    start,
    confirm: (takesKeywords) => {
      if (!asked.current || run.current) return;
      const sources = takesKeywords
        ? asked.current
        : asked.current.map((it) => ({
            ...it,
            withoutKeywords: true as const,
          }));
      void importNow(sources, false);
    },
    dismiss: () => {
      setOutcome({});
      // Being looked at anew: that ends first, and goes on by itself.
      if (run.current) run.current.abort.abort();
      else void goOn();
    },
    readTable: (file, table) => {
      if (!asked.current || run.current) return;
      const read = asked.current.map((source, at) =>
        at === file ? { ...source, table } : source,
      );
      void check(read);
    },
    pause: (isPaused) => {
      run.current?.pause.set(isPaused);
      setRunning((last) => last && { ...last, isPaused });
    },
    cancel: () => {
      run.current?.abort.abort();
      setRunning((last) => last && { ...last, isStopping: true });
    },
    clear: () => setOutcome({}),
  };
}

/** Whether there is so much, or it is so unsure, that the reader should see it first. */
function mustAsk(
  { entries, tables }: ImportPreview,
  sources: readonly ImportSource[],
): boolean {
  const isChosen = (file: number) => sources[file]?.table !== undefined;
  return (
    entries >= ASKED_FROM ||
    tables.some(({ file, table }) => !table.isSure || isChosen(file))
  );
}

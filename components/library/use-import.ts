import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  ImportProgress,
  ImportReport,
  ImportSource,
  Library,
} from '../../lib/library/library';

export interface ImportRun {
  /** Absent until the first file is opened. */
  progress?: ImportProgress;
  /** It goes on with files an earlier page could not finish. */
  isResumed: boolean;
  isStopping: boolean;
  /** Files that wait for this run to end. */
  waiting: number;
}

export interface ImportControl {
  running?: ImportRun;
  report?: ImportReport;
  error?: unknown;
  start: (sources: readonly ImportSource[]) => void;
  cancel: () => void;
  /** Puts the report away. */
  clear: () => void;
}

/**
 * Runs imports one after the other, and takes up interrupted ones by itself. One
 * control for the whole page: leaving the import view does not stop a run.
 */
export function useImport(library: Library): ImportControl {
  const [running, setRunning] = useState<ImportRun | undefined>();
  const [outcome, setOutcome] = useState<
    Pick<ImportControl, 'report' | 'error'>
  >({});
  const abort = useRef<AbortController | undefined>(undefined);
  const queue = useRef<ImportSource[]>([]);

  const run = async (sources: readonly ImportSource[], isResumed: boolean) => {
    const controller = new AbortController();
    abort.current = controller;
    setOutcome({});
    setRunning({ isResumed, isStopping: false, waiting: 0 });
    try {
      const report = await library.importFiles(sources, {
        signal: controller.signal,
        onProgress: (progress) =>
          setRunning((last) => last && { ...last, progress }),
      });
      setOutcome({ report });
    } catch (error) {
      setOutcome({ error });
    }
    abort.current = undefined;
    setRunning(undefined);
    const next = queue.current.splice(0);
    if (next.length > 0 && !controller.signal.aborted) await run(next, false);
  };

  const start = (sources: readonly ImportSource[]) => {
    if (sources.length === 0) return;
    if (abort.current) {
      queue.current.push(...sources);
      const waiting = queue.current.length;
      setRunning((last) => last && { ...last, waiting });
    } else void run(sources, false);
  };

  useEffect(() => {
    void library.interruptedImports().then((sources) => {
      if (sources.length > 0 && !abort.current) void run(sources, true);
    });
  }, []);

  return {
    ...(running && { running }),
    ...outcome,
    start,
    cancel: () => {
      abort.current?.abort();
      setRunning((last) => last && { ...last, isStopping: true });
    },
    clear: () => setOutcome({}),
  };
}

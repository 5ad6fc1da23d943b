import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Selection } from '../../lib/export/selection';
import type {
  ExportDesk,
  ExportOrder,
} from '../../lib/library/exporting/export-desk';
import { useFeedback } from '../feedback/feedback-context';
import type { SettingsDesk } from '../../lib/settings/settings-desk';
import { exportWords } from './export-words';

/** What is chosen beside the format. */
export interface Chosen {
  selection: Selection;
  title: string;
  withoutOwnWords?: boolean;
}

export interface ExportControl {
  running?: { done: number; of: number };
  start: (chosen: Chosen, format: string) => void;
  cancel: () => void;
}

/** Runs one export at a time and says what came of it. One control for the whole page. */
export function useExport(
  desk: ExportDesk & { settings: Pick<SettingsDesk, 'read'> },
): ExportControl {
  const { tell, attempt } = useFeedback();
  const [running, setRunning] = useState<ExportControl['running']>();
  const abort = useRef<AbortController | undefined>(undefined);

  const run = async (order: ExportOrder, signal: AbortSignal) => {
    setRunning({ done: 0, of: 0 });
    const write = async () => {
      const { exportTemplate: template } = await desk.settings.read();
      const written = {
        ...order,
        ...(template.trim() !== '' && { template }),
      };
      const file = await desk.exportPapers(written, {
        signal,
        onProgress: (done, of) => setRunning({ done, of }),
      });
      tell(
        file
          ? i18n.t('export_done', file.papers, [file.papers, file.name])
          : i18n.t('export_cancelled'),
      );
    };
    await attempt(write, { showsItself: true });
    abort.current = undefined;
    setRunning(undefined);
  };

  return {
    ...(running && { running }),
    start(chosen, format) {
      if (abort.current) return;
      abort.current = new AbortController();
      void run(
        {
          ...chosen,
          format,
          words: exportWords(),
        },
        abort.current.signal,
      );
    },
    cancel: () => abort.current?.abort(),
  };
}

import type { CopyForm } from '../../export/copy-form';
import type { ExportWords } from '../../export/exporter';
import type { Selection } from '../../export/selection';
import { copyText } from '../../adapters/clipboard/copy-text';
import { saveFile } from '../../adapters/download/save-file';
import type { PaperId } from '../../papers/paper';
import type { PaperSearch } from '../../search/paper-search';
import { readSettings } from '../../settings/read-settings';
import type { Connection } from '../../store/connection';

/** What a reader orders. */
export interface ExportOrder {
  selection: Selection;
  /** An exporter's id. */
  format: string;
  /** In the reader's words; also in the file's name. */
  title: string;
  words: ExportWords;
  /** For a file to be handed on: without notes, lists and reading states. */
  withoutOwnWords?: boolean;
  /** The reader's own Markdown template. */
  template?: string;
}

/** How papers leave the library. */
export interface ExportDesk {
  /**
   * Writes papers to a file and hands it to the browser for saving. Undefined where
   * the signal was aborted first.
   */
  exportPapers(
    order: ExportOrder,
    options: {
      signal: AbortSignal;
      onProgress: (done: number, of: number) => void;
    },
  ): Promise<{ name: string; papers: number } | undefined>;
  /** Puts papers on the clipboard, in this order. */
  copyPapers(papers: readonly PaperId[], form: CopyForm): Promise<void>;
}

/** Formats, and the libraries that some need, are loaded when they are asked for. */
export function createExportDesk(
  connection: Connection,
  search: PaperSearch,
): ExportDesk {
  return {
    async exportPapers({ format, ...order }, options) {
      const [{ loadExporter }, { exportPapers }, settings] = await Promise.all([
        import('../../export/exporters'),
        import('./export-papers'),
        readSettings(),
      ]);
      const file = await exportPapers(
        await connection(),
        { ...order, exporter: await loadExporter(format), settings },
        {
          ...options,
          findPapers: (query) => search.find(query, options.signal),
        },
      );
      if (file === undefined || options.signal.aborted) return undefined;
      saveFile(file.name, file.content);
      return { name: file.name, papers: file.papers };
    },

    async copyPapers(papers, form) {
      const [{ copiedText }, { exportRecords }] = await Promise.all([
        import('../../export/copied-text'),
        import('./export-records'),
      ]);
      const records = exportRecords(await connection(), papers, {
        everythingKnown: false,
      });
      const texts: string[] = [];
      for await (const record of records) texts.push(copiedText(record, form));
      if (texts.length === 0) throw new Error('There are no such papers.');
      await copyText(texts.join('\n'));
    },
  };
}

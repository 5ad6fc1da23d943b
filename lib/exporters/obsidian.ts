import { makeZip } from 'client-zip';
import { defineExporter } from '../export/exporter';
import { fileSafe } from '../export/file-name';
import { obsidianNote } from '../export/obsidian-note';
import type { ExportRecord } from '../export/record';

/**
 * One Markdown note a paper, with properties, for an Obsidian vault: a ZIP archive with
 * a folder of them, to be unpacked there. Named by title and citation key, which is
 * unique.
 */
export default defineExporter({
  id: 'obsidian',
  extension: 'zip',
  mediaType: 'application/zip',
  async *write(records, { title, at }) {
    const folder = fileSafe(title) || 'papers';
    const archive = makeZip(notes(records, folder, new Date(at)), {
      buffersAreUTF8: true,
    });
    const reader = archive.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      // client-zip makes its own buffers; none is shared.
      yield value as Uint8Array<ArrayBuffer>;
    }
  },
});

async function* notes(
  records: AsyncIterable<ExportRecord>,
  folder: string,
  lastModified: Date,
) {
  for await (const record of records)
    yield {
      name: `${folder}/${fileName(record)}.md`,
      lastModified,
      input: obsidianNote(record),
    };
}

/** Readable in a vault: "attention is all you need (vaswani2017attention)". */
function fileName({ paper, key }: ExportRecord): string {
  const title = fileSafe(paper.title).replaceAll('-', ' ');
  return title === '' ? key : `${title} (${key})`;
}

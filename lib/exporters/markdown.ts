import { defineExporter } from '../export/exporter';
import { markdownText } from '../export/markdown-text';
import { DEFAULT_TEMPLATE, paperTemplate } from '../export/paper-template';
import { plainLine } from '../export/plain-text';

/** A reading list in Markdown (CommonMark), each paper as the reader's template has it. */
export default defineExporter({
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  async *write(records, { title, template }) {
    const paperText = paperTemplate(template ?? DEFAULT_TEMPLATE);
    yield `# ${markdownText(plainLine(title))}\n\n`;
    for await (const record of records) yield paperText(record);
  },
});

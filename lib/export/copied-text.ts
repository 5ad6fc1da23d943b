import { bibtexEntry } from '../exporters/bibtex';
import type { CopyForm } from './copy-form';
import { citation } from './citation';
import { markdownLink } from './markdown-text';
import { plainLine } from './plain-text';
import type { ExportRecord } from './record';

const FORMS: Record<CopyForm, (record: ExportRecord) => string> = {
  citation,
  markdown: ({ paper, url }) => markdownLink(plainLine(paper.title), url),
  bibtex: bibtexEntry,
  address: ({ url }) => url,
};

/** One paper as text for the clipboard; lists, tags and notes stay at home. */
export function copiedText(record: ExportRecord, form: CopyForm): string {
  const { note: _note, reading: _reading, ...open } = record;
  return FORMS[form]({ ...open, lists: [], tags: [] });
}

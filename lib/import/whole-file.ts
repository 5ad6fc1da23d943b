import type { ProblemMessage } from './importer';

/** What no line of a file is to blame for. */
const OF_WHOLE_FILE: readonly ProblemMessage[] = [
  'empty_file',
  'not_text',
  'pdf_file',
  'picture_file',
  'archive_file',
  'unreadable_file',
  'file_too_large',
  'unknown_format',
  'unknown_page',
  'page_archive',
  'no_papers',
];

/** Whether a problem is the file's as a whole, and its line says nothing. */
export function isOfWholeFile(message: ProblemMessage): boolean {
  return OF_WHOLE_FILE.includes(message);
}

import type { ImportReport } from '../../lib/library/library';
import { EMPTY_REPORT } from './fake-library';
import { find, settled } from './screen';

/** What an import of two files did. */
export const report: ImportReport = {
  ...EMPTY_REPORT,
  entries: 135,
  added: 90,
  repeats: Array.from({ length: 12 }, (_, at) => ({
    paper: 1,
    title: `Paper ${at}`,
    source: 'b.txt',
    elsewhere: [{ label: 'Daily Papers Mar 11', source: 'a.txt' }],
  })),
  rejects: [
    {
      source: 'b.txt',
      severity: 'reject',
      line: 214,
      text: 'In recent years',
      message: 'abstract_without_title',
    },
  ],
  unchanged: ['a.txt'],
};

/** Chooses files of these names on the import page. */
export async function choose(...names: string[]) {
  const field = find<HTMLInputElement>('input[type=file]', 'Import files');
  Object.defineProperty(field, 'files', {
    configurable: true,
    value: names.map((name) => new File(['text'], name)),
  });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

import { i18n } from '#i18n';
import type { ExportWords } from '../../lib/export/exporter';
import { readingText } from '../words/state-text';

/** The words that formats for people need, in the reader's language. */
export function exportWords(): ExportWords {
  return {
    language: document.documentElement.lang || 'en',
    abstract: i18n.t('export_word_abstract'),
    note: i18n.t('details_note'),
    papers: (count) => i18n.t('lists_count', count),
    states: {
      'to-read': readingText('to-read'),
      reading: readingText('reading'),
      read: readingText('read'),
      dismissed: readingText('dismissed'),
    },
  };
}

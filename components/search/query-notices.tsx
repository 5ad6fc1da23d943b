import { i18n } from '#i18n';
import { FIELDS } from '../../lib/query/fields';
import { parseQuery } from '../../lib/query/parse-query';
import type { QueryNotice } from '../../lib/query/query';
import { joinWords } from '../words/join-words';

/** What of a query was not understood, said gently: the rest is searched anyway. */
export function QueryNotices({ query }: { query: string }) {
  const { notices } = parseQuery(query);
  if (notices.length === 0) return null;
  return (
    <ul class="results-note" role="list" aria-live="polite">
      {notices.map((notice) => (
        <li key={notice.text}>{noticeText(notice)}</li>
      ))}
    </ul>
  );
}

function noticeText(notice: QueryNotice): string {
  switch (notice.kind) {
    case 'unknown-field':
      return i18n.t('search_unknown_field', [
        `${notice.field}:`,
        joinWords(Object.keys(FIELDS).map((name) => `${name}:`)),
      ]);
    case 'bad-value':
      return i18n.t('search_bad_value', [notice.text, notice.example]);
    case 'unknown-value':
      return i18n.t('search_unknown_value', [
        notice.text,
        joinWords(notice.known.map((value) => `${notice.field}:${value}`)),
      ]);
  }
}

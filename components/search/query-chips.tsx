import { i18n } from '#i18n';
import { parseQuery } from '../../lib/query/parse-query';
import { queryPieces, withoutPiece } from '../../lib/query/pieces';
import { CloseIcon } from '../icons';

/** What narrows a query, each part to be taken off; nothing where words are all. */
export function QueryChips({
  query,
  onQuery,
  onRemoved,
}: {
  query: string;
  onQuery: (query: string) => void;
  /** A part was taken off, and the focus with it. */
  onRemoved: () => void;
}) {
  const notNarrowing = new Set(
    parseQuery(query).notices.map(({ text }) => text),
  );
  const filters = queryPieces(query).filter(
    ({ isFilter, text }) => isFilter && !notNarrowing.has(text),
  );
  if (filters.length === 0) return null;
  return (
    <ul class="query-chips" role="list" aria-label={i18n.t('query_filters')}>
      {filters.map((piece) => (
        <li key={`${piece.from} ${piece.text}`}>
          <button
            type="button"
            class="query-chip"
            aria-label={i18n.t('query_remove', [piece.text])}
            title={i18n.t('query_remove', [piece.text])}
            onClick={() => {
              onQuery(withoutPiece(query, piece));
              onRemoved();
            }}
          >
            <span>{piece.text}</span>
            <CloseIcon />
          </button>
        </li>
      ))}
    </ul>
  );
}

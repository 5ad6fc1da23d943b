import { i18n } from '#i18n';
import type { LibraryCounts } from '../../lib/library/library';
import { hrefOf } from './route';

/** The way to the import, for a reader who has no papers at all. */
export function ImportFirst({ counts }: { counts: LibraryCounts | undefined }) {
  if (counts?.papers !== 0) return null;
  return (
    <a class="button" href={hrefOf({ view: 'import' })}>
      {i18n.t('search_empty_import')}
    </a>
  );
}

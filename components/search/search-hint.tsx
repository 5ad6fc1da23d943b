import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import { SearchIcon } from '../icons';
import { useAnswer } from '../live/use-answer';
import { EmptyState } from '../paper/empty-state';

/** What can be searched, and how: before anything is typed, or when it found nothing. */
export function SearchHint({
  library,
  importHref,
  nothingBy,
}: {
  library: Library;
  importHref: string;
  /** The query that found nothing. */
  nothingBy?: string;
}) {
  const { value } = useAnswer(library, () => library.counts(), []);
  if (value === undefined) return null;
  if (value.papers === 0)
    return (
      <EmptyState
        icon={<SearchIcon />}
        title={i18n.t('search_empty_title')}
        text={i18n.t('search_empty_text')}
      >
        <a class="button" href={importHref} target={linkTarget(importHref)}>
          {i18n.t('search_empty_import')}
        </a>
      </EmptyState>
    );
  if (nothingBy !== undefined)
    return (
      <EmptyState
        title={i18n.t('search_none_title', [nothingBy])}
        text={i18n.t('search_none_text')}
      />
    );
  return (
    <EmptyState
      icon={<SearchIcon />}
      title={i18n.t('search_hint_title')}
      text={i18n.t('search_hint_text')}
    >
      <p class="empty-note">{i18n.t('search_hint_fields')}</p>
      <p class="empty-note">{i18n.t('search_hint_keys')}</p>
      <p class="empty-note">{i18n.t('search_hint_have', value.papers)}</p>
    </EmptyState>
  );
}

/** A place on this page stays here; another page gets its own tab. */
function linkTarget(href: string): '_blank' | undefined {
  return href.startsWith('#') ? undefined : '_blank';
}

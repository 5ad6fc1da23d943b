import { i18n } from '#i18n';
import type { PaperDetails } from '../../lib/messaging/views';
import { isTitleSearch } from '../../lib/papers/links';
import { OpenIcon } from '../icons';
import { toPaper } from '../paper/paper-targets';

/** A link to a paper that says what it leads to; nothing where there is no web address. */
export function OpenPaper({ details }: { details: PaperDetails }) {
  const target = toPaper(details);
  return (
    target && (
      <a class="button" href={target.href} target="_blank" rel="noreferrer">
        <OpenIcon />
        {textOf(details)}
      </a>
    )
  );
}

/** A search may find the paper, or may not. */
function textOf({ arxiv, href }: PaperDetails): string {
  if (isTitleSearch(href)) return i18n.t('details_search');
  return i18n.t(arxiv ? 'details_open_arxiv' : 'details_open');
}

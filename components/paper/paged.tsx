import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Rows shown at first, and added by each "Show more". */
const PAGE = 100;

/** A long list, a page at a time; `render` gives the rows of what is shown. */
export function Paged<Item>({
  items,
  render,
}: {
  items: readonly Item[];
  render: (shown: readonly Item[]) => ComponentChildren;
}) {
  const [limit, setLimit] = useState(PAGE);
  return (
    <>
      {render(items.slice(0, limit))}
      {items.length > limit && (
        <button
          type="button"
          class="button show-more"
          onClick={() => setLimit(limit + PAGE)}
        >
          {i18n.t('search_more')}
        </button>
      )}
    </>
  );
}

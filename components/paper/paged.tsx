import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ShowMore } from './show-more';

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
        <ShowMore onPress={() => setLimit(limit + PAGE)} />
      )}
    </>
  );
}

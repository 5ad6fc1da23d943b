import type { TrashContent } from '../../papers/trash';
import type { StoreIn } from '../../store/papers';

/** Keeps what is being taken away, in the caller's transaction: both happen or neither. */
export async function throwAway(
  trash: StoreIn<'trash', 'readwrite'>,
  content: TrashContent,
  now: number,
): Promise<void> {
  const isNothing =
    (content.kind === 'items' && content.items.length === 0) ||
    (content.kind === 'tags' && content.tags.length === 0);
  if (!isNothing) await trash.add({ ...content, at: now });
}

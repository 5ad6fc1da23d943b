import { Gone } from '../../papers/gone';
import { nextOrder } from '../../papers/next-order';
import type { PaperId } from '../../papers/paper';
import type { ListId, ListItem, MovedItems } from '../../papers/reading';
import type { Database } from '../../store/open';
import type { StoreIn } from '../../store/papers';
import { moved, ofList } from './lists';
import { mustHaveList } from './must-have-list';

/**
 * Moves an item to a position within its list (to the end, where none is given), or to
 * the end of another list; one that holds the paper already keeps its own item. Returns
 * what `restoreItems` takes to undo it.
 * @throws NoSuchList where that list is not there, or deleted
 */
export async function moveItem(
  db: Database,
  { list, paper }: { list: ListId; paper: PaperId },
  to: { list: ListId; position?: number },
): Promise<MovedItems> {
  const transaction = db.transaction(['items', 'lists'], 'readwrite');
  const items = transaction.objectStore('items');
  await mustHaveList(transaction.objectStore('lists'), to.list);
  const item = await items.get([list, paper]);
  if (item === undefined) throw new Gone('This paper is not in the list.');
  const change =
    to.list === list
      ? await moveWithin(items, item, to.position)
      : await moveTo(items, item, to.list);
  await transaction.done;
  return change;
}

type Items = StoreIn<'items', 'readwrite'>;

async function moveTo(
  items: Items,
  item: ListItem,
  list: ListId,
): Promise<MovedItems> {
  await items.delete([item.list, item.paper]);
  const there = await items.getAll(ofList(list));
  if (there.some(({ paper }) => paper === item.paper))
    return { items: [item], insteadOf: [] };
  const added = { ...item, list, order: nextOrder(there) };
  await items.add(added);
  return { items: [item], insteadOf: [added] };
}

async function moveWithin(
  items: Items,
  { list, paper }: ListItem,
  position: number | undefined,
): Promise<MovedItems> {
  const all = await items.getAll(ofList(list));
  const ordered = moved(
    all.toSorted((a, b) => a.order - b.order),
    (item) => item.paper === paper,
    position ?? all.length,
  );
  const before = ordered.filter(({ order }, at) => order !== at);
  for (const [order, item] of ordered.entries())
    if (item.order !== order) await items.put({ ...item, order });
  return { items: before, insteadOf: [] };
}

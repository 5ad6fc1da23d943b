import type { BackupTrash } from '../../backup/format';
import type { PaperId } from '../../papers/paper';

/** What a backup's papers and lists are elsewhere; undefined for those that it does not hold. */
export interface Renumbering {
  paper: (id: number) => PaperId | undefined;
  list: (id: string) => string | undefined;
}

/**
 * What was thrown away, of other numbers; what is about no paper and no list that the
 * backup holds is left out, and undefined if nothing remains.
 */
export function renumberTrash(
  trash: BackupTrash,
  to: Renumbering,
): BackupTrash | undefined {
  const known = <Part extends { paper: number }>(part: Part): Part[] => {
    const paper = to.paper(part.paper);
    return paper === undefined ? [] : [{ ...part, paper }];
  };
  switch (trash.kind) {
    case 'search':
      return trash;
    case 'note': {
      const [note] = known(trash.note);
      return note && { ...trash, note };
    }
    case 'highlight': {
      const [highlight] = known(trash.highlight);
      return highlight && { ...trash, highlight };
    }
    case 'tags': {
      const tags = trash.tags.flatMap(known);
      return tags.length > 0 ? { ...trash, tags } : undefined;
    }
    case 'items': {
      const items = trash.items.flatMap(known).flatMap((item) => {
        const list = to.list(item.list);
        return list === undefined ? [] : [{ ...item, list }];
      });
      return items.length > 0 ? { ...trash, items } : undefined;
    }
  }
}

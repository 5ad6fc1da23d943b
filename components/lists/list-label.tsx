import { i18n } from '#i18n';
import { formatCount } from '../../lib/language/format-count';
import { ListIcon } from '../icons';

/** What leads to a list: its name, and how many papers are in it. */
export function ListLabel({
  list: { name, count },
}: {
  list: { name: string; count: number };
}) {
  return (
    <>
      <ListIcon />
      <span class="lists-name" dir="auto" title={name}>
        {name}
      </span>{' '}
      <span class="lists-count">
        <span aria-hidden="true">{formatCount(count)}</span>
        <span class="visually-hidden">{i18n.t('lists_count', count)}</span>
      </span>
    </>
  );
}

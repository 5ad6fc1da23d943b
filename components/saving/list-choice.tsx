import { i18n } from '#i18n';
import type { Library, ListSummary } from '../../lib/library/library';
import { NewListForm } from '../lists/new-list-form';

/** Lists to put several papers into, and a field for a new one. */
export function ListChoice({
  lists,
  change,
  onChoose,
}: {
  lists: readonly ListSummary[];
  change: Pick<Library['change'], 'createList'>;
  onChoose: (list: { id: string; name: string }) => void;
}) {
  return (
    <div class="menu">
      {lists.map((list) => (
        <button
          key={list.id}
          type="button"
          class="menu-entry"
          onClick={() => onChoose(list)}
        >
          <span dir="auto">{list.name}</span>
        </button>
      ))}
      <NewListForm
        label={i18n.t('save_new_list_label')}
        placeholder={i18n.t('save_new_list')}
        action={i18n.t('save_add')}
        onCreate={async (name) => {
          onChoose(await change.createList({ name }));
          return true;
        }}
      />
    </div>
  );
}

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaperDesk } from '../../lib/library/library';
import type { PaperDetails } from '../../lib/messaging/views';
import type { PaperId } from '../../lib/papers/paper';
import type { ListId } from '../../lib/papers/reading';
import { useFeedback } from '../feedback/feedback-context';
import { NewListForm } from '../lists/new-list-form';

/** Reading lists as checkboxes, and a field for a new one. */
export function SaveChoices({
  desk,
  paper,
  lists,
}: {
  desk: PaperDesk;
  paper: PaperId;
  lists: PaperDetails['lists'];
}) {
  const { announce, attempt } = useFeedback();
  // What was just pressed shows at once; the store's answer replaces it.
  const [pressed, setPressed] = useState<ReadonlyMap<ListId, boolean>>(
    new Map(),
  );

  const toggle = async (list: ListId, name: string, holds: boolean) => {
    setPressed((last) => new Map(last).set(list, holds));
    const worked = await attempt(() =>
      holds
        ? desk.change.save({ paper, list })
        : desk.change.unsave({ paper, list }),
    );
    if (worked)
      announce(
        holds ? i18n.t('save_added', [name]) : i18n.t('save_removed', [name]),
      );
    else setPressed((last) => new Map(last).set(list, !holds));
  };

  const add = (name: string) =>
    attempt(async () => {
      const { id } = await desk.change.createList({ name });
      await desk.change.save({ paper, list: id });
      announce(i18n.t('save_added', [name]));
    });

  return (
    <>
      {lists.length > 0 ? (
        <fieldset>
          <legend>{i18n.t('save_menu')}</legend>
          {lists.map(({ id, name, holds }) => (
            <label key={id} class="menu-entry">
              <input
                type="checkbox"
                checked={pressed.get(id) ?? holds}
                onChange={({ currentTarget }) =>
                  void toggle(id, name, currentTarget.checked)
                }
              />
              <span dir="auto">{name}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <p class="menu-hint">{i18n.t('save_no_lists')}</p>
      )}
      <NewListForm
        label={i18n.t('save_new_list_label')}
        placeholder={i18n.t('save_new_list')}
        action={i18n.t('save_add')}
        onCreate={add}
      />
    </>
  );
}

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import type { SavedSearch } from '../../lib/papers/saved-search';
import { useFeedback } from '../feedback/feedback-context';
import { RenameIcon, SearchIcon, TrashIcon } from '../icons';
import { ListNameField } from '../lists/list-name-field';
import { Menu } from '../menu/menu';
import { hrefOf } from './route';

/** Searches the reader keeps, to open, rename and let go. */
export function SearchesIndex({
  library: { change },
  searches,
  open,
}: {
  library: Pick<Library, 'change'>;
  searches: readonly SavedSearch[];
  /** The query that shows. */
  open: string | undefined;
}) {
  const { offerUndo, attempt } = useFeedback();
  const [renaming, setRenaming] = useState<string>();
  return (
    <ul class="lists" role="list" aria-label={i18n.t('searches_heading')}>
      {searches.map((search) => (
        <li key={search.id} class="lists-row" data-row>
          {renaming === search.id ? (
            <ListNameField
              name={search.name}
              // Two may have one name: their queries differ.
              isTaken={() => false}
              onDone={(name) => {
                setRenaming(undefined);
                if (name !== undefined)
                  void attempt(() =>
                    change.renameSearch({ search: search.id, name }),
                  );
              }}
            />
          ) : (
            <a
              class="side-link"
              href={hrefOf({ view: 'search', query: search.query })}
              title={search.query}
              aria-current={open?.trim() === search.query ? 'page' : undefined}
            >
              <SearchIcon />
              <span class="lists-name" dir="auto">
                {search.name}
              </span>
            </a>
          )}
          <Menu
            label={i18n.t('searches_actions', [search.name])}
            entries={[
              {
                label: i18n.t('lists_rename'),
                icon: <RenameIcon />,
                run: () => setRenaming(search.id),
              },
              {
                label: i18n.t('searches_delete'),
                icon: <TrashIcon />,
                danger: true,
                startsGroup: true,
                run: () =>
                  void attempt(async () => {
                    const gone = await change.deleteSearch({
                      search: search.id,
                    });
                    if (gone)
                      offerUndo(i18n.t('searches_deleted', [gone.name]), () =>
                        change.restoreSearch({ search: gone }),
                      );
                  }),
              },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

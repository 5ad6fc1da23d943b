import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import type { TagCount } from '../../lib/library/reader/tags';
import { tagKey, tagName } from '../../lib/papers/tag';
import { useFeedback } from '../feedback/feedback-context';
import { RenameIcon, TagIcon, TrashIcon } from '../icons';
import { ListNameField } from '../lists/list-name-field';
import { Menu } from '../menu/menu';
import { formatCount } from '../../lib/language/format-count';
import { dropTarget } from './drop-target';
import { hrefOf, type Route } from './route';

/** All tags, to open, rename and take off. */
export function TagsIndex({
  library,
  tags,
  open,
  onDrop,
  go,
}: {
  library: Library;
  tags: readonly TagCount[];
  /** The tag whose papers show. */
  open: string | undefined;
  onDrop: (papers: readonly number[], tag: TagCount) => void;
  go: (route: Route, replace: boolean) => void;
}) {
  const { offerUndo, attempt } = useFeedback();
  const [renaming, setRenaming] = useState<string>();
  const { change } = library;
  // An undo comes later: what is open then counts.
  const openNow = useRef(open);
  openNow.current = open;
  const rename = async ({ tag, name }: TagCount, wanted: string) => {
    const key = tagKey(wanted);
    const other = tags.find((it) => it.tag === key && it.tag !== tag);
    const renamed = await change.renameTag({ tag, name: wanted });
    const isFollowed = openNow.current === tag;
    if (isFollowed) go({ view: 'tag', tag: key }, true);
    offerUndo(
      other
        ? i18n.t('tags_joined', [name, other.name])
        : i18n.t('tags_renamed', [name, tagName(wanted)]),
      async () => {
        await change.undoRenameTag(renamed);
        if (isFollowed && openNow.current === key)
          go({ view: 'tag', tag }, true);
      },
    );
  };
  return (
    <ul class="lists" role="list" aria-label={i18n.t('tags_heading')}>
      {tags.map((it) => (
        <li
          key={it.tag}
          class="lists-row"
          data-row
          {...dropTarget((papers) => onDrop(papers, it))}
        >
          {renaming === it.tag ? (
            <ListNameField
              name={it.name}
              // The name of another tag makes the two one.
              isTaken={() => false}
              onDone={(name) => {
                setRenaming(undefined);
                if (name !== undefined) void attempt(() => rename(it, name));
              }}
            />
          ) : (
            <a
              class="side-link"
              href={hrefOf({ view: 'tag', tag: it.tag })}
              aria-current={open === it.tag ? 'page' : undefined}
            >
              <TagIcon />
              <span class="lists-name" dir="auto" title={it.name}>
                {it.name}
              </span>{' '}
              <span class="lists-count">
                <span aria-hidden="true">{formatCount(it.count)}</span>
                <span class="visually-hidden">
                  {i18n.t('lists_count', it.count)}
                </span>
              </span>
            </a>
          )}
          <Menu
            label={i18n.t('tags_actions', [it.name])}
            entries={[
              {
                label: i18n.t('lists_rename'),
                icon: <RenameIcon />,
                run: () => setRenaming(it.tag),
              },
              {
                label: i18n.t('tags_delete'),
                icon: <TrashIcon />,
                danger: true,
                startsGroup: true,
                run: () =>
                  void attempt(async () => {
                    const removed = await change.deleteTag({ tag: it.tag });
                    offerUndo(i18n.t('tags_deleted', [it.name]), () =>
                      change.restoreTags({ tags: removed }),
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

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library, ListRow, ListSummary } from '../../lib/library/library';
import { DownIcon, MoveIcon, RemoveIcon, UpIcon } from '../icons';
import { Menu } from '../menu/menu';
import { copyEntries } from '../export/copy-entries';
import { useFeedback } from '../feedback/feedback-context';
import { NoteButton } from '../notes/note-button';
import { NoteControl } from '../notes/note-control';
import { waitingFor } from '../notes/unsaved-texts';
import { Chips } from '../paper/chips';
import { PaperRow } from '../paper/paper-row';
import type { TargetOf } from '../paper/paper-targets';
import { byline } from '../words/byline';
import { noteLine } from '../words/note-line';
import { paperTitle } from '../words/paper-title';
import type { ItemActions } from './item-actions';
import { moveByAltArrows } from './move-by-alt-arrows';
import { ReadingSelect } from './reading-select';

/** One paper in its reading list. */
export function ListItemRow({
  library,
  row,
  position,
  count,
  otherLists,
  actions,
  targetOf,
  current = false,
}: {
  library: Library;
  row: ListRow;
  /** From 0, of `count`. */
  position: number;
  count: number;
  otherLists: readonly ListSummary[];
  actions: ItemActions;
  targetOf: TargetOf;
  current?: boolean;
}) {
  const [isNoteOpen, setNoteOpen] = useState(false);
  const feedback = useFeedback();
  const { paper, note, reading } = row;
  const hasNote = note !== '';
  return (
    <PaperRow
      state={paper.state}
      title={paperTitle(paper)}
      target={targetOf(paper)}
      current={current}
      onKeyDown={(event) =>
        moveByAltArrows(event, position, count, (to) =>
          actions.move(row, to, count),
        )
      }
      actions={
        <>
          <NoteButton
            hasNote={hasNote}
            open={isNoteOpen}
            onToggle={() => setNoteOpen(!isNoteOpen)}
          />
          <Menu
            label={i18n.t('lists_actions', [paperTitle(paper)])}
            entries={[
              {
                label: i18n.t('lists_move_up'),
                icon: <UpIcon />,
                disabled: position === 0,
                run: () => actions.move(row, position - 1, count),
              },
              {
                label: i18n.t('lists_move_down'),
                icon: <DownIcon />,
                disabled: position === count - 1,
                run: () => actions.move(row, position + 1, count),
              },
              ...otherLists.map((list, at) => ({
                label: i18n.t('list_move_to', [list.name]),
                icon: <MoveIcon />,
                startsGroup: at === 0,
                run: () => actions.moveTo(row, list),
              })),
              ...copyEntries(library, [paper.id], feedback),
              {
                label: i18n.t('list_remove'),
                icon: <RemoveIcon />,
                danger: true,
                startsGroup: true,
                run: () => actions.remove(row),
              },
            ]}
          />
        </>
      }
      below={
        isNoteOpen && (
          <NoteControl
            library={library}
            paper={paper.id}
            stored={note}
            waiting={waitingFor({ paper: paper.id })}
            autofocus
          />
        )
      }
    >
      <div class="row-status">
        <ReadingSelect
          state={reading}
          onChange={(state) => actions.setReading(row, state)}
        />
        <p class="row-meta" dir="auto">
          {byline(paper.authors, paper.year, 1)}
        </p>
      </div>
      <Chips names={row.tags} of="tag" />
      {hasNote && !isNoteOpen && (
        <p class="row-note" dir="auto">
          {noteLine(note)}
        </p>
      )}
    </PaperRow>
  );
}

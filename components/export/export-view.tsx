import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Selection } from '../../lib/export/selection';
import type {
  ImportSource,
  Library,
  LibraryCounts,
  ListSummary,
} from '../../lib/library/library';
import type { TagCount } from '../../lib/library/reader/tags';
import { ExportIcon } from '../icons';
import { useAnswer } from '../live/use-answer';
import { useFocusBack } from '../live/use-focus-back';
import { ChooseBackup } from '../restore/choose-backup';
import { formatMoment } from '../words/dates';
import { FormatList } from './format-list';
import { TemplateSetting } from './template-setting';
import type { Chosen, ExportControl } from './use-export';

const WHAT = 'export-what';
/** The format that keeps everything; a backup is nothing else. */
const BACKUP = 'cognate';

/** Papers go out here, and the backup of all there is. */
export function ExportView({
  control,
  lists,
  tags,
  counts,
  library,
  onRestore,
}: {
  control: ExportControl;
  lists: readonly ListSummary[];
  tags: readonly TagCount[];
  counts: LibraryCounts | undefined;
  library: Pick<Library, 'settings' | 'copiedAt' | 'onChange'>;
  /** With the file of a backup, which is looked at elsewhere. */
  onRestore: (files: readonly ImportSource[]) => void;
}) {
  const [what, setWhat] = useState('saved');
  const [isBare, setBare] = useState(false);
  const isBusy = control.running !== undefined;
  useFocusBack(isBusy);
  const chosen = { ...chosenBy(what, lists, tags), withoutOwnWords: isBare };
  return (
    <div class="export-view">
      <h1>{i18n.t('export_heading')}</h1>
      <p class="view-intro">{i18n.t('export_intro')}</p>

      <div class="export-choice">
        <label for={WHAT}>{i18n.t('export_what')}</label>
        <select
          id={WHAT}
          value={what}
          onChange={({ currentTarget }) => setWhat(currentTarget.value)}
        >
          <option value="saved">
            {optionText(i18n.t('export_saved'), counts?.saved)}
          </option>
          <option value="everything">
            {optionText(i18n.t('export_everything'), counts?.papers)}
          </option>
          {lists.length > 0 && (
            <optgroup label={i18n.t('lists_heading')}>
              {lists.map(({ id, name, count }) => (
                <option key={id} value={`list:${id}`}>
                  {optionText(name, count)}
                </option>
              ))}
            </optgroup>
          )}
          {tags.length > 0 && (
            <optgroup label={i18n.t('tags_heading')}>
              {tags.map(({ tag, name, count }) => (
                <option key={tag} value={`tag:${tag}`}>
                  {optionText(name, count)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
        <label class="export-bare">
          <input
            type="checkbox"
            checked={isBare}
            onChange={({ currentTarget }) => setBare(currentTarget.checked)}
          />
          <span>{i18n.t('export_bare')}</span>
        </label>
      </div>
      <h2>{i18n.t('export_formats')}</h2>
      <FormatList
        disabled={isBusy}
        onChoose={(format) => control.start(chosen, format)}
      />
      <TemplateSetting desk={library.settings} />

      <h2>{i18n.t('backup_heading')}</h2>
      <p class="view-intro">{i18n.t('backup_text')}</p>
      <CopiedAt library={library} />
      <div class="export-backup">
        <button
          type="button"
          class="button is-primary"
          disabled={isBusy}
          onClick={() =>
            control.start(
              {
                selection: { kind: 'everything' },
                title: i18n.t('backup_title'),
              },
              BACKUP,
            )
          }
        >
          <ExportIcon />
          {i18n.t('backup_button')}
        </button>
        <ChooseBackup onFiles={onRestore} />
      </div>
    </div>
  );
}

function optionText(name: string, count: number | undefined): string {
  return count === undefined ? name : i18n.t('export_option', [name, count]);
}

function chosenBy(
  what: string,
  lists: readonly ListSummary[],
  tags: readonly TagCount[],
): Chosen {
  const list = lists.find(({ id }) => what === `list:${id}`);
  if (list)
    return { selection: { kind: 'list', list: list.id }, title: list.name };
  const tag = tags.find((one) => what === `tag:${one.tag}`);
  if (tag) return { selection: { kind: 'tag', tag: tag.tag }, title: tag.name };
  const kind: Selection['kind'] = what === 'everything' ? what : 'saved';
  return {
    selection: { kind },
    title: i18n.t(kind === 'saved' ? 'export_saved' : 'export_everything'),
  };
}

/** When the reader's words were last kept a second time. */
function CopiedAt({
  library,
}: {
  library: Pick<Library, 'copiedAt' | 'onChange'>;
}) {
  const { value } = useAnswer(library, () => library.copiedAt(), []);
  return value === undefined ? null : (
    <p class="view-intro">{i18n.t('copy_kept', [formatMoment(value)])}</p>
  );
}

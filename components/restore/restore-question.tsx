import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  changesNothing,
  type RestorePreview,
} from '../../lib/library/restore/preview';
import type { SettingName } from '../../lib/settings/settings';
import { formatMoment } from '../words/dates';
import { joinWords } from '../words/join-words';
import { paperTitle } from '../words/paper-title';
import { RestoreProblems } from './restore-problems';

/** What a backup would change, line by line, and the decision. */
export function RestoreQuestion({
  preview,
  onConfirm,
  onCancel,
}: {
  preview: RestorePreview;
  onConfirm: (withSettings: boolean) => void;
  onCancel: () => void;
}) {
  const [withSettings, setWithSettings] = useState(false);
  // Only those that are settings here are in it.
  const settings = (Object.keys(preview.settings) as SettingName[]).map(
    (name) => i18n.t(`setting_${name}`),
  );
  const isNothing = changesNothing(preview);
  return (
    <>
      <p class="report-intro">
        {i18n.t('restore_made', [formatMoment(preview.madeAt)])}
      </p>
      <ul class="restore-changes" role="list">
        {linesOf(preview).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {preview.notes.titles.length > 0 && (
        <details class="report-part">
          <summary>{i18n.t('restore_notes_show')}</summary>
          <ul role="list">
            {preview.notes.titles.map((title, at) => (
              <li key={at} dir="auto">
                {paperTitle({ title })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <RestoreProblems problems={preview.problems} />
      <p class="report-intro">{i18n.t('restore_promise')}</p>
      {settings.length > 0 && (
        <label class="export-bare">
          <input
            type="checkbox"
            checked={withSettings}
            onChange={({ currentTarget }) =>
              setWithSettings(currentTarget.checked)
            }
          />
          <span>{i18n.t('restore_settings', [joinWords(settings)])}</span>
        </label>
      )}
      <div class="restore-actions">
        {!isNothing && (
          <button
            type="button"
            class="button is-primary"
            onClick={() => onConfirm(withSettings)}
          >
            {i18n.t('restore_confirm')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {isNothing ? i18n.t('restore_close') : i18n.t('import_cancel')}
        </button>
      </div>
    </>
  );
}

/** Only what changes has a line; the papers always. */
function linesOf({
  papers,
  lists,
  notes,
  tags,
  highlights,
  readings,
  judgements,
  searches,
  trash,
}: RestorePreview): string[] {
  const count = (key: 'restore_notes_added', number: number) =>
    number > 0 ? [i18n.t(key, number)] : [];
  const known = papers.all - papers.added;
  return [
    i18n.t('restore_papers', [papers.added, known]),
    ...lists
      .filter(({ becomes, added }) => becomes !== 'known' || added > 0)
      .map(({ name, becomes, added }) =>
        i18n.t(`restore_list_${becomes}`, added, [name, added]),
      ),
    ...count('restore_notes_added', notes.added),
    ...count(
      'restore_notes_differing' as 'restore_notes_added',
      notes.differing,
    ),
    ...count('restore_notes_left' as 'restore_notes_added', notes.leftOut),
    ...count('restore_tags' as 'restore_notes_added', tags.added),
    ...count('restore_highlights' as 'restore_notes_added', highlights.added),
    ...count('restore_comments' as 'restore_notes_added', highlights.comments),
    ...count('restore_readings_added' as 'restore_notes_added', readings.added),
    ...count('restore_readings_kept' as 'restore_notes_added', readings.kept),
    ...count('restore_judgements' as 'restore_notes_added', judgements.added),
    ...count('restore_searches' as 'restore_notes_added', searches.added),
    ...count('restore_trash' as 'restore_notes_added', trash.added),
  ];
}

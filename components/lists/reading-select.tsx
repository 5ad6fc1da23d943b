import { i18n } from '#i18n';
import { READING_STATES, type ReadingState } from '../../lib/papers/reading';
import { readingText } from '../words/state-text';

/** How far the reader is with a paper, to be changed. */
export function ReadingSelect({
  state,
  onChange,
}: {
  state: ReadingState | undefined;
  onChange: (state: ReadingState | null) => void;
}) {
  return (
    <select
      class={`reading-select is-${state ?? 'none'}`}
      aria-label={i18n.t('reading_label')}
      value={state ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onChange(READING_STATES.find((known) => known === value) ?? null)
      }
    >
      <option value="">{i18n.t('reading_none')}</option>
      {READING_STATES.map((known) => (
        <option key={known} value={known}>
          {readingText(known)}
        </option>
      ))}
    </select>
  );
}

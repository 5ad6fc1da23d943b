import { i18n } from '#i18n';
import { SearchIcon } from '../icons';

/** The field "Find a setting"; says how many are left. */
export function SettingsFilter({
  words,
  onWords,
  count,
}: {
  words: string;
  onWords: (words: string) => void;
  count: number;
}) {
  return (
    <div class="search-box settings-filter">
      <SearchIcon />
      <input
        type="search"
        aria-label={i18n.t('settings_filter')}
        placeholder={i18n.t('settings_filter')}
        autocomplete="off"
        spellcheck={false}
        maxlength={100}
        value={words}
        onInput={({ currentTarget }) => onWords(currentTarget.value)}
      />
      <div class="visually-hidden" role="status">
        {words.trim() === '' ? '' : i18n.t('settings_found', count)}
      </div>
    </div>
  );
}

import { i18n } from '#i18n';
import {
  LANGUAGE_CHOICES,
  LANGUAGES,
  type LanguageChoice,
} from '../../lib/language/languages';

/** In what language we speak: each by the name its speakers have for it. */
export function LanguageSelect({
  chosen,
  onChange,
}: {
  chosen: LanguageChoice;
  onChange: (choice: LanguageChoice) => void;
}) {
  return (
    <select
      aria-label={i18n.t('setting_language')}
      value={chosen}
      onChange={({ currentTarget }) => {
        const choice = LANGUAGE_CHOICES.find(
          (it) => it === currentTarget.value,
        );
        if (choice !== undefined) onChange(choice);
      }}
    >
      {LANGUAGE_CHOICES.map((choice) =>
        choice === 'browser' ? (
          <option key={choice} value={choice}>
            {i18n.t('setting_language_browser')}
          </option>
        ) : (
          <option key={choice} value={choice} lang={choice.replace('_', '-')}>
            {LANGUAGES[choice]}
          </option>
        ),
      )}
    </select>
  );
}

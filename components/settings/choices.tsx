import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { SETTINGS, type Settings } from '../../lib/settings/settings';

/** Settings that are one of a few, told by words. */
export type Chosen = 'badgeDensity' | 'theme' | 'remember' | 'keepSeen';

/** One of a few: each by its name and what follows from it. */
export function Choices<Name extends Chosen>({
  setting,
  chosen,
  picture,
  onChange,
}: {
  setting: Name;
  chosen: Settings[Name];
  /** The look that a choice has. */
  picture?: ((choice: Settings[Name]) => ComponentChildren) | undefined;
  onChange: (choice: Settings[Name]) => void;
}) {
  const id = useId();
  return (
    <div
      class="choices"
      role="radiogroup"
      aria-label={i18n.t(`setting_${setting}`)}
    >
      {choicesOf(setting).map((choice) => {
        const [name, text] = wordsOf(setting, choice);
        return (
          <label key={choice} class="choice">
            <input
              type="radio"
              name={id}
              aria-labelledby={`${id}-${choice}`}
              aria-describedby={`${id}-${choice}-text`}
              checked={choice === chosen}
              onChange={() => onChange(choice)}
            />
            <span class="choice-words">
              <span id={`${id}-${choice}`} class="choice-name">
                {name}
              </span>
              <span id={`${id}-${choice}-text`} class="choice-text">
                {text}
              </span>
            </span>
            {picture?.(choice)}
          </label>
        );
      })}
    </div>
  );
}

/** The words that a setting of choices is found by. */
export function choiceWords(setting: Chosen): string[] {
  return choicesOf(setting).flatMap((choice) => wordsOf(setting, choice));
}

function choicesOf<Name extends Chosen>(
  setting: Name,
): readonly Settings[Name][] {
  const kind: readonly string[] = SETTINGS[setting].kind;
  return kind as readonly Settings[Name][];
}

function wordsOf(setting: Chosen, choice: string): [string, string] {
  // Each is there: a test compares the locale file with the declared choices.
  const key = `setting_${setting}_${choice}` as 'setting_theme_light';
  return [i18n.t(key), i18n.t(`${key}_text`)];
}

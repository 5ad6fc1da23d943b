import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  isChoosable,
  keyCommands,
  keyOf,
  withKey,
  type ChosenKeys,
  type KeyCommand,
} from '../../lib/keys/key-commands';
import { useFeedback } from '../feedback/feedback-context';

/** Every command with its key, to be changed by pressing another. */
export function KeyChoices({
  chosen,
  onChange,
}: {
  chosen: ChosenKeys;
  onChange: (chosen: ChosenKeys) => void;
}) {
  const [waiting, setWaiting] = useState<KeyCommand>();
  const { offerUndo } = useFeedback();
  const list = useRef<HTMLUListElement>(null);
  const give = (command: KeyCommand, key: string) => {
    setWaiting(undefined);
    onChange(withKey(command, key, chosen));
    const loser = keyCommands.find(
      (other) =>
        other !== command && key !== '' && keyOf(other, chosen) === key,
    );
    if (loser !== undefined)
      offerUndo(i18n.t('keys_taken', [key, i18n.t(`key_${loser}`)]), async () =>
        onChange(chosen),
      );
  };
  return (
    <>
      <ul class="setting-box key-choices" role="list" ref={list}>
        {keyCommands.map((command) => {
          const key = keyOf(command, chosen);
          const name = i18n.t(`key_${command}`);
          const isWaiting = waiting === command;
          return (
            <li key={command}>
              <span>{name}</span>
              <button
                type="button"
                class="key-choice"
                aria-pressed={isWaiting}
                aria-label={i18n.t('keys_choose_for', [
                  name,
                  key === '' ? i18n.t('keys_none') : key,
                ])}
                onClick={() => setWaiting(isWaiting ? undefined : command)}
                onBlur={() => setWaiting(undefined)}
                onKeyDown={(event) => {
                  if (!isWaiting) return;
                  if (isChoosable(event.key)) give(command, event.key);
                  else if (['Backspace', 'Delete'].includes(event.key))
                    give(command, '');
                  else if (event.key === 'Escape') setWaiting(undefined);
                  else return;
                  event.preventDefault();
                  event.stopPropagation();
                }}
              >
                {isWaiting ? (
                  i18n.t('keys_press')
                ) : (
                  <kbd>{key === '' ? '–' : key}</kbd>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {Object.keys(chosen).length > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            onChange({});
            // There is nothing more to press here.
            list.current?.querySelector('button')?.focus();
          }}
        >
          {i18n.t('keys_reset')}
        </button>
      )}
    </>
  );
}

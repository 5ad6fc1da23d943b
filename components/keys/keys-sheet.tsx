import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  KEY_COMMANDS,
  keyCommands,
  keyOf,
  type ChosenKeys,
  type KeyPlace,
} from '../../lib/keys/key-commands';
import { IconButton } from '../icon-button';
import { CloseIcon } from '../icons';

/** Keys that stay what they are, with the words for what they do. */
const FIXED = [
  ['↑ ↓', 'keys_walk'],
  ['Space', 'keys_choose'],
  ['Enter', 'keys_open'],
  ['Alt ↑ ↓', 'keys_move'],
  ['Delete', 'keys_remove'],
  ['Esc', 'keys_close'],
] as const;

/** All keys of this page, over it, until it is closed. */
export function KeysSheet({
  chosen,
  settingsHref,
  onClose,
}: {
  chosen: ChosenKeys;
  /** Where keys are changed. */
  settingsHref: string;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby="keys-heading"
      onClose={onClose}
      // A press beside it closes it, where the browser can.
      {...{ closedby: 'any' }}
    >
      <div class="sheet-body">
        <div class="sheet-head">
          <h2 id="keys-heading">{i18n.t('keys_heading')}</h2>
          <a class="button" href={settingsHref} onClick={onClose}>
            {i18n.t('keys_change')}
          </a>
          <IconButton
            label={i18n.t('keys_close_sheet')}
            onClick={() => dialog.current?.close()}
          >
            <CloseIcon />
          </IconButton>
        </div>
        <div class="sheet-columns">
          <Keys
            heading={i18n.t('keys_anywhere')}
            keys={keysAt('anywhere', chosen)}
          />
          <Keys heading={i18n.t('keys_paper')} keys={keysAt('paper', chosen)} />
          <Keys
            heading={i18n.t('keys_lists')}
            keys={FIXED.map(([key, name]) => [key, i18n.t(name)])}
          />
        </div>
      </div>
    </dialog>
  );
}

function Keys({
  heading,
  keys,
}: {
  heading: string;
  keys: readonly (readonly [key: string, text: string])[];
}) {
  return (
    <section>
      <h3>{heading}</h3>
      <dl class="keys">
        {keys.map(([key, text]) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function keysAt(where: KeyPlace, chosen: ChosenKeys): [string, string][] {
  return keyCommands
    .filter((name) => KEY_COMMANDS[name].where === where)
    .map((name): [string, string] => [
      keyOf(name, chosen),
      i18n.t(`key_${name}`),
    ])
    .filter(([key]) => key !== '');
}

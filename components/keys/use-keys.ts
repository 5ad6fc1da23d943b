import { useEffect, useRef } from 'preact/hooks';
import {
  commandOf,
  type ChosenKeys,
  type KeyCommand,
} from '../../lib/keys/key-commands';

/** Where keys are typed, or answer to something that stands over the page. */
const FIELDS =
  'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=menu], dialog';

/** What a page does for a command; false where there is nothing to do it to. */
export type KeyHandlers = Partial<Record<KeyCommand, () => unknown>>;

/** Listens for the single keys of this page, wherever the focus is but in a field. */
export function useKeys(chosen: ChosenKeys, handlers: KeyHandlers): void {
  const latest = useRef({ chosen, handlers });
  latest.current = { chosen, handlers };
  useEffect(() => {
    const abort = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || isForField(event)) return;
        const command = commandOf(event.key, latest.current.chosen);
        const handler = command && latest.current.handlers[command];
        if (handler && handler() !== false) event.preventDefault();
      },
      abort,
    );
    return () => abort.abort();
  }, []);
}

/** Typing, a shortcut of the browser's, or something that stands over the page. */
function isForField(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return true;
  const { target } = event;
  return target instanceof Element && target.closest(FIELDS) !== null;
}

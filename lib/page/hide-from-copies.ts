import { HOST_NAME } from './badge-host';

/**
 * Keeps our hosts out of what the reader copies. Their words cannot be selected, but a
 * browser copies an element with all its styles, ten kilobytes for each title.
 */
export function hideFromCopies(document: Document, signal: AbortSignal): void {
  document.addEventListener(
    'copy',
    ({ target }) => {
      const all = [...document.querySelectorAll<HTMLElement>(HOST_NAME)];
      // A note in a popover of ours may be copied; hiding would close it.
      if (all.includes(target as HTMLElement)) return;
      const hide = (isHidden: boolean) => {
        for (const host of all) host.hidden = isHidden;
      };
      hide(true);
      setTimeout(hide, 0, false);
    },
    { capture: true, signal },
  );
}

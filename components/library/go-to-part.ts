import type { DetailsPart } from '../keys/use-paper-keys';

/** To the field of a part; the lists to save to open at once. */
export function goToPart(pane: HTMLElement | null, name: DetailsPart): void {
  const part = pane?.querySelector(`[data-part=${name}]`);
  const focusField = () =>
    part?.querySelector<HTMLElement>('input, textarea')?.focus();
  if (name === 'save') part?.querySelector('button')?.click();
  else if (part?.querySelector('input, textarea')) focusField();
  else {
    // The note is shown as its Markdown says: its first button is to write.
    part?.querySelector('button')?.click();
    setTimeout(focusField);
  }
}

/**
 * Puts text on the clipboard. Only soon after a press or a key; rejects where the
 * browser does not allow it.
 */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

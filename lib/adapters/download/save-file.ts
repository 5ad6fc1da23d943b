/** How long the browser may take to begin reading. Milliseconds. */
const HELD = 60_000;

/**
 * Offers a file for saving under a name, as a press on a download link does: it goes
 * where the reader's browser puts downloads, and needs no permission.
 */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Given back at once, the address is gone before a slow disk has been asked.
  setTimeout(() => URL.revokeObjectURL(url), HELD);
}

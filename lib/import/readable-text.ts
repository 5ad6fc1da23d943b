/**
 * What stands where a character could not be read (U+FFFD), or never stands in text:
 * control characters other than white space (C0, DEL) and non-characters. The C1 range is
 * left alone: quotation marks of Windows-1252 stand there in real abstracts.
 */
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd-\uffff]/g;

/** A text may lose a letter or two to a wrong encoding; beyond this share it is no text. */
const MOST_UNREADABLE = 0.02;

/** Whether a text has characters that could not be read. */
export function hasUnreadable(text: string): boolean {
  return text.search(UNREADABLE) !== -1;
}

/** Whether what was decoded is text at all, rather than an image, an archive, a PDF. */
export function isText(head: string): boolean {
  if (head.includes('\0')) return false;
  const unreadable = head.match(UNREADABLE)?.length ?? 0;
  return unreadable <= head.length * MOST_UNREADABLE;
}

/** White space folded to single spaces, none at the ends (zero-width space and BOM included); NFC. */
export function foldSpace(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[ \u200b\u2060]+|(?<![ \u200b\u2060])[ \u200b\u2060]+$/g, '')
    .normalize('NFC');
}

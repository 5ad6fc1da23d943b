/** Encodings a text file is read in; names of the Encoding Standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Letters of western Europe and typographic marks, as Windows-1252 has them; those that only broken bytes give are left out. */
const WESTERN = /^[À-ÁÄ-ÏÑ-ÖØ-ÝßàáâäåæçèéêëìíîïñòóôõöøùúûüýŒœŠšŽž]$/;
const MARK = /^[‘’“”–—…]$/;
const FOREIGN = /[^\u0000-\u007f]/g;

/**
 * The encoding of a file by its first bytes: by byte order mark
 * (https://encoding.spec.whatwg.org/#bom-sniff); else UTF-8, unless nothing beyond
 * ASCII is UTF-8 and all of it makes sense in the one-byte encoding of old programs.
 */
export function sniffEncoding(head: Uint8Array): Encoding {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const text = new TextDecoder().decode(head, { stream: true });
  const foreign = text.match(FOREIGN) ?? [];
  if (foreign.length === 0 || foreign.some((it) => it !== '\ufffd'))
    return 'utf-8';
  return isWestern(new TextDecoder('windows-1252').decode(head))
    ? 'windows-1252'
    : 'utf-8';
}

function isWestern(text: string): boolean {
  for (const { 0: character, index } of text.matchAll(FOREIGN)) {
    const around = `${text[index - 1] ?? ''}${text[index + 1] ?? ''}`;
    const isLetter = WESTERN.test(character) && /[A-Za-z]/.test(around);
    if (!isLetter && !MARK.test(character)) return false;
  }
  return true;
}

/** Encodings a text file is read in; names of the Encoding Standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const FOREIGN = /[^\u0000-\u007f]/g;
const LETTER = /[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ]/;
const ASCII_LETTER = /[A-Za-z]/;
/** Words of one letter: French, Italian, Portuguese, Catalan, Spanish. */
const WORD = /[àÀáÁéÉèÈêÊìÌíÍòÒóÓôÔùÙúÚýÝ]/;
/** What Windows-1252 has no character for. */
const UNDEFINED = /[\u0080-\u009f]/;
/**
 * The share of what lies beyond ASCII that may make no sense in western Europe's
 * languages: letters among their own kind, as other alphabets look when misread.
 */
const MOST_ODD = 0.1;

/**
 * The encoding of a file by its first bytes: by byte order mark
 * (https://encoding.spec.whatwg.org/#bom-sniff); else UTF-8, unless hardly anything
 * beyond ASCII is UTF-8 and nearly all of it makes sense in Windows-1252, the one-byte
 * encoding of old programs.
 */
export function sniffEncoding(head: Uint8Array): Encoding {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const text = new TextDecoder().decode(head, { stream: true });
  const foreign = text.match(FOREIGN) ?? [];
  const sound = foreign.filter((it) => it !== '\ufffd').length;
  // Two signs of Windows-1252 are UTF-8 by chance now and then.
  if (sound >= foreign.length * MOST_ODD) return 'utf-8';
  return isWestern(new TextDecoder('windows-1252').decode(head))
    ? 'windows-1252'
    : 'utf-8';
}

function isWestern(text: string): boolean {
  let count = 0;
  let odd = 0;
  for (const { 0: character, index } of text.matchAll(FOREIGN)) {
    if (UNDEFINED.test(character)) return false;
    const around = `${text[index - 1] ?? ''}${text[index + 1] ?? ''}`;
    count += 1;
    if (!LETTER.test(character) || ASCII_LETTER.test(around)) continue;
    const isAlone = !LETTER.test(around);
    if (!(isAlone && WORD.test(character))) odd += 1;
  }
  return odd <= count * MOST_ODD;
}

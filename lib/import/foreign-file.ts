import type { ProblemMessage } from './importer';

/**
 * How files begin that hold no feed, as they look when read as text: bytes beyond ASCII
 * are one sign each, whichever. Lines end with \n.
 * - PDF: ISO 32000-1, 7.5.2.
 * - PNG: https://www.w3.org/TR/png/#5PNG-file-signature. GIF, JPEG, WebP, RAR, gzip and
 *   ZIP: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern and
 *   #matching-an-archive-type-pattern; a JPEG file names its kind (JFIF, Exif) behind
 *   its first marker.
 * - 7z: the signature in 7zFormat.txt of the LZMA SDK.
 */
const BEGINNINGS: readonly [RegExp, ProblemMessage][] = [
  [/^%PDF-/, 'pdf_file'],
  [/^.PNG\n|^GIF8[79]a|^RIFF.{4}WEBP|^.{6}(?:JFIF|Exif)\0/s, 'picture_file'],
  [
    /^PK\u0003\u0004|^Rar!\u001a|^7z.{2}'\u001c|^\u001f.\u0008/s,
    'archive_file',
  ],
];

/** What a file is that is certainly no feed, by its first characters; undefined for others. */
export function foreignFile(head: string): ProblemMessage | undefined {
  return BEGINNINGS.find(([beginning]) => beginning.test(head))?.[1];
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../lib/import/decode-text';
import { bytesOf, joinAll } from './streams';

const decode = async (bytes: Uint8Array, size = 1_000) =>
  joinAll(decodeText(bytesOf(bytes, size)));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1)
    view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
};

describe('decoding a file', () => {
  it('reads UTF-8 and UTF-16 by their marks, in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          for (const bytes of [
            utf8(`\ufeff${text}`),
            utf16(`\ufeff${text}`, true),
            utf16(`\ufeff${text}`, false),
          ])
            expect(await decode(bytes, size)).toBe(text);
        },
      ),
    );
  });

  it('reads Windows-1252 where nothing else makes sense', async () => {
    const bytes = Uint8Array.from('It\xf4 \x93calculus\x94', (it) =>
      it.charCodeAt(0),
    );
    expect(await decode(bytes)).toBe('Itô “calculus”');
  });

  it.each([
    ['\xff\xfe in ASCII', 'Some \xff\xfe text', 'Some \ufffd\ufffd text'],
    ['a cut character', 'caf\xc3', 'caf\ufffd'],
  ])('shows %s as unreadable', async (_what, text, expected) => {
    const bytes = Uint8Array.from(text, (it) => it.charCodeAt(0));
    expect(await decode(bytes)).toBe(expected);
  });
});

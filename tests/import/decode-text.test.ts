import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../lib/import/decode-text';
import { bytesOf, joinAll } from './streams';

const decode = async (bytes: Uint8Array, size = 1_000) =>
  joinAll(decodeText(bytesOf(bytes, size)));
const utf8 = (text: string) => new TextEncoder().encode(text);
const MARKS = new Map(
  Array.from('„–“”', (it, at) => [it, [0x84, 0x96, 0x93, 0x94][at]!]),
);
const cp1252 = (text: string) =>
  Uint8Array.from(text, (it) => MARKS.get(it) ?? it.charCodeAt(0));
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
    'Avaliação de redes, João São',
    'Apprentissage à grande échelle',
    'Über die “Größe” – eine Studie',
    'above 30 °C, 5 µm ± 2, 3 × 3, § 5',
    '«État» ¿Qué? n.º 3, a\u00a0b',
    'Ðorðe © 2001 Elsevier',
    '„Spaß”, and Spaß, “Größe”, Øre, Åse, Çelik, Ñandú, Émile',
  ])('reads Windows-1252, late as it may come: %s', async (text) => {
    for (const before of ['', 'ASCII, '.repeat(20_000)])
      for (const size of [1, 65_536, 1_000_000])
        expect(await decode(cp1252(before + text), size)).toBe(before + text);
  });

  it.each([
    ['windows-1251', 'cfeee4f0eee1edeee520eee1f3f7e5ede8e520f1e5f2e5e9'],
    ['GBK', 'c9eeb6c8d1a7cfb0d6d0b5c4d7a2d2e2c1a6'],
    ['a picture', '89504e470d0a1a0a0000000d49484452ffd8ffe0'],
  ])('does not take %s for it', async (_what, hex) => {
    const bytes = Uint8Array.from(hex.match(/../g) ?? [], (it) =>
      Number.parseInt(it, 16),
    );
    expect(await decode(bytes)).toContain('\ufffd');
  });

  it('finds UTF-8 behind much ASCII, wherever it is cut', async () => {
    for (let at = 65_530; at < 65_540; at += 1) {
      const text = `${'x'.repeat(at)}深度学习 für João`;
      expect(await decode(utf8(text), 65_536)).toBe(text);
    }
  });

  it.each([
    ['\xff\xfe in ASCII', 'Some \xff\xfe text', 'Some \ufffd\ufffd text'],
    ['a cut character', 'caf\xc3', 'caf\ufffd'],
  ])('shows %s as unreadable', async (_what, text, expected) => {
    const bytes = Uint8Array.from(text, (it) => it.charCodeAt(0));
    expect(await decode(bytes)).toBe(expected);
  });
});

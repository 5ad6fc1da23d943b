import { describe, expect, it } from 'vitest';
import { entryFrom } from '../../lib/import/entry';
import type { Importer } from '../../lib/import/importer';
import { importers } from '../../lib/import/importers';
import { readFeed, type ReadEvent } from '../../lib/import/read-feed';

const A =
  'We study the first thing. It turns out to be well behaved in all cases.';

async function* chunksOf(
  bytes: Uint8Array,
  size: number,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size)
    yield bytes.subarray(at, at + size);
}

async function readBytes(
  bytes: Uint8Array,
  {
    size = 1_000,
    signal = new AbortController().signal,
    onProgress = () => {},
  }: {
    size?: number;
    signal?: AbortSignal;
    onProgress?: (read: number) => void;
  } = {},
): Promise<ReadEvent[]> {
  const events: ReadEvent[] = [];
  for await (const event of readFeed({
    bytes: chunksOf(bytes, size),
    importers,
    signal,
    onProgress,
  }))
    events.push(event);
  return events;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) =>
  Uint8Array.from(text, (it) => it.charCodeAt(0));
const titles = (events: readonly ReadEvent[]) =>
  events.flatMap((event) => (event.type === 'entry' ? event.draft.title : []));

describe('reading a file', () => {
  it.each([1, 3, 7, 1_000])(
    'gives the same in chunks of %i bytes',
    async (size) => {
      const events = await readBytes(
        utf8(`Σ and ô\r\n\r\n${A}\r\n\r\n深度学习\r\n\r\n${A}`),
        { size },
      );
      expect(titles(events)).toEqual(['Σ and ô', '深度学习']);
      expect(events[0]).toMatchObject({
        type: 'feed',
        importer: 'huggingface-dump',
      });
    },
  );

  it('honours byte order marks and old encodings', async () => {
    const text = `Itô calculus\n\n${A}`;
    const utf16 = new Uint8Array(
      Uint16Array.from(`\ufeff${text}`, (it) => it.charCodeAt(0)).buffer,
    );
    for (const bytes of [utf8(`\ufeff${text}`), utf16, latin1(text)])
      expect(titles(await readBytes(bytes))).toEqual(['Itô calculus']);
  });

  it.each([
    ['an empty file', utf8(''), 'empty_file'],
    ['a blank file', utf8(' \r\n\t\n'), 'empty_file'],
    [
      'a binary file',
      Uint8Array.from({ length: 5_000 }, (_, i) => (i * 37) % 256),
      'not_text',
    ],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>'), 'pdf_file'],
    ['a PNG', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'picture_file'],
    ['a JPEG', latin1('\xff\xd8\xff\xe0\0\x10JFIF\0\x01'), 'picture_file'],
    ['a WebP', latin1('RIFF\x24\xe5\0\0WEBPVP8 '), 'picture_file'],
    ['a DOCX', latin1('PK\x03\x04\x14\0\x06\0[Content_Types]'), 'archive_file'],
    ['gzip', latin1('\x1f\x8b\x08\0\0\0\0\0'), 'archive_file'],
    ['a picture of markup', utf8('<svg><path/></svg>'), 'unknown_format'],
    ['a page of markup', utf8('<!doctype html><p>Hello'), 'unknown_page'],
    [
      'a page with all its parts',
      utf8(
        'From: <Saved by Blink>\r\nSubject: [2401.00001] T\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="-x"\r\n\r\n---x\r\nContent-Type: text/html\r\n\r\n<!DOCTYPE html><title>T</title>',
      ),
      'page_archive',
    ],
  ])('refuses %s, once', async (_what, bytes, message) => {
    const events = await readBytes(bytes);
    expect(events).toMatchObject([
      { type: 'problem', problem: { severity: 'reject', line: 1, message } },
    ]);
  });

  it('says where it could not be read on, whoever failed', async () => {
    const failing: Importer = {
      id: 'failing',
      sniff: () => 1,
      async *parse() {
        yield* entryFrom({ line: 7, title: 'One' });
        throw new RangeError('Too much');
      },
    };
    async function* ending() {
      yield utf8('TY  - JOUR\nTI  - One\nER  -\n'.padEnd(70_000, '\n'));
      throw new Error('gone');
    }
    const all = async (bytes: AsyncIterable<Uint8Array>, those: Importer[]) =>
      Array.fromAsync(readFeed({ bytes, importers: those }));
    expect((await all(chunksOf(utf8('a'), 9), [failing])).at(-1)).toMatchObject(
      {
        problem: {
          message: 'reader_failed',
          severity: 'reject',
          line: 7,
          text: 'RangeError: Too much',
        },
      },
    );
    const cut = await all(ending(), [...importers]);
    expect(titles(cut)).toEqual(['One']);
    expect(cut.at(-1)).toMatchObject({
      problem: { message: 'unreadable_file', text: 'Error: gone' },
    });
  });

  it('ends soon after it was cancelled', async () => {
    const cancel = new AbortController();
    const big = utf8(`Title\n\n${A}\n\n`.repeat(5_000));
    let read = 0;
    const events = await readBytes(big, {
      signal: cancel.signal,
      onProgress(bytes) {
        read = bytes;
        if (bytes > 20_000) cancel.abort();
      },
    });
    expect(read).toBeLessThan(30_000);
    expect(titles(events).length).toBeLessThan(1_000);
  });

  it('never holds more than 80 kB of a big file', async () => {
    const entry = utf8(`A title of some length\n\n${A.repeat(20)}\n\n`);
    let produced = 0;
    let furthest = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; produced < 2_000; produced += 1) yield entry;
    }
    let seen = 0;
    const cancel = new AbortController();
    for await (const event of readFeed({
      bytes: endless(),
      importers,
      signal: cancel.signal,
      onProgress: () => {},
    }))
      if (event.type === 'entry') {
        seen += 1;
        furthest = Math.max(furthest, (produced - seen) * entry.length);
      }
    expect(seen).toBe(2_000);
    // The encoding is settled by the first 64 KiB.
    expect(furthest).toBeLessThan(80_000);
  });
});

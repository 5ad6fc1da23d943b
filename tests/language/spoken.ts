import { parse } from 'yaml';
import { vi } from 'vitest';
import german from '../../assets/locales/de.yml?raw';

type Message = string | Record<string, string>;

/** Answers for the files of the package: German words, and those that pages need. */
export function serveGerman(pageKeys: readonly string[] = []): void {
  const words = parse(german) as Record<string, Message>;
  const file = Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      {
        message:
          typeof value === 'string' ? value : Object.values(value).join(' | '),
      },
    ]),
  );
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.endsWith('/_locales/de/messages.json'))
      return Response.json(file);
    if (address.endsWith('/page-words.json')) return Response.json(pageKeys);
    throw new TypeError('There is no such file.');
  });
}

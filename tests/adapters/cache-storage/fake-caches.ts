import { vi } from 'vitest';

/** A cache storage in memory, and locks that nobody else asks for: Node has neither. */
export function stubCaches(): void {
  const caches = new Map<string, FakeCache>();
  vi.stubGlobal('caches', {
    open: async (name: string) => {
      const cache = caches.get(name) ?? new FakeCache();
      caches.set(name, cache);
      return cache;
    },
  });
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, task: () => Promise<void>) => task() },
  });
}

class FakeCache {
  readonly #texts = new Map<string, string>();

  async put(url: string, response: Response) {
    this.#texts.set(url, await response.text());
  }

  async match(url: string) {
    const text = this.#texts.get(url);
    return text === undefined ? undefined : new Response(text);
  }

  async delete(url: string) {
    return this.#texts.delete(url);
  }

  async keys() {
    return [...this.#texts.keys()].map((url) => ({ url }));
  }
}

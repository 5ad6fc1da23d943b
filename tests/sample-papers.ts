import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importers } from '../lib/import/importers';
import { readFeed } from '../lib/import/read-feed';
import type { PaperDraft } from '../lib/papers/paper';
import { titleKey } from '../lib/papers/title-key';
import { root } from '../scripts/command';

/** The papers of our own sample feeds, each once: real titles, abstracts in our words. */
export async function samplePapers(): Promise<PaperDraft[]> {
  const papers = new Map<string, PaperDraft>();
  for (const name of globSync('tests/samples/feeds/daily-papers*.txt', {
    cwd: root,
  }).sort()) {
    async function* bytes() {
      yield new Uint8Array(readFileSync(join(root, name)));
    }
    for await (const event of readFeed({ bytes: bytes(), importers }))
      if (event.type === 'entry')
        papers.set(titleKey(event.draft.title), event.draft);
  }
  return [...papers.values()];
}

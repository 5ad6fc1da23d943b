import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shared } from './shared.ts';

/** A saved page and what must be found on it. */
export interface SavedPage {
  /** `arxiv/listing-1`. */
  name: string;
  /** The file of the page. */
  file: string;
  url: URL;
  papers: readonly ExpectedPaper[];
}

export interface ExpectedPaper {
  title: string;
  arxivId?: string;
  openreviewId?: string;
  section?: string;
  authors?: readonly string[];
  year?: number;
  /** Where the page says that the code is. */
  code?: string;
}

/** The pages in tests/samples. */
export const samplePages: readonly SavedPage[] = listPages(
  fileURLToPath(new URL('samples/pages', import.meta.url)),
  '.json',
);

/** The captured pages of the shared folder; none where it is not there. */
export const capturedPages: readonly SavedPage[] =
  shared === undefined
    ? []
    : listPages(join(shared, 'pages'), '.expected.json');

function listPages(folder: string, ending: string): SavedPage[] {
  return globSync(`**/*${ending}`, { cwd: folder })
    .sort()
    .flatMap((path) => {
      const name = path.slice(0, -ending.length).replaceAll('\\', '/');
      const file = join(folder, `${name}.html`);
      if (!existsSync(file)) return [];
      const { url, papers } = JSON.parse(
        readFileSync(join(folder, path), 'utf8'),
      ) as { url: string; papers: ExpectedPaper[] };
      return [{ name, file, url: new URL(url), papers }];
    });
}

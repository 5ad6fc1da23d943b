import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { shared } from './shared';

/** A saved page and what must be found on it. */
export interface PageFixture {
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
  section?: string;
  authors?: readonly string[];
  year?: number;
}

const samples = fileURLToPath(new URL('samples/pages', import.meta.url));

/** Our own sample pages, then those of the shared folder where it is there. */
export const pageFixtures: readonly PageFixture[] = [
  ...listFixtures(samples, '.json'),
  ...(shared === undefined
    ? []
    : listFixtures(join(shared, 'pages'), '.expected.json')),
];

function listFixtures(folder: string, ending: string): PageFixture[] {
  return globSync(`**/*${ending}`, { cwd: folder })
    .sort()
    .flatMap((path) => {
      const name = path.slice(0, -ending.length);
      const file = join(folder, `${name}.html`);
      if (!existsSync(file)) return [];
      const { url, papers } = JSON.parse(
        readFileSync(join(folder, path), 'utf8'),
      ) as { url: string; papers: ExpectedPaper[] };
      return [{ name, file, url: new URL(url), papers }];
    });
}

/** A document of the given HTML; scripts do not run, nothing is loaded. */
export function parsePage(html: string): Document {
  const window = new Window();
  const document = new window.DOMParser().parseFromString(html, 'text/html');
  return document as unknown as Document;
}

/** The document of a saved page. */
export function openFixture(fixture: PageFixture): Document {
  return parsePage(readFileSync(fixture.file, 'utf8'));
}

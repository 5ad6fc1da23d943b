import { parseArxivIdentifier } from '../papers/identifiers';
import type { PaperLinks } from '../papers/paper';
import { foldSpace } from './title-text';

/** Longer data is left unread; the largest page seen has 0.6 million characters. */
const MAX_CHARACTERS = 8_000_000;
/** Papers are at most five levels down; deeper data is somebody's trick. */
const MAX_DEPTH = 12;

/** What Hugging Face says of a paper beside what its page shows. */
export interface IslandPaper {
  title?: string;
  authors: string[];
  abstract?: string;
  year?: number;
  links?: PaperLinks;
}

/** Read once per state of the data: a page asks for each of its cards. */
const cache = new WeakMap<Element, { raw: string; papers: Papers }>();

type Papers = ReadonlyMap<string, IslandPaper>;
type Fields = Record<string, unknown>;

/**
 * The papers in the JSON that a Svelte island was filled from (`data-props`), by arXiv
 * identifier: every object with such an `id`, wherever it stands. Keys of 2024-08, and
 * `githubRepo`, `projectPage` of 2025; tags have the form
 * `{id: "arxiv:…", extra: {paperTitle}}`. Empty where there is no such data or it is
 * not as expected.
 */
export function islandPapers(island: Element | null): Papers {
  const raw = island?.getAttribute('data-props');
  if (!island || !raw || raw.length > MAX_CHARACTERS) return new Map();
  const known = cache.get(island);
  if (known?.raw === raw) return known.papers;
  const papers = new Map<string, IslandPaper>();
  collect(parseJson(raw), papers, 0);
  cache.set(island, { raw, papers });
  return papers;
}

// Checked by hand: a schema library would be a tenth of what runs on every page.
function collect(
  value: unknown,
  papers: Map<string, IslandPaper>,
  depth: number,
): void {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
  const fields = value as Fields;
  const id = parseArxivIdentifier(text(fields['id']))?.arxiv;
  if (id !== undefined && papers.get(id)?.abstract === undefined)
    papers.set(id, readPaper(fields));
  for (const inner of Object.values(fields)) collect(inner, papers, depth + 1);
}

function readPaper(fields: Fields): IslandPaper {
  const { authors, extra, summary, publishedAt, githubRepo, projectPage } =
    fields;
  const title =
    text(fields['title']) ||
    text((extra as Fields | undefined)?.['paperTitle']);
  const abstract = text(summary);
  const year = Number(/^(\d{4})-/.exec(text(publishedAt))?.[1]);
  const [code, project] = [text(githubRepo), text(projectPage)];
  return {
    ...(title && { title }),
    authors: (Array.isArray(authors) ? (authors as (Fields | null)[]) : [])
      .filter((author) => author?.['hidden'] !== true)
      .map((author) => text(author?.['name']))
      .filter(Boolean),
    ...(abstract && { abstract }),
    ...(year && { year }),
    ...((code || project) && {
      links: { ...(code && { code }), ...(project && { project }) },
    }),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? foldSpace(value) : '';
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

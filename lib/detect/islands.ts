import { foldSpace } from './title-text';

/** Longer data is left unread; the largest page seen has 0.6 million characters. */
const MAX_CHARACTERS = 8_000_000;

/** What Hugging Face says of a paper beside what its page shows. */
export interface IslandPaper {
  authors: string[];
  abstract?: string;
  year?: number;
}

/** Read once per state of the data: a page asks for each of its cards. */
const cache = new WeakMap<Element, { raw: string; papers: Papers }>();

type Papers = ReadonlyMap<string, IslandPaper>;

/**
 * The papers in the JSON that a Svelte island was filled from, by their id
 * (as given, not yet checked to be an identifier):
 * `data-props` of `[data-target="…"]`, keys `dailyPapers[].paper` or `paper`.
 * Layout of 2024-08, same keys in 2026. Empty where there is no such data or
 * it is not as expected; entries that do not fit are left out.
 */
export function islandPapers(document: Document, target: string): Papers {
  const island = document.querySelector(`[data-target="${target}"]`);
  const raw = island?.getAttribute('data-props');
  if (!island || !raw || raw.length > MAX_CHARACTERS) return new Map();
  const known = cache.get(island);
  if (known?.raw === raw) return known.papers;
  const papers = parsePapers(raw);
  cache.set(island, { raw, papers });
  return papers;
}

// Checked by hand: a schema library would be a tenth of what runs on every page.
function parsePapers(raw: string): Papers {
  const papers = new Map<string, IslandPaper>();
  for (const { id, authors, summary, publishedAt } of candidates(
    parseJson(raw),
  )) {
    if (typeof id !== 'string') continue;
    const abstract = text(summary);
    const year = Number(/^(\d{4})-/.exec(text(publishedAt))?.[1]);
    papers.set(id, {
      authors: records(authors)
        .filter(({ hidden }) => hidden !== true)
        .map(({ name }) => text(name))
        .filter(Boolean),
      ...(abstract && { abstract }),
      ...(year && { year }),
    });
  }
  return papers;
}

function text(value: unknown): string {
  return typeof value === 'string' ? foldSpace(value) : '';
}

function candidates(props: unknown): Record<string, unknown>[] {
  if (!isRecord(props)) return [];
  return records(
    [props, ...records(props['dailyPapers'])].map((it) => it['paper']),
  );
}

/** The objects of a list; of anything else none. */
function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

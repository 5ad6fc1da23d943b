import { plainLine } from './plain-text';
import type { ExportRecord } from './record';

/** Names of a paper's lists and tags for formats that know only keywords, each once. */
export function ownKeywords({
  lists,
  tags,
}: Pick<ExportRecord, 'lists' | 'tags'>): string[] {
  return [...new Set([...lists, ...tags].map(({ name }) => plainLine(name)))];
}

import { plainLine } from './plain-text';
import type { ExportRecord } from './record';

/** Names of a paper's lists and tags for formats that know only keywords, each once. */
export function ownKeywords({
  lists,
  tags,
}: Pick<ExportRecord, 'lists' | 'tags'>): string[] {
  return [...new Set([...lists, ...tags].map(({ name }) => plainLine(name)))];
}

/** The same for formats that put commas between keywords: none may hold one. */
export function listedKeywords(
  words: Pick<ExportRecord, 'lists' | 'tags'>,
): string[] {
  return ownKeywords(words).map((name) => name.replace(/\s*[,;]\s*/g, ' '));
}

import type { Edition } from '../importer';
import { readEdition } from './edition';

/** A line of a dump's head, by what it is. */
export type HeaderLine =
  | { kind: 'new' }
  | { kind: 'inbox' }
  | { kind: 'subscribe' }
  | { kind: 'name'; name: string }
  | { kind: 'curator'; curator: string }
  | { kind: 'edition'; edition: Edition };

/** Longer lines are no header lines; spares the patterns. */
const LONGEST = 80;

/**
 * What the Daily Papers page (https://huggingface.co/papers) puts above its papers:
 * "new", "Get trending papers in your email inbox!", "Subscribe", "Daily Papers",
 * "by AK and the research community" (the space is lost in some copies), a date.
 */
export function readHeaderLine(text: string): HeaderLine | undefined {
  if (text.length > LONGEST) return undefined;
  if (/^new$/i.test(text)) return { kind: 'new' };
  if (/^get trending papers in your email inbox!?$/i.test(text))
    return { kind: 'inbox' };
  if (/^subscribe$/i.test(text)) return { kind: 'subscribe' };
  if (/^daily papers$/i.test(text)) return { kind: 'name', name: text };
  const curator = /^by\s*(\S.* and the research community)$/i.exec(text)?.[1];
  if (curator !== undefined) return { kind: 'curator', curator };
  const edition = readEdition(text);
  return edition && { kind: 'edition', edition };
}

/** Lines that stand nowhere but in a head, whatever stands around them. */
export function isUnmistakable({ kind }: HeaderLine): boolean {
  return kind === 'inbox' || kind === 'curator';
}

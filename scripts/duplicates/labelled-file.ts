import { readFileSync } from 'node:fs';
import { splitAuthors } from '../../lib/papers/author-list.ts';
import { parseDoi } from '../../lib/papers/doi.ts';
import { parseArxivIdentifier } from '../../lib/papers/identifiers.ts';
import type { PaperDraft } from '../../lib/papers/paper.ts';

/** A record of a labelled file, as the benchmarks of the field come. */
export interface LabelledRecord {
  id: string;
  title: string;
  abstract?: string | null;
  authors?: string | string[];
  venue?: string;
  year?: string | number;
  doi?: string;
}

/** Records with labelled pairs by split (0: different works), or with all true groups. */
export interface LabelledFile {
  name?: string;
  license?: string;
  source?: string;
  records: LabelledRecord[];
  pairs?: Record<string, [a: string, b: string, label: number][]>;
  clusters?: string[][];
}

/** Reads a labelled file. Throws what JSON.parse and the file system throw. */
export function readLabelled(path: string): LabelledFile {
  return JSON.parse(readFileSync(path, 'utf8')) as LabelledFile;
}

/** A record as an importer would give it. Page numbers, volumes and issues are left out. */
export function draftOf(record: LabelledRecord): PaperDraft {
  const { abstract, authors = [], doi: givenDoi = '' } = record;
  const title = readable(record.title);
  const venue = readable(record.venue ?? '');
  const year = Number(
    /\b(?:1[6-9]|20)\d\d/.exec(String(record.year ?? ''))?.[0],
  );
  const doi = parseDoi(givenDoi);
  const arxiv = parseArxivIdentifier(givenDoi)?.arxiv;
  return {
    title,
    identifiers: {
      ...(doi !== undefined && { doi }),
      ...(arxiv !== undefined && { arxiv }),
    },
    authors: Array.isArray(authors) ? authors : splitAuthors(readable(authors)),
    ...(year > 0 && { year }),
    ...(venue !== '' && { venue }),
    ...(abstract && { abstract }),
  };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Character references are read, also those that a tokenizer took apart (`& # 233 ;`). */
function readable(text: string): string {
  return text
    .replace(/\s*&\s*#\s*(\d{2,5})\s*;\s*/g, (_, code: string) =>
      String.fromCodePoint(Number(code)),
    )
    .replace(/&\s*([a-z]{2,8})\s*;/gi, (_, name: string) => NAMED[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

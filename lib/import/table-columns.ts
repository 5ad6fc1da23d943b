import { findIdentifiers } from '../papers/find-identifiers';
import { identifierKeys } from '../papers/identifiers';

/** What a column of a table may hold. */
export const COLUMN_ROLES = [
  'title',
  'authors',
  'year',
  'abstract',
  'identifier',
  'link',
  'note',
  'tags',
  'lists',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Which column holds what, by its place from 0. */
export type ColumnChoice = Partial<Record<ColumnRole, number>>;

/** How a table is read. */
export interface TableReading {
  /** The first row holds the columns' names. */
  hasHead: boolean;
  columns: ColumnChoice;
}

/** A table as a reader sees it before it is taken in. */
export interface TableHead extends TableReading {
  /** The first rows, the head included; at most six. */
  rows: readonly (readonly string[])[];
  /** The head says where the titles or identifiers are: nobody has to be asked. */
  isSure: boolean;
}

/**
 * Names that columns go by: Zotero's, spreadsheets', databases' exports; then those that
 * people give them in the languages Cognate speaks.
 */
const NAMES: Readonly<Record<ColumnRole, RegExp>> = {
  title:
    /^(?:(?:(?:paper|article|document|publication)[ _]?)?(?:title|name)s?|titel|titre|título|titulo|标题|题名|题目|論文名|タイトル|題名)$/,
  authors:
    /^(?:(?:all )?(?:authors?|creators?|author\(s\)|author names?)|autor(?:en|es|a|as)?|auteurs?|verfasser|作者|著者)$/,
  year: /^(?:(?:(?:publication|published)[ _]?)?(?:year|date|published)|jahr|erscheinungsjahr|année|annee|año|ano|年|年份|发表年份|出版年|発行年)$/,
  abstract:
    /^(?:abstract|abstract note|summary|description|zusammenfassung|résumé|resume|resumen|摘要|要旨|抄録|概要)$/,
  identifier:
    /^(?:doi|arxiv(?:[ _]?(?:id|identifier|number))?|id|identifier|eprint)$/,
  link: /^(?:(?:url|link|pdf|href|paper[ _]?(?:url|link)|arxiv[ _]?(?:url|link))s?|lien|enlace|链接|网址|リンク)$/,
  note: /^(?:(?:my )?notes?|comments?|notiz(?:en)?|notas?|commentaires?|笔记|备注|メモ|ノート)$/,
  tags: /^(?:tags?|manual tags|labels?|topics?|keywords?|schlagw[oö]rter|schlagworte|mots[- ]clés|étiquettes?|etiquetas?|palabras clave|标签|关键词|タグ|キーワード)$/,
  lists:
    /^(?:lists?|reading lists?|collections?|folders?|listen?|leselisten?|listes?|listas?|列表|リスト)$/,
};

/** Which column holds what, by the names in a table's head; empty where there is no head. */
export function guessColumns(head: readonly string[]): ColumnChoice {
  const choice: ColumnChoice = {};
  const names = head.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[_\s]+/g, ' '),
  );
  for (const role of COLUMN_ROLES) {
    const at = names.findIndex((name) => NAMES[role].test(name));
    if (at !== -1) choice[role] = at;
  }
  return choice;
}

/** How a table is best read, by its head if it has one that we know, else by what its cells hold. */
export function guessReading(
  rows: readonly (readonly string[])[],
): TableReading & { isSure: boolean } {
  const [head = [], ...below] = rows;
  const named = guessColumns(head);
  if (named.title !== undefined || named.identifier !== undefined)
    return { hasHead: true, columns: named, isSure: true };
  // Names of columns are short, and no data.
  const hasHead =
    Object.keys(named).length > 0 ||
    (below.length > 0 &&
      head.every((cell) => cell.length < 30 && !/\d{4}|:\/\//.test(cell)) &&
      below.some((row) => row.some((cell) => cell.length >= 30)));
  const columns = { ...named, ...guessByContent(hasHead ? below : rows) };
  return { hasHead, columns, isSure: false };
}

/** The column that names papers most often, and that with the longest texts a title may have. */
function guessByContent(rows: readonly (readonly string[])[]): ColumnChoice {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const places = Array.from({ length: Math.min(width, 200) }, (_, at) => at);
  const cells = (at: number) => rows.map((row) => row[at] ?? '');
  const naming = best(places, (at) =>
    share(
      cells(at),
      (cell) => identifierKeys(findIdentifiers(cell)).length > 0,
    ),
  );
  const titles = best(
    places.filter((at) => at !== naming),
    (at) =>
      share(cells(at), (cell) => / /.test(cell) && cell.length <= 300) *
      Math.min(60, mean(cells(at).map((cell) => cell.length))),
  );
  return {
    ...(naming !== undefined && { identifier: naming }),
    ...(titles !== undefined && { title: titles }),
  };
}

function best(
  places: readonly number[],
  score: (at: number) => number,
): number | undefined {
  const [first] = places
    .map((at) => ({ at, score: score(at) }))
    .filter((it) => it.score > 0)
    .toSorted((a, b) => b.score - a.score);
  return first?.at;
}

function share(
  cells: readonly string[],
  fits: (cell: string) => boolean,
): number {
  return cells.filter(fits).length / Math.max(1, cells.length);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, it) => sum + it, 0) / Math.max(1, numbers.length);
}

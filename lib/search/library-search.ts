import MiniSearch, { type Options } from 'minisearch';
import { foldCase } from '../index/tokens';
import type { PaperId } from '../papers/paper';
import { readableTitle } from '../papers/readable-title';
import type { Query } from '../query/query';
import type { Database } from '../store/open';
import { getPapers } from '../store/papers';
import { searchWords } from './search-terms';

interface SavedPaper {
  id: PaperId;
  title: string;
  authors: string;
  note: string;
  lists: string;
  tags: string;
}

const OPTIONS: Options<SavedPaper> = {
  fields: ['title', 'authors', 'note', 'lists', 'tags'],
  tokenize: searchWords,
  processTerm: foldCase,
};

/** A paper of the reader's own, with the words of it that matched. */
export interface SavedHit {
  id: PaperId;
  matched: ReadonlySet<string>;
}

/** MiniSearch over the reader's own library: papers in lists, with notes or with tags. */
export interface LibrarySearch {
  /** Papers that have all words or, where that is asked for, any. */
  search(
    db: Database,
    query: Query,
    combineWith: 'AND' | 'OR',
  ): Promise<SavedHit[]>;
}

/**
 * Fuzzy and forgiving, by titles, authors, notes and the names of lists and tags; abstracts are
 * left to the index, so a library of thousands is indexed in the time of a blink and
 * no copy of it is kept. It is indexed again when it has changed.
 */
export function createLibrarySearch(): LibrarySearch {
  let known: { state: string; index: MiniSearch<SavedPaper> } | undefined;
  return {
    async search(db, query, combineWith) {
      const { words, phrases } = query;
      if (words.length === 0 || phrases.length > 0) return [];
      const state = await stateOf(db);
      if (known?.state !== state)
        known = { state, index: await indexLibrary(db) };
      return known.index
        .search(words.map(({ word }) => word).join(' '), {
          boost: { title: 3, note: 2 },
          combineWith,
          prefix: (_term, i) => words[i]?.isBeginning === true,
          fuzzy: (term) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2),
          maxFuzzy: 2,
          weights: { fuzzy: 0.3, prefix: 0.6 },
        })
        .map(({ id, match }) => ({
          id: id as PaperId,
          matched: new Set(Object.keys(match)),
        }));
    },
  };
}

/** Differs whenever the library does. */
async function stateOf(db: Database): Promise<string> {
  const transaction = db.transaction(['items', 'notes', 'lists', 'tags']);
  const [items, notes, lists, tags] = await Promise.all([
    transaction.objectStore('items').getAllKeys(),
    transaction.objectStore('notes').getAll(),
    transaction.objectStore('lists').getAll(),
    transaction.objectStore('tags').getAll(),
  ]);
  return JSON.stringify([
    items,
    notes.map(({ paper, updatedAt }) => [paper, updatedAt]),
    lists.map(({ id, name, deletedAt }) => [id, name, deletedAt]),
    tags.map(({ paper, name }) => [paper, name]),
  ]);
}

async function indexLibrary(db: Database): Promise<MiniSearch<SavedPaper>> {
  const [items, notes, lists, tags] = await Promise.all([
    db.getAllKeys('items'),
    db.getAll('notes'),
    db.getAll('lists'),
    db.getAll('tags'),
  ]);
  const names = new Map(
    lists.flatMap(({ id, name, deletedAt }) =>
      deletedAt === undefined ? [[id, name]] : [],
    ),
  );
  const held = new Map<PaperId, string[]>();
  for (const [list, paper] of items) {
    const name = names.get(list);
    if (name !== undefined) held.set(paper, [...(held.get(paper) ?? []), name]);
  }
  const texts = new Map(notes.map(({ paper, text }) => [paper, text]));
  const tagged = Map.groupBy(tags, ({ paper }) => paper);
  const ids = [...new Set([...held.keys(), ...texts.keys(), ...tagged.keys()])];
  const papers = await getPapers(db, ids);
  const index = new MiniSearch(OPTIONS);
  index.addAll(
    papers
      .filter((paper) => paper !== undefined)
      .map(({ id, title, authors }) => ({
        id,
        title: readableTitle(title),
        authors: authors.join(', '),
        note: texts.get(id) ?? '',
        lists: (held.get(id) ?? []).join(', '),
        tags: (tagged.get(id) ?? []).map(({ name }) => name).join(', '),
      })),
  );
  return index;
}

// Long because the interface it stands for is: one small answer for each call.
import { sites } from '../../lib/detect/sites';
import type { OpenFailure } from '../../lib/store/open-failure';
import type {
  FeedSummary,
  ImportPreview,
  ImportReport,
  ImportSource,
  Library,
  ListRow,
  ListSummary,
  PagePaper,
  PageView,
  SearchHit,
} from '../../lib/library/library';
import type { LostCopy } from '../../lib/library/restore/copy-desk';
import type { TrashView } from '../../lib/library/reader/trash';
import type { HighlightsHere } from '../../lib/messaging/highlight-protocol';
import type { AppCalls } from '../../lib/messaging/protocol';
import type { Remote } from '../../lib/messaging/remote';
import type { PaperDetails, PaperSummary } from '../../lib/messaging/views';
import type { PaperId } from '../../lib/papers/paper';
import type { ListItem, ReadingState } from '../../lib/papers/reading';
import type { SavedSearch } from '../../lib/papers/saved-search';
import { LIMITS } from '../../lib/papers/limits';
import { reconciled, type SentText } from '../../lib/papers/saved-text';
import type { Settings } from '../../lib/settings/settings';
import { tagKey, type PaperTag } from '../../lib/papers/tag';

/** What a fake library holds at first. */
export interface FakeContent {
  papers?: readonly (Partial<PaperDetails> & { id: PaperId; title: string })[];
  /** Names of lists, each with the papers in it. */
  lists?: Readonly<Record<string, readonly PaperId[]>>;
  page?: PageView;
  /** Papers that the index has by now; all, where nothing is said. */
  indexed?: number;
  feeds?: readonly FeedSummary[];
  interrupted?: ImportSource[];
  settings?: Partial<Settings>;
  /** Hosts that the browser does not let us read; those of the optional sites, where nothing is said. */
  withheld?: readonly string[];
  /** Whether the reader refuses when the browser asks. */
  refuses?: boolean;
  trash?: readonly TrashView[];
  highlightsHere?: HighlightsHere;
  openFailure?: OpenFailure;
  isDiskFull?: boolean;
  madeAt?: number;
  lostAt?: number;
  lostCopy?: LostCopy;
  copiedAt?: number;
}

/** A whole library in memory, with a record of every change asked of it. */
export interface FakeLibrary extends Library {
  /** Calls in order: name, then the request. */
  calls: [string, unknown][];
  notes: Map<PaperId, string>;
  /** What changes answer that the fake does not do itself. */
  answers: Map<string, unknown>;
  /** Names of changes that fail from now on. */
  failing: Set<string>;
  /** Tells listeners that something changed. */
  emit: () => void;
}

/** A report of an import that did nothing, to be overridden. */
export const EMPTY_REPORT: ImportReport = {
  entries: 0,
  added: 0,
  papers: [],
  repeats: [],
  conflicts: [],
  rejects: [],
  notices: [],
  unchanged: [],
  cancelled: false,
};

/** What an import would do that has nothing to do, to be overridden. */
export const EMPTY_PREVIEW: ImportPreview = {
  entries: 0,
  added: [],
  repeats: [],
  conflicts: [],
  rejects: [],
  notices: [],
  stubs: 0,
  withWords: 0,
  withKeywords: 0,
  unchanged: [],
  tables: [],
  cancelled: false,
};

export function fakeLibrary(content: FakeContent = {}): FakeLibrary {
  const papers = new Map((content.papers ?? []).map((one) => [one.id, one]));
  const notes = new Map<PaperId, string>();
  const readings = new Map<PaperId, ReadingState>();
  let lists: { id: string; name: string; deleted: boolean }[] = [];
  const tags: PaperTag[] = [];
  const searches: SavedSearch[] = [];
  const items = new Map<string, PaperId[]>();
  for (const [name, inside] of Object.entries(content.lists ?? {})) {
    lists.push({ id: `list-${name}`, name, deleted: false });
    items.set(`list-${name}`, [...inside]);
  }
  for (const { id, note, reading } of papers.values()) {
    if (note) notes.set(id, note);
    if (reading) readings.set(id, reading);
  }

  const listeners = new Set<() => void>();
  const onChange: Library['onChange'] = (listener, signal) => {
    listeners.add(listener);
    signal.addEventListener('abort', () => listeners.delete(listener));
  };
  let settings: Settings = {
    openBadges: false,
    badgeDensity: 'full',
    highlightBar: true,
    paintHighlights: true,
    offPages: [],
    theme: 'system',
    language: 'browser',
    exportTemplate: '',
    relatedBySubject: true,
    similarBadges: true,
    remember: 'abstracts',
    keepSeen: 'always',
    keys: {},
    ...content.settings,
  };
  const emit = () => listeners.forEach((listener) => listener());
  const shown = () => lists.filter(({ deleted }) => !deleted);
  const listsOf = (paper: PaperId) =>
    shown().filter(({ id }) => items.get(id)?.includes(paper));
  const namesOn = (paper: PaperId) =>
    tags.filter((it) => it.paper === paper).map(({ name }) => name);
  const summaryOf = (id: PaperId): PaperSummary => {
    const paper = papers.get(id);
    return {
      authors: [],
      href: `https://example.org/${id}`,
      state: listsOf(id).length > 0 ? 'saved' : 'seen',
      ...paper,
      id,
      title: paper?.title ?? '',
    };
  };
  const item = (list: string, paper: PaperId): ListItem => ({
    list,
    paper,
    order: items.get(list)?.indexOf(paper) ?? 0,
    addedAt: 0,
  });
  const takeOut = (list: string, paper: PaperId) => {
    const inside = items.get(list) ?? [];
    const at = inside.indexOf(paper);
    if (at >= 0) inside.splice(at, 1);
    return at;
  };

  const methods: Partial<{
    [Name in keyof AppCalls]: (request: never) => unknown;
  }> = {
    save({ paper, list }: { paper: PaperId; list?: string }) {
      const into = list ?? shown()[0]?.id ?? '';
      const inside = items.get(into) ?? [];
      if (!inside.includes(paper)) inside.push(paper);
      items.set(into, inside);
      return item(into, paper);
    },
    saveAll({ papers: some, list }: { papers: PaperId[]; list: string }) {
      const inside = items.get(list) ?? [];
      const added = some.filter((paper) => !inside.includes(paper));
      inside.push(...added);
      return added.map((paper) => item(list, paper));
    },
    unsave({ paper, list }: { paper: PaperId; list: string }) {
      const removed = item(list, paper);
      return takeOut(list, paper) < 0 ? undefined : removed;
    },
    unsaveAll({ papers: some, list }: { papers: PaperId[]; list: string }) {
      const removed = some.map((paper) => item(list, paper));
      for (const paper of some) takeOut(list, paper);
      return removed;
    },
    restoreItem({ item: { list, paper, order } }: { item: ListItem }) {
      items.get(list)?.splice(order, 0, paper);
    },
    createList({ name }: { name: string }) {
      const known = shown().find((list) => list.name === name);
      if (known) return known;
      lists.push({ id: `list-${name}`, name, deleted: false });
      items.set(`list-${name}`, []);
      return { id: `list-${name}`, name };
    },
    renameList({ list, name }: { list: string; name: string }) {
      lists = lists.map((one) => (one.id === list ? { ...one, name } : one));
    },
    deleteList({ list }: { list: string }) {
      lists = lists.map((one) =>
        one.id === list ? { ...one, deleted: true } : one,
      );
    },
    restoreList({ list }: { list: string }) {
      lists = lists.map((one) =>
        one.id === list ? { ...one, deleted: false } : one,
      );
    },
    moveList({ list, to }: { list: string; to: number }) {
      const at = lists.findIndex(({ id }) => id === list);
      lists.splice(to, 0, ...lists.splice(at, 1));
    },
    moveItem({
      item: { list, paper },
      to,
    }: Parameters<AppCalls['moveItem']>[0]) {
      const before = item(list, paper);
      takeOut(list, paper);
      const into = items.get(to.list) ?? [];
      if (into.includes(paper)) return { items: [before], insteadOf: [] };
      into.splice(to.position ?? into.length, 0, paper);
      return { items: [before], insteadOf: [item(to.list, paper)] };
    },
    restoreItems(request: Parameters<AppCalls['restoreItems']>[0]) {
      for (const { list, paper } of request.insteadOf ?? [])
        takeOut(list, paper);
      for (const { list, paper, order } of request.items)
        items.get(list)?.splice(order, 0, paper);
    },
    saveSearch({ query, name }: { query: string; name: string }) {
      const search = {
        id: `search-${query}`,
        name,
        query,
        order: searches.length,
        createdAt: 0,
      };
      searches.push(search);
      return search;
    },
    renameSearch(request: { search: string; name: string }) {
      const search = searches.find(({ id }) => id === request.search);
      if (search) search.name = request.name;
    },
    deleteSearch(request: { search: string }) {
      const at = searches.findIndex(({ id }) => id === request.search);
      return searches.splice(at, 1)[0];
    },
    restoreSearch({ search }: { search: SavedSearch }) {
      searches.splice(search.order, 0, search);
    },
    tag({ paper, name }: { paper: PaperId; name: string }) {
      const tag = { paper, tag: tagKey(name), name, addedAt: 0 };
      tags.push(tag);
      return tag;
    },
    untag({ paper, tag }: { paper: PaperId; tag: string }) {
      const at = tags.findIndex((it) => it.paper === paper && it.tag === tag);
      return tags.splice(at, 1)[0];
    },
    restoreTags(request: { tags: readonly PaperTag[] }) {
      tags.push(...request.tags);
    },
    setNote({ paper, ...sent }: SentText & { paper: PaperId }) {
      const saved = reconciled(notes.get(paper) ?? '', sent, LIMITS.note);
      notes.set(paper, saved.text);
      return saved;
    },
    changeHighlight({ comment = '' }: { comment?: string | undefined }) {
      return { text: comment };
    },
    setReading({
      paper,
      state,
    }: {
      paper: PaperId;
      state: ReadingState | null;
    }) {
      if (state === null) readings.delete(paper);
      else readings.set(paper, state);
    },
  };

  const failing = new Set<string>();
  const answers = new Map<string, unknown>();
  const calls: [string, unknown][] = [];
  let { lostAt, lostCopy } = content;
  const change = new Proxy({} as Remote<AppCalls>, {
    get: (_, name) => async (request: never) => {
      if (failing.has(String(name))) throw new Error('worker gone');
      calls.push([String(name), request]);
      const answer =
        methods[name as keyof AppCalls]?.(request) ?? answers.get(String(name));
      emit();
      return answer;
    },
  });

  const withheld = new Set(
    content.withheld ?? ['openreview.net', 'www.alphaxiv.org', 'alphaxiv.org'],
  );
  const hostsOf = (id: string) => sites.find((one) => one.id === id)!.hosts;
  return {
    calls,
    notes,
    answers,
    failing,
    emit,
    change,
    onChange,
    thisPage: async () => {
      const page = content.page ?? { status: 'unclaimed', papers: [] };
      return { ...page, papers: page.papers.map(annotated) };
      function annotated(one: PagePaper): PagePaper {
        const id = one.annotation?.paper;
        if (!one.annotation || id === undefined) return one;
        const names = listsOf(id).map(({ name }) => name);
        return { ...one, annotation: { ...one.annotation, lists: names } };
      }
    },
    seenUse: async () => ({
      papers: papers.size,
      unused: papers.size,
      bytes: 12_300_000,
    }),
    paperNamed: async ({ arxiv }) =>
      [...papers.values()].find((paper) => paper.arxiv === arxiv)?.id,
    pausePage: async (isPaused) => void calls.push(['pausePage', isPaused]),
    reveal: async (index) => void calls.push(['reveal', index]),
    highlightsHere: async () => content.highlightsHere,
    revealHighlight: async (id) => void calls.push(['revealHighlight', id]),
    search: async (query, limit) =>
      [...papers.values()]
        .filter(({ title, abstract = '' }) =>
          `${title} ${abstract}`.toLowerCase().includes(query.toLowerCase()),
        )
        .slice(0, limit)
        .map(({ id, title, abstract = '' }): SearchHit => ({
          paper: summaryOf(id),
          title: marked(title, query),
          snippet: marked(abstract, query),
          lists: listsOf(id).map(({ name }) => name),
          tags: namesOn(id),
          hasNote: notes.has(id),
        })),
    lists: async () =>
      shown().map(({ id, name }): ListSummary => ({
        id,
        name,
        count: items.get(id)?.length ?? 0,
      })),
    statistics: async () => ({
      seenByDay: [],
      seenByWeek: [],
      savedByWeek: [],
      places: [],
      states: [],
    }),
    searches: async () => [...searches],
    trash: async () => [...(content.trash ?? [])],
    papers: async (scope) => {
      if (scope.kind === 'list') return [...(items.get(scope.list) ?? [])];
      if (scope.kind === 'tag')
        return tags
          .filter(({ tag }) => tag === scope.tag)
          .map(({ paper }) => paper);
      const all = [...papers.keys()];
      return scope.kind === 'seen'
        ? all
        : all.filter((paper) => listsOf(paper).length > 0);
    },
    rows: async (ids) =>
      ids.map((id) => {
        const reading = readings.get(id);
        return {
          ...summaryOf(id),
          ...(reading && { reading }),
          lists: listsOf(id),
          tags: tags.filter(({ paper }) => paper === id),
          note: notes.get(id) ?? '',
          added: 0,
        };
      }),
    tags: async () =>
      [...new Set(tags.map(({ tag }) => tag))].map((tag) => {
        const borne = tags.filter((it) => it.tag === tag);
        return { tag, name: borne[0]?.name ?? tag, count: borne.length };
      }),
    items: async (list, limit) =>
      (items.get(list) ?? []).slice(0, limit).map((paper): ListRow => {
        const reading = readings.get(paper);
        return {
          item: item(list, paper),
          paper: summaryOf(paper),
          tags: namesOn(paper),
          note: notes.get(paper) ?? '',
          ...(reading && { reading }),
        };
      }),
    describe: async (id) => {
      if (!papers.has(id)) return undefined;
      const reading = readings.get(id);
      return {
        sightings: [],
        duplicates: [],
        identifiers: {},
        related: [],
        highlights: [],
        ...papers.get(id),
        ...summaryOf(id),
        tags: tags.filter(({ paper }) => paper === id),
        knownTags: [...new Set(tags.map(({ name }) => name))],
        note: notes.get(id) ?? '',
        ...(reading && { reading }),
        lists: shown().map(({ id: list, name }) => ({
          id: list,
          name,
          holds: items.get(list)?.includes(id) ?? false,
        })),
      };
    },
    copiedAt: async () => content.copiedAt,
    lostCopy: async () => lostCopy,
    readLostCopy: async () => new Blob(['{"format":"cognate-backup"']),
    async forgetLostCopy() {
      lostCopy = undefined;
      emit();
    },
    madeAt: async () => content.madeAt,
    lostAt: async () => lostAt,
    async dismissLoss() {
      lostAt = undefined;
    },
    openFailure: async () => content.openFailure,
    openOutside: async () => void calls.push(['openOutside', undefined]),
    isDiskFull: async () => content.isDiskFull ?? false,
    counts: async () => ({
      papers: papers.size,
      indexed: content.indexed ?? papers.size,
      saved: new Set([...items.values()].flat()).size,
      feeds: content.feeds?.length ?? 0,
    }),
    feeds: async () => [...(content.feeds ?? [])],
    previewImport: async () => EMPTY_PREVIEW,
    importFiles: async () => EMPTY_REPORT,
    exportPapers: async (order) => {
      calls.push(['exportPapers', order]);
      return { name: 'cognate-test.bib', papers: 2 };
    },
    copyPapers: async (some, form) => {
      if (failing.has('copyPapers')) throw new Error('copyPapers failed');
      calls.push(['copyPapers', { papers: some, form }]);
    },
    isBackup: async (content) => (await content.text()).startsWith('backup'),
    previewRestore: async () => {
      throw new Error('There is no backup here.');
    },
    interruptedRestores: async () => [],
    resumeRestore: async () => {
      throw new Error('There is no backup here.');
    },
    interruptedImports: async () => content.interrupted ?? [],
    siteAccess: {
      withheld: async () => [...withheld],
      async allow(id) {
        calls.push(['allow', id]);
        if (content.refuses) return false;
        hostsOf(id).forEach((host) => withheld.delete(host));
        emit();
        return true;
      },
      async withdraw(id) {
        calls.push(['withdraw', id]);
        hostsOf(id).forEach((host) => withheld.add(host));
        emit();
      },
      onChange,
    },
    settings: {
      read: async () => settings,
      async write(name, value) {
        settings = { ...settings, [name]: value };
        calls.push(['write', { [name]: value }]);
        emit();
      },
      onChange,
    },
  };
}

/** The text with every occurrence of the query marked. */
function marked(text: string, query: string): SearchHit['title'] {
  const at = text.toLowerCase().indexOf(query.toLowerCase());
  if (text === '') return [];
  if (at < 0) return [{ text, marked: false }];
  return [
    { text: text.slice(0, at), marked: false },
    { text: text.slice(at, at + query.length), marked: true },
    { text: text.slice(at + query.length), marked: false },
  ].filter((part) => part.text !== '');
}

import type { FoundTitle } from '../detect/site';
import type { Foretell } from '../fingerprints/foretell';
import { LIMITS } from '../papers/limits';
import type { PageEvents, PageTitle, TabCalls } from '../messaging/protocol';
import type { Annotation } from '../messaging/views';
import type { PaperId } from '../papers/paper';
import { readTitles } from '../detect/find-titles';
import { countKnown } from './count-known';
import { firstWhole } from './first-whole';
import { hideFromCopies } from './hide-from-copies';
import { inDocumentOrder } from './in-document-order';
import { inSlices } from './in-slices';
import { nearPointer } from './near-pointer';
import { observePage } from './observe-page';
import { onReturn } from './on-return';
import { pageTitle } from './page-title';
import { createPageQuestions, type AskingPage } from './page-questions';
import { rememberedWork } from './remembered-work';
import { removeStrays } from './remove-strays';
import { onSchemeChange, pageScheme, type Scheme } from './page-scheme';
import {
  createTitleBadges,
  type BadgeLook,
  type PageState,
  type TitleBadges,
} from './title-badges';
import { createVisibleFirst, FIRST } from './visible-first';
import { whenParsed } from './when-settled';

export interface PageSessionOptions extends AskingPage {
  document: Document;
  look: BadgeLook;
  /** Told what is known of titles, as often as that changes. */
  known: (annotations: readonly Annotation[]) => void;
}

/** Until a page has its first titles, and is still coming in, it is looked at so often. In milliseconds. */
const EARLY = 60;

/** What the rest of Cognate may tell and ask a page. */
export interface PageSession extends Omit<PageEvents, 'withdrawn'> {
  listTitles(): PageTitle[];
  revealTitle: TabCalls['revealTitle'];
  /** Shows what can be told of titles until the first answer comes. */
  foretell(foretell: Foretell): void;
  setDensity(density: BadgeLook['density']): void;
  /** The paper of a page that shows one, where it is known. */
  paper(): PaperId | undefined;
  /**
   * The same, remembered from now on whatever the settings say; undefined where there
   * is none, or it cannot be remembered.
   */
  work(): Promise<PaperId | undefined>;
}

/**
 * Keeps a page's titles and their badges in step until the signal aborts; then the
 * page is as it was. One message asks about all titles that a look finds new, unless
 * they are thousands.
 */
export function startPageSession(
  { document, look, known, ...asking }: PageSessionOptions,
  signal: AbortSignal,
): PageSession {
  const { url, isAlive } = asking;
  const questions = createPageQuestions(asking, signal);
  const shown = new Map<Element, TitleBadges>();
  const batches: TitleBadges[][] = [];
  const unsighted: TitleBadges[] = [];
  let answered = false;
  const meet = (badges: TitleBadges) => void sight([badges], true);
  const page: PageState = { meet };
  const inOrder = () => inDocumentOrder([...shown.values()], (it) => it.title);
  const setScheme = (scheme: Scheme) => {
    if (scheme === page.scheme) return;
    page.scheme = scheme;
    // Some were drawn before there was a colour to ask for.
    for (const badges of shown.values()) badges.setScheme(scheme);
  };
  const visible = createVisibleFirst(
    document,
    () => {
      if (page.scheme === undefined) setScheme(pageScheme(document));
    },
    signal,
  );
  const followScheme = () => {
    // Undefined: nothing is drawn yet.
    if (page.scheme !== undefined) setScheme(pageScheme(document));
  };

  let looks = 0;
  const lookAgain = async () => {
    // Another script of ours may be at work by now, with badges of its own.
    if (!isAlive()) return;
    const look = (looks += 1);
    const elements = new Set<Element>();
    const isLatest = await inSlices(
      readTitles(document, url()),
      (slice, isFirst) => {
        // The page has changed meanwhile: another look has begun.
        if (look !== looks || signal.aborted) return false;
        for (const { element } of slice) elements.add(element);
        const fresh = slice.filter((title) => !isShown(title)).map(show);
        unsighted.push(...fresh);
        visible.add(fresh, isFirst);
        return true;
      },
    );
    if (!isLatest) return;
    for (const [element, badges] of shown)
      if (!elements.has(element)) drop(element, badges);
    removeStrays(document, shown.values());
    const fresh = unsighted
      .splice(0)
      .filter((badges) => shown.get(badges.title) === badges);
    for (let at = 0; at < fresh.length; at += LIMITS.titles)
      void sight(fresh.slice(at, at + LIMITS.titles));
    // Whether or not an answer comes.
    if (page.foretell) visible.drawAll();
    else visible.drawInView();
  };

  /** What is there of a page that is still coming in is shown at once; nobody is asked yet. */
  const lookEarly = () => {
    if (document.readyState !== 'loading' || signal.aborted) return;
    const first = firstWhole(readTitles(document, url()), FIRST);
    const fresh = first.filter((title) => !isShown(title)).map(show);
    unsighted.push(...fresh);
    visible.add(fresh, true);
    if (page.foretell) visible.drawAll();
    if (first.length < FIRST) setTimeout(lookEarly, EARLY);
  };
  const begin = () => {
    if (signal.aborted) return;
    observePage(document, () => void lookAgain(), signal);
    void lookAgain();
  };
  if (document.readyState === 'loading') {
    lookEarly();
    void whenParsed(document).then(begin);
  } else begin();
  const catchUp = async () => {
    await refresh(() => true);
    // The icon has lost its count.
    if (!signal.aborted) await sight([]);
  };
  onReturn(document, () => void catchUp(), signal);
  onSchemeChange(document, followScheme, signal);
  nearPointer(document, shown, signal);
  hideFromCopies(document, signal);
  signal.addEventListener('abort', () => {
    for (const badges of shown.values()) badges.remove();
  });

  return {
    foretell(foretell) {
      // Whoever has an answer already needs no guess.
      if (answered) return;
      page.foretell = foretell;
      for (const badges of shown.values()) badges.foretell();
      visible.drawFirst();
      visible.drawAll();
    },
    annotated({ batch, annotations }) {
      apply(batches[batch] ?? [], annotations);
    },
    changed({ papers }) {
      const all = new Set<PaperId | undefined>(papers);
      void refresh((badges) => all.has(badges.annotation?.paper));
    },
    listTitles: () => inOrder().map(pageTitle),
    revealTitle({ index }) {
      inOrder()[index]?.reveal();
    },
    paper: () => inOrder()[0]?.annotation?.paper,
    work: () => rememberedWork(inOrder()[0], meet),
    setDensity(density) {
      look.density = density;
      for (const badges of shown.values()) badges.setDensity(density);
    },
  };

  function isShown(title: FoundTitle): boolean {
    const badges = shown.get(title.element);
    if (badges === undefined) return false;
    if (badges.isFor(title) && badges.isInPlace()) return true;
    drop(title.element, badges);
    return false;
  }

  function show(title: FoundTitle): TitleBadges {
    const badges = createTitleBadges(title, look, page);
    shown.set(title.element, badges);
    return badges;
  }

  function drop(element: Element, badges: TitleBadges): void {
    shown.delete(element);
    visible.remove(badges);
    badges.remove();
  }

  async function sight(fresh: TitleBadges[], isChosen = false): Promise<void> {
    const batch = batches.push(fresh) - 1;
    const now = new Set(fresh);
    const others = countKnown([...shown.values()].filter((it) => !now.has(it)));
    const annotations = await questions.sight(
      fresh.map(({ found }) => found),
      { batch, isChosen, others },
    );
    answered = true;
    page.foretell = undefined;
    // The background may have said more meanwhile.
    const open = fresh
      .map((badges, i) => ({ badges, at: annotations[i] }))
      .filter(({ badges }) => !badges.annotation);
    apply(
      open.map(({ badges }) => badges),
      open.map(({ at }) => at),
    );
  }

  async function refresh(
    isConcerned: (badges: TitleBadges) => boolean,
  ): Promise<void> {
    const concerned = [...shown.values()].filter(isConcerned);
    if (concerned.length === 0) return;
    const annotations = await questions.annotate(
      concerned.map(({ found }) => found),
    );
    apply(concerned, annotations);
  }

  function apply(
    badges: readonly TitleBadges[],
    annotations: readonly (Annotation | undefined)[],
  ): void {
    if (signal.aborted) return;
    for (const [i, it] of badges.entries()) {
      const annotation = annotations[i];
      if (annotation) it.annotate(annotation);
    }
    visible.drawAll();
    known(annotations.filter((it) => it !== undefined));
  }
}

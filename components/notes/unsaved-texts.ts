import type { PaperId } from '../../lib/papers/paper';
import type { Waiting } from './use-autosave';

/** What a text of the reader's is: a paper's note or, with its id, a highlight's comment. */
export interface TextPlace {
  paper: PaperId;
  highlight?: string | undefined;
}

/** A text that was typed and not yet acknowledged by the store. */
export interface UnsavedText extends TextPlace {
  text: string;
  /** What was stored when it was begun; nothing, where that is not known. */
  base: string;
  /** What was sent before it and never answered, if anything was. */
  unanswered?: string | undefined;
  /** When, in milliseconds since the epoch; absent for those of older versions. */
  at?: number | undefined;
  /** When the library it is for was made; absent where that was not known. */
  library?: number | undefined;
}

/**
 * Unsaved texts are in the local storage of our own pages, written at every keystroke,
 * because a popup may close at any. Each is kept by the page it was typed in, so that
 * two never write over each other's: `unsaved-text:<page>:<paper>:<highlight>`.
 */
const PREFIX = 'unsaved-text:';
/** Older versions kept nothing but a note's text, under this and its paper. */
const OLD_PREFIX = 'unsaved-note:';
const PAGE = crypto.randomUUID();

/** Which library this page writes to. A paper's number in another is another paper's. */
let library: number | undefined;

/** Says when the library was made that this page's texts are for. */
export function writesTo(made: number | undefined): void {
  library = made;
}

/** Whether it was typed for the library that this page writes to. */
export function isOfThisLibrary(text: UnsavedText): boolean {
  return text.library === library;
}

/** Where a text waits; not on somebody else's page, whose local storage is its own to read. */
export function waitingFor({ paper, highlight }: TextPlace): Waiting {
  const own = `${PREFIX}${PAGE}:${paper}:${highlight ?? ''}`;
  const here = () =>
    unsavedTexts().filter(
      ([, text]) =>
        text.paper === paper &&
        text.highlight === highlight &&
        isOfThisLibrary(text),
    );
  return {
    get() {
      const all = here();
      return (all.find(([key]) => key === own) ?? all[0])?.[1];
    },
    keep(typed) {
      const at = Date.now();
      const kept: UnsavedText = { paper, highlight, ...typed, at, library };
      try {
        localStorage.setItem(own, JSON.stringify(kept));
      } catch {
        // It is full: what is typed is still saved at the next pause.
      }
    },
    settle(text) {
      for (const [key, waiting] of here())
        if (waiting.text === text) localStorage.removeItem(key);
    },
  };
}

/** All that wait, oldest first, by their keys. */
export function unsavedTexts(): [key: string, text: UnsavedText][] {
  return Object.keys(localStorage)
    .flatMap((key): [string, UnsavedText][] => {
      const text = readText(key, localStorage.getItem(key) ?? '');
      return text ? [[key, text]] : [];
    })
    .toSorted(([, a], [, b]) => (a.at ?? 0) - (b.at ?? 0));
}

function readText(key: string, value: string): UnsavedText | undefined {
  if (key.startsWith(OLD_PREFIX)) {
    const paper = Number(key.slice(OLD_PREFIX.length));
    return { paper, text: value, base: '' };
  }
  if (!key.startsWith(PREFIX)) return undefined;
  try {
    return JSON.parse(value) as UnsavedText;
  } catch {
    return undefined;
  }
}

import { browser } from 'wxt/browser';

/** One answer below the address bar. */
export interface Suggestion {
  /** What stands in the bar when it is chosen, and is then entered. */
  content: string;
  /** What it says; any text. */
  text: string;
}

/** Where the reader wants what was entered. */
export type Disposition =
  'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/**
 * Answers in the address bar, after the keyword. Must be called synchronously, or the
 * letter that wakes the worker is lost.
 */
export function serveAddressBar(answers: {
  /** What the bar says of Enter itself. */
  hint: () => Promise<string>;
  suggest: (text: string) => Promise<Suggestion[]>;
  enter: (text: string, disposition: Disposition) => void;
}): void {
  // Firefox for Android has none.
  const { omnibox } = browser as Partial<Pick<typeof browser, 'omnibox'>>;
  if (omnibox === undefined) return;
  omnibox.onInputStarted.addListener(() => {
    void answers
      .hint()
      .then((hint) =>
        omnibox.setDefaultSuggestion({ description: described(hint) }),
      );
  });
  let asked = 0;
  omnibox.onInputChanged.addListener((text, show) => {
    const question = (asked += 1);
    void answers.suggest(text).then(
      (all) => {
        // An answer to what was typed before is none any more.
        if (question === asked)
          show(
            all.map(({ content, text: says }) => ({
              content,
              description: described(says),
            })),
          );
      },
      () => show([]),
    );
  });
  omnibox.onInputEntered.addListener(answers.enter);
}

/** Chrome reads descriptions as XML, and refuses what is none; Firefox shows them as they are. */
function described(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;')
      // No XML has these, however they are written.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}

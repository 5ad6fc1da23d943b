import { browser } from 'wxt/browser';

/**
 * How long a content script lives: until the page goes, or the extension it belongs
 * to. The browser does not say when an extension was updated or removed; its scripts
 * go on in open tabs, without it. So this looks whenever the reader turns to the page.
 *
 * Stands in for WXT's context (an alias in wxt.config.ts), which tells every page, by
 * a posted message, that the extension is here and what its identifier is. Pages must
 * not learn that; and its timers and watchers are a twentieth of our code there.
 */
export class ContentScriptContext {
  readonly #ending = new AbortController();

  constructor() {
    const look = () => void this.isValid;
    const options = { capture: true, passive: true, signal: this.signal };
    for (const type of ['pageshow', 'focus', 'pointerover', 'keydown'])
      window.addEventListener(type, look, options);
    document.addEventListener('visibilitychange', look, options);
  }

  /** Whether the extension is still there; where it is not, the signal aborts. */
  get isValid(): boolean {
    // Gone as soon as the extension is; the types do not know that.
    if ((browser.runtime as { id?: string } | undefined)?.id === undefined)
      this.#ending.abort();
    return !this.signal.aborted;
  }

  /** Aborts when there is no extension any more to speak for. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }
}

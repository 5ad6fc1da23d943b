import { claimPage } from '../detect/claims';
import { speakInPage } from '../language/page-words';
import type { PageCalls } from '../messaging/protocol';
import type { Remote } from '../messaging/remote';
import { pageAddress } from '../page/page-address';
import { createPageSwitch } from '../page/page-switch';
import { offBy } from '../settings/off-pages';
import { readSettings } from '../settings/read-settings';
import type { SettingName, Settings } from '../settings/settings';

/** Settings whose change draws all badges anew: a shadow root, for one, stays open or closed for good. */
const DRAWN_ANEW = [
  'openBadges',
  'paintHighlights',
  'relatedBySubject',
  'similarBadges',
] as const satisfies SettingName[];

/** Whether a page has its session: as its address, the settings, a pause and the browser allow. */
export interface PageRule<Session> {
  readonly settings: Settings;
  /** What the page has now; undefined while it has none. */
  readonly session: Session | undefined;
  readonly isPaused: boolean;
  /** The page is there: from now on it has its session if all allow it. */
  begin(): void;
  /** The address may be another one. */
  obey(): void;
  /** The hosts that the browser withholds. */
  obeyHosts(withheld: readonly string[]): void;
  obeySettings(): Promise<void>;
  pause(isPaused: boolean): void;
}

/** A rule that only learns what is allowed until it is told to `begin`; ends with the signal. */
export function createPageRule<
  Session extends { setDensity(density: Settings['badgeDensity']): void },
>(
  {
    url,
    calls,
    settings: first,
    start,
  }: {
    url: () => URL;
    calls: Remote<PageCalls>;
    settings: Settings;
    start: (until: AbortSignal, settings: () => Settings) => Session;
  },
  signal: AbortSignal,
): PageRule<Session> {
  let settings = first;
  let hasBegun = false;
  let isPaused = false;
  let isWithheld = false;
  const page = createPageSwitch(
    (until) => start(until, () => settings),
    signal,
  );
  const obey = () => {
    if (!hasBegun) return;
    const now = claimWanted(url(), settings);
    const isOn = now !== undefined && !isPaused && !isWithheld;
    if (!page.turn(isOn)) return;
    const told =
      page.session === undefined
        ? calls.leavePage()
        : now?.page.items === undefined &&
          calls.openWork({ url: pageAddress(url()) });
    if (told) told.catch(() => undefined);
  };
  return {
    get settings() {
      return settings;
    },
    get session() {
      return page.session;
    },
    get isPaused() {
      return isPaused;
    },
    begin() {
      hasBegun = true;
      obey();
    },
    obey,
    obeyHosts(withheld) {
      isWithheld = withheld.includes(url().hostname);
      obey();
    },
    async obeySettings() {
      const before = settings;
      settings = await readSettings();
      const speaksAnew = await speakInPage(settings.language);
      const isAnew =
        speaksAnew ||
        DRAWN_ANEW.some((name) => settings[name] !== before[name]);
      const { session } = page;
      session?.setDensity(settings.badgeDensity);
      obey();
      // Only what stays: whatever was switched off has told that it left.
      if (isAnew && session !== undefined && page.session === session) {
        page.turn(false);
        obey();
      }
    },
    pause(isTo) {
      isPaused = isTo;
      obey();
    },
  };
}

/** The page kind that claims an address, unless the reader has switched it off. */
export function claimWanted(url: URL, { offPages }: Settings) {
  const claimed = claimPage(url);
  return claimed === undefined ||
    offBy(offPages, { site: claimed.site.id, kind: claimed.page.kind })
    ? undefined
    : claimed;
}

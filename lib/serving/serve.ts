import { i18n } from '#i18n';
import { pagePlace } from '../detect/place';
import { parseRequest } from '../messaging/admission';
import { admit } from '../messaging/admit';
import { callTab } from '../messaging/call';
import { handleCalls, type Handlers, type Sender } from '../messaging/handle';
import type { AppCalls, PageEvents, SightedPage } from '../messaging/protocol';
import type { Annotation } from '../messaging/views';
import { insertScript, insertStyles } from '../scripting/insert-script';
import { showKnownCount } from '../toolbar/known-count';
import type { Service } from '../library/service';
import { inReadersLanguage } from './serve-language';

/** Calls that are about the tab that asks. */
type OfTheTab =
  'sight' | 'openWork' | 'leavePage' | 'bringPopovers' | 'bringHighlighter';

/** Lets our contexts call the service, each what it may. */
export function serveCalls(service: Service): void {
  const { sight, annotateWork, ...calls } = service;
  handleCalls<AppCalls>(
    {
      ...withoutSender(calls),
      sight: (sender, page) => sightFrom(sender, page, sight),
      async openWork({ tab }, { url }) {
        await showCount(tab?.id, await annotateWork(new URL(url)));
      },
      addHighlight(sender, made) {
        if (new URL(made.url).origin !== originOf(sender))
          throw new Error(`This tab does not show ${made.url}.`);
        return calls.addHighlight(made);
      },
      leavePage: ({ tab }) => showCount(tab?.id, []),
      async bringPopovers({ tab }) {
        if (tab?.id !== undefined) await insertScript(tab.id, '/popover.js');
      },
      async bringHighlighter({ tab }) {
        if (tab?.id === undefined) return;
        await insertStyles(tab.id, '/assets/highlights.css');
        await insertScript(tab.id, '/highlighter.js');
      },
    },
    { admits: admit, parse: parseRequest },
  );
}

/** Answers a page at once, then remembers it and tells it what that changed. */
async function sightFrom(
  sender: Sender,
  page: SightedPage,
  sight: Service['sight'],
): Promise<Annotation[]> {
  const url = new URL(page.url);
  const place = pagePlace(url, page.label);
  if (place === undefined || url.origin !== originOf(sender))
    throw new Error(`No site of ours claims ${page.url} for this tab.`);
  const tab = sender.tab?.id;
  const events = tab === undefined ? undefined : callTab<PageEvents>(tab);
  const { annotations, afterwards } = await sight(
    page,
    place,
    (batch, current) =>
      // The reader may have left the page meanwhile.
      void events
        ?.annotated({ batch, annotations: current })
        .catch(() => undefined),
  );
  void showCount(tab, annotations, page.others);
  void afterwards().catch((error: unknown) =>
    // oxlint-disable-next-line no-console -- nobody waits for this answer; the next visit tries again
    console.error('Remembering a page failed', error),
  );
  return annotations;
}

async function showCount(
  tab: number | undefined,
  annotations: readonly Annotation[],
  others: SightedPage['others'] = { titles: 0, known: 0 },
): Promise<void> {
  if (tab === undefined) return;
  const known =
    others.known +
    annotations.filter(({ paper }) => paper !== undefined).length;
  const titles = others.titles + annotations.length;
  await inReadersLanguage();
  const words =
    titles === 0
      ? i18n.t('extension_short_name')
      : i18n.t('icon_known', [String(known), String(titles)]);
  await showKnownCount(tab, known, words).catch(() => undefined);
}

function originOf(sender: Sender): string | undefined {
  return sender.url === undefined ? undefined : new URL(sender.url).origin;
}

/** The service's calls as handlers: who asks does not matter to them. */
function withoutSender(
  calls: Omit<Service, 'sight' | 'annotateWork'>,
): Omit<Handlers<AppCalls>, OfTheTab> {
  return Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [
      name,
      (_sender: Sender, request: never) =>
        (call as (request: never) => unknown)(request),
    ]),
  ) as unknown as Omit<Handlers<AppCalls>, OfTheTab>;
}

import type { Place } from '../../papers/sighting';
import type { Connection } from '../../store/connection';
import {
  addHighlight,
  changeHighlight,
  highlightsOf,
  removeHighlight,
  restoreHighlight,
} from './highlights';
import type { Audience, Service } from '../service';

/** The service's calls about highlights. */
export function highlightCalls(
  connection: Connection,
  {
    changed,
    placeOf,
    now,
  }: {
    changed: Audience['changed'];
    placeOf: (url: string) => Place | undefined;
    now: () => number;
  },
): Pick<
  Service,
  | 'highlightsOf'
  | 'addHighlight'
  | 'changeHighlight'
  | 'removeHighlight'
  | 'restoreHighlight'
> {
  return {
    highlightsOf: async ({ paper }) => highlightsOf(await connection(), paper),

    async addHighlight({ url, ...made }) {
      const place = placeOf(url);
      if (place === undefined) throw new Error(`No site of ours has ${url}.`);
      const at = now();
      const highlight = await addHighlight(await connection(), {
        ...made,
        id: crypto.randomUUID(),
        madeOn: {
          site: place.site,
          kind: place.kind,
          label: place.label,
          url: place.source,
        },
        at,
        updatedAt: at,
      });
      changed([made.paper]);
      return highlight;
    },

    async changeHighlight({ paper, id, ...change }) {
      const saved = await changeHighlight(
        await connection(),
        [paper, id],
        change,
        now(),
      );
      changed([paper]);
      return saved;
    },

    async removeHighlight({ paper, id }) {
      const removed = await removeHighlight(
        await connection(),
        [paper, id],
        now(),
      );
      changed([paper]);
      return removed;
    },

    async restoreHighlight({ highlight }) {
      await restoreHighlight(await connection(), highlight);
      changed([highlight.paper]);
    },
  };
}

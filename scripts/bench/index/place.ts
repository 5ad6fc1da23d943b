import type { Place } from '../../../lib/papers/sighting.ts';

/** A listing that titles are seen on. */
export const place = (key: string): Place => ({
  key: `page:${key}`,
  site: 'arxiv',
  kind: 'listing',
  shows: 'collection',
  label: key,
  source: `https://arxiv.org/list/${key}`,
});

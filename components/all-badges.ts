import type { Badge } from './badge';

const files = import.meta.glob<Badge>('./badges/*.tsx', {
  eager: true,
  import: 'default',
});

/** Every kind of badge, in the order they stand in the bar. */
export const allBadges: readonly Badge[] = Object.values(files).toSorted(
  (a, b) => a.order - b.order,
);

import type { PaperSummary } from '../../lib/messaging/views';
import type { RowTarget } from './paper-row';

/** Where the titles of rows lead: to the paper (popup), or to its details (library). */
export type TargetOf = (
  paper: Pick<PaperSummary, 'id' | 'href'>,
) => RowTarget | undefined;

/** To the paper itself; only web addresses, since some come from imported files. */
export const toPaper: TargetOf = ({ href }) =>
  /^https?:/i.test(href) ? { href, external: true } : undefined;

import type { PaperDesk } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import type { PopoverSection } from '../badge';

/** Which popover to open, and where. */
export interface PopoverRequest {
  /** The badge that was pressed; it stands in the root that the popover is drawn in. */
  button: HTMLButtonElement;
  section: PopoverSection;
  /** The title as the page has it. */
  title: string;
  paper: PaperId;
  desk: PaperDesk;
  /** It was closed, by whatever means, and nothing of it is left. */
  onClosed: () => void;
}

/**
 * What the popover's script gives to the script of the badges. Most pages are only
 * looked at, so the popover comes when the first badge of a page is pressed.
 */
export interface Popovers {
  /** Opens a popover beside its badge; returns what closes it. */
  open(request: PopoverRequest): () => void;
}

declare global {
  /** Set by the popover's script, in the world that both scripts share and no page sees. */
  var cognatePopovers: Popovers | undefined;
}

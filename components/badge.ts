import type { ComponentType } from 'preact';
import type { Annotation } from '../lib/messaging/views';

/** The parts of the popover; a badge opens it at its own. */
export type PopoverSection = 'related' | 'duplicates' | 'lists' | 'note';

/** One kind of badge: a file in `components/badges`, collected automatically. */
export interface Badge {
  /** The file's name without its ending; also `data-badge`, and the colour it takes. */
  id: string;
  /** Position in the bar, ascending. */
  order: number;
  applies: (annotation: Annotation) => boolean;
  /** Its accessible name, and what a pointer resting on it reads: "3 related papers". */
  describe: (annotation: Annotation) => string;
  /** The few characters beside the icon; empty for the icon alone. */
  text: (annotation: Annotation) => string;
  Icon: ComponentType;
  section: PopoverSection;
  /** Shows only while its title is hovered or it has the focus. */
  isQuiet?: (annotation: Annotation) => boolean;
}

/** Declares a badge; exists for its type. */
export function defineBadge(badge: Badge): Badge {
  return badge;
}

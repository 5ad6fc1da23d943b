import { i18n } from '#i18n';
import type { PaperState, ReadingState } from '../../lib/papers/reading';

/** What is known of a paper, in a word or two. */
export function stateText(state: PaperState): string {
  return i18n.t(`state_${state}`);
}

/** How far the reader is with it. */
export function readingText(state: ReadingState): string {
  return state === 'to-read'
    ? i18n.t('reading_to_read')
    : i18n.t(`reading_${state}`);
}

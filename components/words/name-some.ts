import { i18n } from '#i18n';
import { joinWords } from './join-words';

/** As many names as can be taken in at a glance. */
const MOST = 4;

/** Names in a row; of many the first three, and how many more there are: "A, B, C, and 9 more". */
export function nameSome(names: readonly string[]): string {
  if (names.length <= MOST) return joinWords(names);
  const first = names.slice(0, MOST - 1);
  const others = i18n.t('badge_more', [String(names.length - first.length)]);
  return joinWords([...first, others]);
}

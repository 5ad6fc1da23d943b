import type { ChosenKeys } from '../../lib/keys/key-commands';
import type { SettingsDesk } from '../../lib/settings/settings-desk';
import { useAnswer } from '../live/use-answer';

const NONE: ChosenKeys = {};

/** The keys the reader chose, as they are now. */
export function useChosenKeys(desk: SettingsDesk): ChosenKeys {
  return useAnswer(desk, () => desk.read(), []).value?.keys ?? NONE;
}

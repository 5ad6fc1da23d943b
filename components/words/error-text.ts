import { i18n } from '#i18n';

/** What an error says of itself. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why there is nothing to show of a paper: an error, or it is gone. */
export function whyNothing(error: unknown): string {
  return error === undefined
    ? i18n.t('popover_gone')
    : i18n.t('popover_failed', [errorText(error)]);
}

import { i18n } from '#i18n';
import type { WrongTemplate } from '../../lib/export/wrong-template';

/** What an error says of itself; of those that a reader may meet, in their words. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isDiskFull(error)) return i18n.t('disk_full');
  if (error.name === 'Gone') return i18n.t('gone');
  if (error.name === 'TooLong') return i18n.t('too_long');
  if (error.name === 'NoSuchList') return i18n.t('library_list_gone_title');
  if (error.name === 'WrongTemplate')
    return i18n.t('template_wrong', [templateFault(error as WrongTemplate)]);
  return error.message;
}

function templateFault({ fault, message }: WrongTemplate): string {
  return fault ? i18n.t(`template_wrong_${fault.kind}`, [fault.part]) : message;
}

/** Ours, and what browsers say where another program was faster. */
function isDiskFull({ name, message }: Error): boolean {
  return (
    name === 'DiskFull' ||
    name === 'QuotaExceededError' ||
    /NO_SPACE|full disk/i.test(message)
  );
}

/** Why something long has stopped, and how to go on from what is in, unless that is lost. */
export function whyStopped(
  error: unknown,
  text: 'import_failed_text' | 'restore_failed',
): string {
  return error instanceof Error && error.name === 'LibraryLost'
    ? i18n.t('library_lost')
    : i18n.t(text as 'restore_failed', [errorText(error)]);
}

/** Why there is nothing to show of a paper: an error, or it is gone. */
export function whyNothing(error: unknown): string {
  return error === undefined
    ? i18n.t('popover_gone')
    : i18n.t('popover_failed', [errorText(error)]);
}

import { i18n } from '#i18n';

/** What people call a format. Each has its words in the locale file; a test looks. */
export function formatName(id: string): string {
  return i18n.t(keyOf(id));
}

/** What it is good for, in a line. */
export function formatText(id: string): string {
  return i18n.t(`${keyOf(id)}_text`);
}

/** Formats are files: their names are not known to the type checker. */
function keyOf(id: string): 'export_bibtex' {
  return `export_${id.replaceAll('-', '_')}` as 'export_bibtex';
}

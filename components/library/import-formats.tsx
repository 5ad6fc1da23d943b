import { i18n } from '#i18n';

/** What files may be, in readers' words. */
export function ImportFormats() {
  return (
    <details class="paste">
      <summary>{i18n.t('import_formats')}</summary>
      <ul class="import-formats" role="list">
        <li>{i18n.t('import_format_feeds')}</li>
        <li>{i18n.t('import_format_pages')}</li>
        <li>{i18n.t('import_format_libraries')}</li>
        <li>{i18n.t('import_format_tables')}</li>
        <li>{i18n.t('import_format_links')}</li>
      </ul>
    </details>
  );
}

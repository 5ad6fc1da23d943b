import { i18n } from '#i18n';
import { LibraryIcon } from './icons';

/** Leads from a page beside the library to what is saved there. */
export function LibraryLink({
  libraryHref,
}: {
  /** Address of the library page. */
  libraryHref: string;
}) {
  return (
    <a
      class="icon-button"
      href={`${libraryHref}#saved`}
      target="_blank"
      aria-label={i18n.t('popup_open_library')}
      title={i18n.t('popup_open_library')}
    >
      <LibraryIcon />
    </a>
  );
}

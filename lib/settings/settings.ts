/** Every setting, declared once with its default. Kept in `storage.local` under its own name. */
export const SETTINGS = {
  /**
   * Opens the badges' shadow roots and writes what they show on their hosts, for
   * automation and assistive tools. Off, because then the page's own scripts can
   * read what the reader keeps.
   */
  openBadges: false,
} as const;

export type Settings = {
  -readonly [
    Name in keyof typeof SETTINGS
  ]: (typeof SETTINGS)[Name] extends boolean
    ? boolean
    : (typeof SETTINGS)[Name];
};

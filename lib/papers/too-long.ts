/**
 * What was to be joined to the reader's own words would be too long together with them;
 * it stays where it is. Readers are told so in their language.
 */
export class TooLong extends Error {
  override name = 'TooLong';
}

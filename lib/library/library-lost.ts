/**
 * What was written by the chunks before is not there any more: the browser has deleted
 * the database meanwhile, which Chromium may do when the disk is full.
 */
export class LibraryLost extends Error {
  override name = 'LibraryLost';

  constructor() {
    super('What was written before is not there any more.');
  }
}

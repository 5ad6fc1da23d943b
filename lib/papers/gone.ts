/**
 * What somebody wanted to change is not there any more: deleted or taken back meanwhile,
 * as by another tab. Readers are told so in their language; the message is for developers.
 */
export class Gone extends Error {
  override name = 'Gone';
}

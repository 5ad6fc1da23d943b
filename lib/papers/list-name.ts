import { tagKey } from './tag';

/** The same for names that a reader takes for one, as with tags: "Café" and "CAFÉ", however the é is made up. */
export function listKey(name: string): string {
  return tagKey(name);
}

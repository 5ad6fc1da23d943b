import { withoutMarkup } from '../plain-text';

/** "arXiv:2407.21783v1 Announce Type: new Abstract: …" without what stands before the abstract. */
export function announcedAbstract(text: string): string {
  return withoutMarkup(text).replace(
    /^arXiv:\S+ Announce Type: [\w-]+ (?:Abstract: )?/,
    '',
  );
}

import { fitting } from '../papers/fitting';
import type { PaperDraft } from '../papers/paper';
import type { FoundTitle } from './site';

/** What a page says of a paper, as far as it is taken in, without the elements it says it in. */
export function draftOf({
  title,
  identifiers,
  authors,
  year,
  abstract,
  links,
}: FoundTitle): PaperDraft {
  return fitting({
    title,
    identifiers,
    authors,
    ...(year !== undefined && { year }),
    ...(abstract !== undefined && { abstract }),
    ...(links && { links }),
  });
}

import type { Highlight } from '../papers/highlight';
import type { Paper } from '../papers/paper';
import type { ListId, Note, Reading } from '../papers/reading';
import type { PaperTag } from '../papers/tag';
import type { Sighting } from '../papers/sighting';
import type { DuplicateLink } from '../store/schema';

/** A paper's place in a list, with the list's name. */
export interface ListPlace {
  list: ListId;
  name: string;
  order: number;
  addedAt: number;
}

/** One paper on its way out: all that an exporter may say of it. */
export interface ExportRecord {
  paper: Paper;
  /** Unique within an export; letters and digits of ASCII. See `CitationKeys`. */
  key: string;
  /** Where a click leads: http or https. To name it as the paper's own, see `citedUrl`. */
  url: string;
  /** Lists it is in, deleted ones left out unless the exporter keeps everything. */
  lists: readonly ListPlace[];
  tags: readonly PaperTag[];
  note?: Note;
  /** In the order of the text. */
  highlights: readonly Highlight[];
  reading?: Reading;
  /** Empty unless the exporter keeps everything. */
  sightings: readonly Sighting[];
  /** Links the reader confirmed or rejected whose smaller paper id is this one; likewise. */
  judgements: readonly DuplicateLink[];
}

import type { BackupProblem } from '../../backup/read-backup';

/** What restoring a backup would change, before anything is. */
export interface RestorePreview {
  /** When the backup was made; milliseconds since the epoch. */
  madeAt: number;
  papers: { all: number; added: number };
  /** `known`: it is here and only gets the papers it lacks. `back`: it had been deleted. */
  lists: readonly {
    name: string;
    becomes: 'new' | 'known' | 'back';
    /** Papers it gets. */
    added: number;
  }[];
  notes: {
    added: number;
    /** Notes that differ from those here; both are kept. */
    differing: number;
    /** Notes and comments that differ and do not fit below those here: they stay in the file. */
    leftOut: number;
    /** Titles of some of those papers. */
    titles: readonly string[];
  };
  /** Reading states; where another is set here, that is kept. */
  readings: { added: number; kept: number };
  /** Tags that papers get, saved searches, and what was in the trash. */
  tags: { added: number };
  /** `comments` come to highlights that are here. */
  highlights: { added: number; comments: number };
  searches: { added: number };
  trash: { added: number };
  /** Pairs marked as not the same. */
  judgements: { added: number };
  /** Settings that are not as they are here. */
  settings: Readonly<Record<string, unknown>>;
  problems: { count: number; some: readonly BackupProblem[] };
}

/** Whether restoring would change anything at all. */
export function changesNothing(preview: RestorePreview): boolean {
  const { papers, lists, notes, readings, settings } = preview;
  const { tags, highlights, searches, trash, judgements } = preview;
  return (
    papers.added === 0 &&
    lists.every(({ becomes, added }) => becomes === 'known' && added === 0) &&
    notes.added + notes.differing === 0 &&
    readings.added === 0 &&
    tags.added === 0 &&
    highlights.added + highlights.comments === 0 &&
    searches.added === 0 &&
    trash.added === 0 &&
    judgements.added === 0 &&
    Object.keys(settings).length === 0
  );
}

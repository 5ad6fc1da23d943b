import type { PaperId } from '../papers/paper';
import type { PaperTag, RenamedTags } from '../papers/tag';

/** Calls about a paper's tags that any of our contexts may make; what they take off is in the trash. */
export interface TagCalls {
  /** Puts a tag on a paper; twice is once. */
  tag(request: { paper: PaperId; name: string }): PaperTag;
  /** Takes a tag off a paper. Returns what `restoreTags` takes to undo it. */
  untag(request: { paper: PaperId; tag: string }): PaperTag | undefined;
  /** Puts tags back on their papers. */
  restoreTags(request: { tags: readonly PaperTag[] }): void;
}

/** Calls about the tags of many papers, for our own pages. */
export interface TagAppCalls {
  /** Puts a tag on papers. Returns it for those that did not bear it. */
  tagAll(request: { papers: readonly PaperId[]; name: string }): PaperTag[];
  /** Takes tags off their papers: undoes `tagAll`. */
  untagAll(request: { tags: readonly PaperTag[] }): void;
  /**
   * Gives a tag another name on every paper; the name of another tag makes the two one.
   * Returns what `undoRenameTag` takes.
   */
  renameTag(request: { tag: string; name: string }): RenamedTags;
  /** Gives papers the tags back that a new name replaced. */
  undoRenameTag(renamed: RenamedTags): void;
  /** Takes a tag off every paper. Returns what `restoreTags` takes to undo it. */
  deleteTag(request: { tag: string }): PaperTag[];
}

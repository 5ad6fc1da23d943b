/** A query that the reader keeps, under a name of their own. */
export interface SavedSearch {
  id: string;
  name: string;
  /** As typed; no two saved searches have the same. */
  query: string;
  /** Position among the saved searches, ascending; not necessarily without gaps. */
  order: number;
  createdAt: number;
}

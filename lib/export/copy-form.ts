/** What one paper is copied as; in the order offered. */
export const COPY_FORMS = [
  'citation',
  'markdown',
  'bibtex',
  'address',
] as const;
export type CopyForm = (typeof COPY_FORMS)[number];

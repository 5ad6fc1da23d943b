import * as v from 'valibot';
import type { Reason } from '../duplicates/decision';
import { READING_STATES } from '../papers/reading';
import { LIMITS } from '../papers/limits';
import { isWebAddress } from '../papers/web-address';
import { moment, webAddress } from './fields';
import { filled, fromOne, text, whole, tagText } from '../papers/fields';
import { highlightRecord } from './highlight-record';
import { BACKUP_FORMAT } from './format-name';
import { isReason } from './is-reason';

/*
 * The shape of a backup, version 1; explained in `lib/backup/README.md`. What is read
 * is checked against it field by field: a backup is a file like any other, and may have
 * been made by anybody. Unknown fields are dropped, so that later versions can add some.
 */

const reason = v.custom<Reason>(isReason, 'No reason for a duplicate.');

const draft = {
  title: filled(LIMITS.title),
  identifiers: v.object({
    arxiv: v.exactOptional(filled(LIMITS.identifier)),
    arxivVersion: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
    doi: v.exactOptional(filled(LIMITS.identifier)),
    openreview: v.exactOptional(filled(LIMITS.identifier)),
  }),
  authors: v.pipe(v.array(text(LIMITS.author)), v.maxLength(LIMITS.authors)),
  year: v.exactOptional(v.pipe(v.number(), v.minValue(1000), v.maxValue(9999))),
  abstract: v.exactOptional(text(LIMITS.abstract)),
  venue: v.exactOptional(text(LIMITS.label)),
  // Known by its identifier alone so far.
  stub: v.exactOptional(v.literal(true)),
  links: v.exactOptional(
    v.object({
      code: v.exactOptional(webAddress),
      project: v.exactOptional(webAddress),
    }),
  ),
};

const sighting = v.pipe(
  v.object({
    key: filled(LIMITS.url + 8),
    site: filled(100),
    kind: filled(100),
    shows: v.picklist(['work', 'collection']),
    label: text(2 * LIMITS.label),
    series: v.exactOptional(text(LIMITS.label)),
    source: text(LIMITS.url),
    draft: v.object(draft),
    firstSeen: moment,
    lastSeen: moment,
    times: whole,
    entries: v.pipe(v.array(whole), v.maxLength(LIMITS.titles)),
    reason: v.exactOptional(reason),
  }),
  v.check(
    ({ site, source }) => site === 'feed' || isWebAddress(source),
    'A page has a web address.',
  ),
);

/** A list; its papers say that they are in it. */
export const backupList = v.object({
  id: filled(64),
  name: filled(LIMITS.listName),
  order: v.number(),
  createdAt: moment,
  deletedAt: v.exactOptional(moment),
});

/** An imported file, so that it is known when it comes again. */
export const backupFeed = v.object({
  id: filled(100),
  importer: filled(100),
  source: text(2 * LIMITS.label),
  name: filled(LIMITS.label),
  curator: v.exactOptional(text(LIMITS.label)),
  edition: v.exactOptional(
    v.object({
      text: text(40),
      month: v.pipe(v.number(), v.minValue(1), v.maxValue(12)),
      day: v.pipe(v.number(), v.minValue(1), v.maxValue(31)),
      year: v.exactOptional(v.number()),
    }),
  ),
  importedAt: moment,
  entries: whole,
  state: v.picklist(['done', 'cancelled']),
});

/** A paper with all that is the reader's of it. `id` is a number within this file. */
export const backupPaper = v.object({
  id: fromOne,
  ...draft,
  addedAt: moment,
  lists: v.optional(
    v.pipe(
      v.array(
        v.object({ list: filled(64), order: v.number(), addedAt: moment }),
      ),
      v.maxLength(LIMITS.lists),
    ),
    [],
  ),
  tags: v.optional(
    v.pipe(
      v.array(v.object({ name: tagText, addedAt: moment })),
      v.maxLength(LIMITS.tags),
    ),
    [],
  ),
  note: v.exactOptional(
    v.object({ text: text(LIMITS.note), updatedAt: moment }),
  ),
  reading: v.exactOptional(
    v.object({ state: v.picklist(READING_STATES), updatedAt: moment }),
  ),
  highlights: v.optional(
    v.pipe(v.array(highlightRecord), v.maxLength(LIMITS.highlights)),
    [],
  ),
  sightings: v.optional(
    v.pipe(v.array(sighting), v.maxLength(LIMITS.sightings)),
    [],
  ),
});

/** Two papers of this file of which the reader said whether they are the same work. */
export const backupJudgement = v.pipe(
  v.object({
    papers: v.tuple([v.number(), v.number()]),
    verdict: v.picklist(['same', 'version', 'similar']),
    reason,
    at: moment,
    rejectedAt: v.exactOptional(moment),
    confirmedAt: v.exactOptional(moment),
  }),
  v.check(
    ({ rejectedAt, confirmedAt }) =>
      (rejectedAt === undefined) !== (confirmedAt === undefined),
    'Either rejected or confirmed.',
  ),
);

/** A query that was kept. */
export const backupSearch = v.object({
  id: filled(64),
  name: filled(LIMITS.listName),
  query: filled(LIMITS.query),
  order: v.number(),
  createdAt: moment,
});

const thrownAway = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.array(v.object({ paper: fromOne, ...entries, addedAt: moment })),
    v.maxLength(LIMITS.selected),
  );

/** Something thrown away: of papers of this file, or a saved search. */
export const backupTrash = v.variant('kind', [
  v.object({
    kind: v.literal('items'),
    at: moment,
    items: thrownAway({ list: filled(64), order: v.number() }),
  }),
  v.object({
    kind: v.literal('tags'),
    at: moment,
    tags: thrownAway({ name: tagText }),
  }),
  v.object({
    kind: v.literal('note'),
    at: moment,
    note: v.object({
      paper: fromOne,
      text: text(LIMITS.note),
      updatedAt: moment,
    }),
  }),
  v.object({ kind: v.literal('search'), at: moment, search: backupSearch }),
  v.object({
    kind: v.literal('highlight'),
    at: moment,
    highlight: v.object({ paper: fromOne, ...highlightRecord.entries }),
  }),
]);

export const backupHead = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: fromOne,
  madeAt: moment,
  title: v.optional(text(LIMITS.label), ''),
  settings: v.optional(v.record(text(100), v.unknown()), {}),
});

export type BackupHead = v.InferOutput<typeof backupHead>;
export type BackupList = v.InferOutput<typeof backupList>;
export type BackupFeed = v.InferOutput<typeof backupFeed>;
export type BackupPaper = v.InferOutput<typeof backupPaper>;
export type BackupSearch = v.InferOutput<typeof backupSearch>;
export type BackupTrash = v.InferOutput<typeof backupTrash>;
export type BackupJudgement = v.InferOutput<typeof backupJudgement>;

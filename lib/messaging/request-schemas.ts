import * as v from 'valibot';
import {
  highlightColour,
  highlightComment,
  highlightRecord,
  textPosition,
  textQuote,
} from '../backup/highlight-record';
import { restoreChunk } from '../backup/restore-chunk';
import { READING_STATES } from '../papers/reading';
import {
  filled,
  fromOne,
  LONGEST_TAG,
  tagText,
  text,
  whole,
} from '../papers/fields';
import { LIMITS } from '../papers/limits';
import type { AppCalls } from './protocol';
import {
  address,
  draftFields,
  parseArguments,
  tabRequests,
  titles,
  withSoundFields,
} from './tab-request-schemas';

const paper = fromOne;
const papers = v.pipe(v.array(paper), v.maxLength(LIMITS.selected));
const state = v.picklist(READING_STATES);
const list = filled(64);
const place = filled(LIMITS.url + 8);

/** A name's key: one sign may stand for as many as eighteen (Unicode, NFKC). */
const tagKey = filled(18 * LONGEST_TAG);

const paperTag = v.object({
  paper,
  tag: tagKey,
  name: tagText,
  addedAt: v.number(),
});

const paperTags = v.pipe(v.array(paperTag), v.maxLength(LIMITS.selected));

/** Only a file may name papers without their title: a page shows titles. */
const imported = v.pipe(
  v.object({ ...draftFields.entries, stub: v.optional(v.literal(true)) }),
  v.transform(withSoundFields),
);

const words = v.object({
  entry: whole,
  note: v.optional(text(LIMITS.note)),
  tags: v.optional(
    v.pipe(v.array(filled(LIMITS.tag)), v.maxLength(LIMITS.words)),
  ),
  lists: v.optional(
    v.pipe(v.array(filled(LIMITS.listName)), v.maxLength(LIMITS.words)),
  ),
});

const item = v.object({
  list,
  paper,
  order: v.number(),
  addedAt: v.number(),
});

const edition = v.object({
  text: text(40),
  month: v.pipe(v.number(), v.minValue(1), v.maxValue(12)),
  day: v.pipe(v.number(), v.minValue(1), v.maxValue(31)),
  year: v.optional(v.number()),
});

const problem = v.object({
  severity: v.picklist(['reject', 'notice']),
  line: whole,
  text: text(400),
  message: filled(60),
});

const requests = {
  ...tabRequests,
  annotate: v.object({ url: address, titles }),
  describePaper: v.object({ paper }),
  save: v.object({ paper, list: v.optional(list) }),
  unsave: v.object({ paper, list }),
  restoreItem: v.object({ item }),
  createList: v.object({ name: filled(LIMITS.listName) }),
  setNote: v.object({
    paper,
    text: text(LIMITS.note),
    // A note may have become longer before there was a limit for all ways to it.
    base: v.optional(text(3 * LIMITS.note)),
    unanswered: v.optional(text(3 * LIMITS.note)),
  }),
  setReading: v.object({
    paper,
    state: v.nullable(state),
  }),
  tag: v.object({ paper, name: tagText }),
  untag: v.object({ paper, tag: tagKey }),
  restoreTags: v.object({ tags: paperTags }),
  highlightsOf: v.object({ paper }),
  addHighlight: v.object({
    paper,
    quote: textQuote,
    position: textPosition,
    colour: highlightColour,
    url: address,
  }),
  changeHighlight: v.object({
    paper,
    id: filled(64),
    colour: v.optional(highlightColour),
    comment: v.optional(highlightComment),
    base: v.optional(highlightComment),
    unanswered: v.optional(highlightComment),
  }),
  removeHighlight: v.object({ paper, id: filled(64) }),
  restoreHighlight: v.object({
    highlight: v.object({ paper, ...highlightRecord.entries }),
  }),
  saveAll: v.object({ papers, list }),
  unsaveAll: v.object({ papers, list: v.optional(list) }),
  restoreItems: v.object({
    items: v.pipe(v.array(item), v.maxLength(LIMITS.selected)),
    insteadOf: v.optional(v.pipe(v.array(item), v.maxLength(LIMITS.selected))),
  }),
  setReadings: v.object({ papers, state: v.nullable(state) }),
  restoreReadings: v.object({
    papers,
    state: v.nullable(state),
    at: v.number(),
    readings: v.pipe(
      v.array(v.object({ paper, state, updatedAt: v.number() })),
      v.maxLength(LIMITS.selected),
    ),
  }),
  tagAll: v.object({ papers, name: tagText }),
  untagAll: v.object({ tags: paperTags }),
  neighbourhood: v.object({ papers }),
  restoreTrash: v.object({ id: whole }),
  saveSearch: v.object({
    query: filled(LIMITS.query),
    name: filled(LIMITS.listName),
  }),
  renameSearch: v.object({ search: list, name: filled(LIMITS.listName) }),
  deleteSearch: v.object({ search: list }),
  restoreSearch: v.object({
    search: v.object({
      id: list,
      name: filled(LIMITS.listName),
      query: filled(LIMITS.query),
      order: v.number(),
      createdAt: v.number(),
    }),
  }),
  renameTag: v.object({ tag: tagKey, name: tagText }),
  undoRenameTag: v.object({ tags: paperTags, insteadOf: paperTags }),
  deleteTag: v.object({ tag: tagKey }),
  rejectDuplicate: v.object({
    papers: v.tuple([paper, paper]),
    rejected: v.boolean(),
  }),
  confirmDuplicate: v.object({
    papers: v.tuple([paper, paper]),
    confirmed: v.boolean(),
  }),
  separateSighting: v.object({ paper, place }),
  importEntries: v.object({
    feed: v.object({
      id: filled(100),
      importer: filled(100),
      source: text(LIMITS.label * 2),
      name: filled(LIMITS.label),
      curator: v.optional(text(LIMITS.label)),
      edition: v.optional(edition),
    }),
    from: whole,
    entries: v.pipe(v.array(imported), v.maxLength(LIMITS.entries)),
    words: v.optional(v.pipe(v.array(words), v.maxLength(LIMITS.entries))),
    problems: v.pipe(v.array(problem), v.maxLength(LIMITS.problems)),
  }),
  finishImport: v.object({
    feed: filled(100),
    state: v.picklist(['done', 'cancelled']),
  }),
  restore: restoreChunk,
  forgetSeen: v.object({ before: v.optional(whole) }),
  remakeIndex: v.object({ until: v.picklist(['begun', 'done']) }),
  renameList: v.object({ list, name: filled(LIMITS.listName) }),
  deleteList: v.object({ list }),
  restoreList: v.object({ list }),
  moveList: v.object({ list, to: whole }),
  moveItem: v.object({
    item: v.object({ list, paper }),
    to: v.object({ list, position: v.optional(whole) }),
  }),
} satisfies Record<keyof AppCalls, v.GenericSchema>;

/**
 * The arguments of any call, checked and cut to what the protocol says; throws a
 * TypeError that names the call and the field.
 */
export function parseRequest(
  name: keyof AppCalls,
  args: readonly unknown[],
): unknown[] {
  return parseArguments(requests, name, args);
}

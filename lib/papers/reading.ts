import type { PaperId } from './paper';

/** Reading lists are told apart by a UUID, so that a restored backup keeps its own. */
export type ListId = string;

/** Where the reader is with a paper. */
export const READING_STATES = [
  'to-read',
  'reading',
  'read',
  'dismissed',
] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** A reader's list of papers. */
export interface ReadingList {
  id: ListId;
  name: string;
  /** Position among the lists, ascending. */
  order: number;
  createdAt: number;
  /** Set when deleted; the list and its items stay so that it can be undone. */
  deletedAt?: number;
}

/** A paper's place in a reading list. */
export interface ListItem {
  list: ListId;
  paper: PaperId;
  /** Position within the list, ascending. */
  order: number;
  addedAt: number;
}

/** What takes a move of items back. */
export interface MovedItems {
  /** Those that were taken out or changed, as they were. */
  items: ListItem[];
  /** Those that came elsewhere in their stead. */
  insteadOf: ListItem[];
}

/** The reader's own words about a paper. */
export interface Note {
  paper: PaperId;
  text: string;
  updatedAt: number;
}

/** How far the reader is with a paper. */
export interface Reading {
  paper: PaperId;
  state: ReadingState;
  updatedAt: number;
}

/** What takes new reading states back. */
export interface SetReadings {
  /** The papers that got one, or lost it. */
  papers: PaperId[];
  /** Which, and when. */
  state: ReadingState | null;
  at: number;
  /** What they had before, if they had any. */
  readings: Reading[];
}

/** What a badge's host shows of a paper: the strongest of what is known. */
export type PaperState = 'new' | 'seen' | 'saved' | 'read' | 'dismissed';

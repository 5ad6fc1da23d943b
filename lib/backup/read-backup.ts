import * as v from 'valibot';
import { BackupError } from './backup-error';
import { splitRecords } from './record-lines';
import {
  backupFeed,
  backupHead,
  backupJudgement,
  backupList,
  backupPaper,
  backupSearch,
  backupTrash,
  type BackupFeed,
  type BackupHead,
  type BackupJudgement,
  type BackupList,
  type BackupPaper,
  type BackupSearch,
  type BackupTrash,
} from './format';
import { BACKUP_VERSION } from './format-name';

/** What a backup says, in the order of the file: the head first. */
export type BackupPart =
  | { type: 'head'; head: BackupHead }
  | { type: 'list'; list: BackupList }
  | { type: 'feed'; feed: BackupFeed }
  | { type: 'search'; search: BackupSearch }
  | { type: 'paper'; paper: BackupPaper }
  | { type: 'judgement'; judgement: BackupJudgement }
  | { type: 'trash'; trash: BackupTrash }
  /** A record that is not as it should be; it is left out. */
  | { type: 'problem'; problem: BackupProblem };

export interface BackupProblem {
  /** From 1; where the file's lines are not ours, the number of the record. */
  line: number;
  /** "papers.title: …", for whoever looks into the file. */
  text: string;
}

const SECTIONS = {
  lists: (value: unknown) =>
    parsed(backupList, value, (list) => ({ type: 'list', list })),
  feeds: (value: unknown) =>
    parsed(backupFeed, value, (feed) => ({ type: 'feed', feed })),
  searches: (value: unknown) =>
    parsed(backupSearch, value, (search) => ({ type: 'search', search })),
  papers: (value: unknown) =>
    parsed(backupPaper, value, (paper) => ({ type: 'paper', paper })),
  judgements: (value: unknown) =>
    parsed(backupJudgement, value, (judgement) => ({
      type: 'judgement',
      judgement,
    })),
  trash: (value: unknown) =>
    parsed(backupTrash, value, (trash) => ({ type: 'trash', trash })),
} satisfies Record<string, (value: unknown) => BackupPart | string>;

/**
 * Reads a backup from its text, cut anywhere, and checks every record. What is broken
 * in itself becomes a problem and the rest goes on; throws `BackupError` where the
 * file is none, is of a later version, or ends too early.
 */
export async function* readBackup(
  chunks: AsyncIterable<string>,
): AsyncGenerator<BackupPart> {
  let hasHead = false;
  for await (const { section, line, json } of splitRecords(chunks)) {
    const value = parseJson(json);
    if (!hasHead) {
      yield { type: 'head', head: readHead(value) };
      hasHead = true;
      continue;
    }
    const read = Object.hasOwn(SECTIONS, section)
      ? SECTIONS[section as keyof typeof SECTIONS]
      : undefined;
    if (read === undefined) continue;
    const part = value === undefined ? 'no JSON' : read(value);
    yield typeof part === 'string'
      ? { type: 'problem', problem: { line, text: `${section}: ${part}` } }
      : part;
  }
  if (!hasHead) throw new BackupError('not_backup');
}

function readHead(value: unknown): BackupHead {
  const head = v.safeParse(backupHead, value);
  if (!head.success) throw new BackupError('not_backup');
  if (head.output.version > BACKUP_VERSION) throw new BackupError('newer');
  return head.output;
}

function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  toPart: (output: v.InferOutput<Schema>) => BackupPart,
): BackupPart | string {
  const result = v.safeParse(schema, value);
  if (result.success) return toPart(result.output);
  const [issue] = result.issues;
  return `${v.getDotPath(issue) ?? ''}: ${issue.message}`.slice(0, 200);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

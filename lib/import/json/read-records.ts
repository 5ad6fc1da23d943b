import { reject } from '../entry';
import type { Parsed } from '../importer';
import { isObject, parseJson, type JsonObject } from './json-value';
import { LooseFields } from './loose-fields';
import { splitJson } from './split-json';

/** One object of a file, and where it begins. */
export interface JsonRecord {
  line: number;
  /** The key it stands under; undefined in a list. */
  key: string | undefined;
  value: JsonObject;
  /** It as it stands in the file, or the beginning of it. */
  text: string;
}

/** How records lie in a file. */
export interface RecordShape {
  /** Keys of the outermost object under which a list or an object of records stands. */
  lists?: readonly string[];
  /** Key of the outermost object under which all that matters stands. */
  wrapper?: string;
  /** The values of the outermost object are records themselves. */
  isKeyed?: true;
  /** What the file as a whole must have where it is one record. */
  isRecord?: (value: JsonObject) => boolean;
  read: (record: JsonRecord) => Generator<Parsed>;
}

/**
 * The records of a JSON file: of a list, of an object with a list in it, or the whole
 * file as one record; of JSON Lines (https://jsonlines.org) each line is one.
 * Everything in a list is a record or a reject, and so is every line.
 */
export async function* readJsonRecords(
  chunks: AsyncIterable<string>,
  shape: RecordShape,
): AsyncGenerator<Parsed> {
  let found = 0;
  let outermost = 1;
  let loose = new LooseFields(1);
  const unwrapped = (path: readonly string[]) =>
    path.length > 1 && path[0] === shape.wrapper ? path.slice(1) : path;
  const isEntered = (path: readonly string[]) => {
    const [key = '', ...deeper] = unwrapped(path);
    const isNamed = key === shape.wrapper || shape.lists?.includes(key);
    return deeper.length === 0 && isNamed === true;
  };

  for await (const part of splitJson(chunks, isEntered)) {
    const { line, text, flaw } = part;
    const path = unwrapped(part.path);
    if (part.outermost.count > outermost) {
      yield* readLoose(loose, shape, true);
      found += 1;
      outermost = part.outermost.count;
      loose = new LooseFields(part.outermost.line);
    }
    const isWithin = path.length === 0 || isEntered(path.slice(0, 1));
    const value = flaw === undefined ? parseJson(text) : undefined;
    if (
      !isWithin &&
      !(shape.isKeyed && (isObject(value) || value === undefined))
    ) {
      if (value !== undefined) loose.add(path[0] ?? '', value, text);
      else yield reject('broken_record', line, text);
      loose.isReported ||= value === undefined;
      continue;
    }
    found += 1;
    loose.hasRecords = true;
    if (flaw === 'too-long') yield reject('record_too_long', line, text);
    else if (isObject(value))
      yield* shape.read({ line, key: path.at(-1), value, text });
    else yield reject('broken_record', line, text);
  }
  const isRecord = found === 0 && shape.isRecord?.(loose.value);
  yield* readLoose(loose, shape, outermost > 1);
  if (found === 0 && !isRecord) yield reject('no_papers', 1);
}

/** An object as one record; one line of several is a reject otherwise. */
function* readLoose(
  { line, value, text, hasRecords, isReported }: LooseFields,
  shape: RecordShape,
  isOneOfSeveral: boolean,
): Generator<Parsed> {
  if (hasRecords || text === '') return;
  if (shape.isRecord?.(value))
    yield* shape.read({ line, key: undefined, value, text });
  else if (isOneOfSeveral && !isReported) yield reject('no_title', line, text);
}

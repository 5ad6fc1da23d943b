import { reject } from '../entry';
import type { Parsed } from '../importer';
import { isObject, parseJson, type JsonObject } from './json-value';
import { splitJson } from './split-json';

/** Characters of a record that a report may show. */
const QUOTED = 400;

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
  /** The values of the outermost object are records themselves. */
  isKeyed?: true;
  /** What the file as a whole must have where it is one record. */
  isRecord?: (value: JsonObject) => boolean;
  read: (record: JsonRecord) => Generator<Parsed>;
}

/**
 * The records of a JSON file: of a list, of an object with a list in it, or the whole
 * file as one record. Everything in a list is a record or a reject.
 */
export async function* readJsonRecords(
  chunks: AsyncIterable<string>,
  shape: RecordShape,
): AsyncGenerator<Parsed> {
  const loose: Record<string, unknown> = {};
  let looseText = '';
  let found = 0;
  const isEntered = ([key = '', ...deeper]: readonly string[]) =>
    deeper.length === 0 && shape.lists?.includes(key) === true;
  for await (const { line, path, text, flaw } of splitJson(chunks, isEntered)) {
    const isWithin = path.length === 0 || isEntered(path.slice(0, 1));
    const value = flaw === undefined ? parseJson(text) : undefined;
    if (
      !isWithin &&
      !(shape.isKeyed && (isObject(value) || value === undefined))
    ) {
      const [key = ''] = path;
      if (looseText.length < QUOTED) looseText += ` ${text.slice(0, QUOTED)}`;
      if (value !== undefined)
        Object.defineProperty(loose, key, {
          value,
          enumerable: true,
          configurable: true,
        });
      else yield reject('broken_record', line, text);
      continue;
    }
    found += 1;
    if (flaw === 'too-long') yield reject('record_too_long', line, text);
    else if (isObject(value))
      yield* shape.read({ line, key: path.at(-1), value, text });
    else yield reject('broken_record', line, text);
  }
  if (found === 0 && shape.isRecord?.(loose))
    yield* shape.read({
      line: 1,
      key: undefined,
      value: loose,
      text: looseText,
    });
  else if (found === 0) yield reject('no_papers', 1);
}

import { BackupError } from './backup-error';

/** Characters held at once: of one line, or of a whole file whose lines are not ours. */
const LONGEST = 200_000_000;

/** One record of a backup, as JSON; the head has the section ''. */
export interface RecordLine {
  section: string;
  line: number;
  json: string;
}

/** Where our own lines turn from one section to the next. */
const OPENS = /^"([a-z]+)":\[$/;

/**
 * The records of a backup. Files as we write them are read a line at a time; any other
 * form of the same JSON (someone's editor made it pretty) as a whole.
 */
export async function* splitRecords(
  chunks: AsyncIterable<string>,
): AsyncGenerator<RecordLine> {
  const lines = linesOf(chunks);
  const first = await lines.next();
  if (first.done) throw new BackupError('not_backup');
  const head = first.value.replace(/^\ufeff/, '');
  if (!/^\{.*,$/.test(head) || parses(`${head.slice(0, -1)}}`) === undefined)
    return yield* wholeRecords(head, lines);

  yield { section: '', line: 1, json: `${head.slice(0, -1)}}` };
  let section = '';
  let number = 1;
  let hasEnded = false;
  for await (const line of lines) {
    number += 1;
    const opened = OPENS.exec(line)?.[1];
    if (opened !== undefined) section = opened;
    else if (line === ']}') hasEnded = true;
    else if (line !== '' && line !== '],')
      yield { section, line: number, json: line.replace(/,$/, '') };
  }
  if (!hasEnded) throw new BackupError('cut_off');
}

async function* wholeRecords(
  head: string,
  lines: AsyncGenerator<string>,
): AsyncGenerator<RecordLine> {
  const all = [head];
  let length = head.length;
  for await (const line of lines) {
    length += line.length + 1;
    if (length > LONGEST) throw new BackupError('too_large');
    all.push(line);
  }
  const whole = parses(all.join('\n'));
  if (typeof whole !== 'object' || whole === null)
    throw new BackupError('not_backup');
  const sections: [string, readonly unknown[]][] = [];
  const fields: [string, unknown][] = [];
  for (const [name, value] of Object.entries(whole))
    if (Array.isArray(value)) sections.push([name, value]);
    else fields.push([name, value]);

  yield {
    section: '',
    line: 1,
    json: JSON.stringify(Object.fromEntries(fields)),
  };
  // Papers refer to lists, judgements and trash to papers; JSON has no order of its own.
  const order = ['lists', 'feeds', 'searches', 'papers', 'judgements', 'trash'];
  let number = 0;
  for (const name of order)
    for (const record of sections.find(([own]) => own === name)?.[1] ?? []) {
      number += 1;
      yield { section: name, line: number, json: JSON.stringify(record) };
    }
}

function parses(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Lines by line feed alone: the separators of Unicode may stand within JSON's strings. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (
      let end = chunk.indexOf('\n');
      end !== -1;
      end = chunk.indexOf('\n', from)
    ) {
      begun.push(chunk.slice(from, end));
      yield begun.join('').replace(/\r$/, '');
      begun = [];
      length = 0;
      from = end + 1;
    }
    begun.push(chunk.slice(from));
    length += chunk.length - from;
    if (length > LONGEST) throw new BackupError('too_large');
  }
  const last = begun.join('');
  if (last !== '') yield last;
}

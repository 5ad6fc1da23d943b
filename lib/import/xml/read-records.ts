import { reject } from '../entry';
import type { FeedHeader, Parsed } from '../importer';
import { readXml, textIn, type XmlElement } from './read-xml';

export interface XmlShape {
  /** Local names of the elements that are records. */
  records: readonly string[];
  header: (head: ReadonlyMap<string, string>) => FeedHeader;
  read: (element: XmlElement, line: number) => Generator<Parsed>;
}

/** The records of an XML feed: each an entry or a reject. */
export async function* readXmlRecords(
  chunks: AsyncIterable<string>,
  { records, header, read }: XmlShape,
): AsyncGenerator<Parsed> {
  const head = new Map<string, string>();
  let hasBegun = false;
  for await (const { line, element, flaw } of readXml(
    chunks,
    (name) => records.includes(name),
    head,
  )) {
    if (!hasBegun) yield { type: 'feed', header: header(head) };
    hasBegun = true;
    if (flaw === 'too-long')
      yield reject('record_too_long', line, textIn(element).slice(0, 400));
    else if (flaw === 'cut')
      yield reject('broken_record', line, textIn(element).slice(0, 400));
    else yield* read(element, line);
  }
  if (hasBegun) return;
  yield { type: 'feed', header: header(head) };
  yield reject('no_papers', 1);
}

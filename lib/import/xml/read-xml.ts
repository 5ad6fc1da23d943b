import type { SaxesParser, SaxesTagPlain } from 'saxes';

/** Longer records are not kept, in characters of text. */
const LONGEST_RECORD = 1_000_000;
/** Deeper nesting is no feed. */
const DEEPEST = 64;

/** An element; names are without their prefix. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Text directly inside. */
  text: string;
}

export interface XmlRecord {
  line: number;
  element: XmlElement;
  /** Texts that stood outside records before this one, by the name of their element. */
  head: ReadonlyMap<string, string>;
  /** Why it is not whole: its end never came, or it is longer than anything real. */
  flaw?: 'cut' | 'too-long';
}

/**
 * The records of an XML text that comes in pieces, one after the other. What is not
 * well-formed costs the record it stands in at most. Entities of the text's own are
 * not defined, so none can grow.
 */
export async function* readXml(
  chunks: AsyncIterable<string>,
  isRecord: (name: string) => boolean,
  head: Map<string, string>,
): AsyncGenerator<XmlRecord> {
  const { SaxesParser: Parser } = await import('saxes');
  const parser = new Parser({ xmlns: false, position: true });
  const found: XmlRecord[] = [];
  const cut = collectRecords(parser, isRecord, head, found);
  /** False where the parser cannot go on: it throws in declarations that end too soon. */
  const read = (text: string) => {
    try {
      parser.write(withSoundEntities(text));
      return true;
    } catch {
      cut();
      return false;
    }
  };
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    // What may be half of an entity, or of a declaration, waits for the other half.
    held = /(?:&[^\s;&<]{0,40}|<!?-?)$/.exec(text)?.[0] ?? '';
    const isSound = read(text.slice(0, text.length - held.length));
    yield* found.splice(0);
    if (!isSound) return;
  }
  if (read(held)) parser.close();
  yield* found;
}

/** Collects records as they are parsed; returns what ends the one that is open. */
function collectRecords(
  parser: SaxesParser,
  isRecord: (name: string) => boolean,
  head: Map<string, string>,
  found: XmlRecord[],
): () => void {
  let open: XmlElement[] = [];
  let line = 1;
  let length = 0;
  /** Name and text of the innermost element outside records. */
  let outside = { name: '', text: '' };

  const finish = (isCut: boolean) => {
    const [element] = open;
    open = [];
    if (element === undefined) return;
    const flaw =
      length > LONGEST_RECORD ? 'too-long' : isCut ? 'cut' : undefined;
    found.push({ line, element, head, ...(flaw && { flaw }) });
  };
  const keep = (text: string) => {
    const inside = open.at(-1);
    length += text.length;
    if (inside === undefined) outside.text += text.slice(0, 1_000);
    else if (length <= LONGEST_RECORD) inside.text += text;
  };

  // Without a handler the parser throws; with one it goes on.
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name: full, attributes }: SaxesTagPlain) => {
    const name = localName(full);
    const element = { name, attributes, children: [], text: '' };
    if (isRecord(name)) {
      finish(true);
      open = [element];
      line = parser.line;
      length = 0;
    } else if (open.length > 0 && open.length < DEEPEST) {
      open.at(-1)?.children.push(element);
      open.push(element);
    } else outside = { name, text: '' };
  });
  parser.on('closetag', ({ name: full }: SaxesTagPlain) => {
    const name = localName(full);
    if (open.length === 0) {
      if (outside.name === name && !head.has(name) && head.size < 100)
        head.set(name, outside.text);
      outside = { name: '', text: '' };
      return;
    }
    const at = open.findLastIndex((element) => element.name === name);
    if (at === 0) finish(false);
    else if (at > 0) open = open.slice(0, at);
  });
  parser.on('text', keep);
  parser.on('cdata', keep);
  const cut = () => finish(true);
  parser.on('end', cut);
  return cut;
}

/** All text inside an element, its children's included. */
export function textIn(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return [element.text, ...element.children.map(textIn)].join(' ').trim();
}

/** The first child of that name. */
export function child(
  element: XmlElement | undefined,
  name: string,
): XmlElement | undefined {
  return element?.children.find((it) => it.name === name);
}

/** Every child of that name. */
export function childrenOf(
  element: XmlElement | undefined,
  name: string,
): XmlElement[] {
  return element?.children.filter((it) => it.name === name) ?? [];
}

/** The parser looks for the end of an entity as far as it takes: an "&" of its own must not begin one. */
function withSoundEntities(text: string): string {
  return text.replace(
    /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{0,30});)/gi,
    '&amp;',
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

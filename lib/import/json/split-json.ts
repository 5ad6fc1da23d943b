/** Longer values are not kept; a page's data has under one million characters. */
const LONGEST_VALUE = 4_000_000;

/** A value within a JSON text, still as text. */
export interface JsonPart {
  /** From 1. */
  line: number;
  /** Which outermost value it stands in, from 1: JSON Lines have many; and where that begins. */
  outermost: { count: number; line: number };
  /** Keys of the objects it stands in, outermost first; elements of a list add none. */
  path: readonly string[];
  text: string;
  /** Why it is not whole: the text ended, or it is longer than anything real. */
  flaw?: 'cut' | 'broken' | 'too-long';
}

/**
 * Cuts a JSON text that comes in pieces into the values of its outermost list or
 * object, and of those inside that `enter` names; each is left to `JSON.parse`. So a
 * long list is read as a stream. A string that does not end on its line, as JSON wants
 * it, breaks its value; the next one begins on a line that is not further indented.
 */
export async function* splitJson(
  chunks: AsyncIterable<string>,
  enter: (path: readonly string[]) => boolean,
): AsyncGenerator<JsonPart> {
  const scanner = new JsonScanner(enter);
  for await (const chunk of chunks) yield* scanner.push(chunk);
  yield* scanner.end();
}

interface Container {
  isObject: boolean;
  /** Key of the value that comes next, where it is an object. */
  key?: string | undefined;
}

class JsonScanner {
  #containers: Container[] = [];
  #outermost = { count: 0, line: 1 };
  #line = 1;
  /** The value being kept; undefined between values. */
  #value: { line: number; text: string; isKey: boolean } | undefined;
  #isTooLong = false;
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  /** White space before what stands first on this line; undefined until that is there. */
  #indent: number | undefined;
  #column = 0;
  /** After a broken value, its indentation: what is further in still belongs to it. */
  #skipsDeeperThan: number | undefined;
  #valueIndent = 0;
  readonly #enter: (path: readonly string[]) => boolean;

  constructor(enter: (path: readonly string[]) => boolean) {
    this.#enter = enter;
  }

  *push(chunk: string): Generator<JsonPart> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const sign = chunk.charCodeAt(at);
      if (this.#value === undefined) {
        this.#advance(sign);
        if (this.#begins(sign)) {
          from = at;
          at -= 1;
        }
        continue;
      }
      const ended = this.#read(sign);
      if (ended === 'no') continue;
      const end = ended === 'after' ? at + 1 : at;
      this.#keep(chunk.slice(from, end));
      if (ended === 'broken') {
        yield* this.#finish('broken');
        this.#skipsDeeperThan = this.#valueIndent;
      } else yield* this.#finish();
      if (ended !== 'after') at -= 1;
    }
    if (this.#value !== undefined) this.#keep(chunk.slice(from));
  }

  *end(): Generator<JsonPart> {
    if (this.#value === undefined) return;
    if (this.#depth > 0 || this.#inString) yield* this.#finish('cut');
    else yield* this.#finish();
  }

  /** Whether a value begins here; containers that are entered are noted, and none begins. */
  #begins(sign: number): boolean {
    if (isSpace(sign) || sign === COMMA || sign === COLON) return false;
    if (this.#skipsDeeperThan !== undefined) {
      const indent = this.#indent ?? 0;
      const isFirst = indent === this.#column - 1;
      if (!isFirst || indent > this.#skipsDeeperThan) return false;
      this.#skipsDeeperThan = undefined;
      // The end of the broken value itself.
      if (sign === CLOSING_BRACE) return false;
    }
    const inside = this.#containers.at(-1);
    if (sign === CLOSING_BRACE || sign === CLOSING_BRACKET) {
      this.#containers.pop();
      const outer = this.#containers.at(-1);
      if (outer) outer.key = undefined;
      return false;
    }
    const isKey = inside?.isObject === true && inside.key === undefined;
    const opens = sign === BRACE || sign === BRACKET;
    // No key begins so: the line before was cut off, and this is the next of JSON Lines.
    const isNextLine = isKey && sign === BRACE && this.#column === 1;
    if (isNextLine) this.#containers = [];
    const isOutermost = inside === undefined || isNextLine;
    if (isOutermost)
      this.#outermost = {
        count: this.#outermost.count + 1,
        line: this.#line,
      };
    // The elements of a list are values, whatever the list is called.
    const isNamed = inside?.isObject === true && !isKey;
    if (opens && (isOutermost || (isNamed && this.#enter(this.#path())))) {
      this.#containers.push({ isObject: sign === BRACE });
      return false;
    }
    this.#value = { line: this.#line, text: '', isKey };
    this.#valueIndent = this.#indent ?? 0;
    // It is read from its first sign on.
    this.#column -= 1;
    this.#depth = 0;
    this.#inString = false;
    this.#isEscaped = false;
    this.#isTooLong = false;
    return true;
  }

  /** Counts lines, and columns as far as they are white space. */
  #advance(sign: number): void {
    if (sign === LINE_FEED) {
      this.#line += 1;
      this.#column = 0;
      this.#indent = undefined;
      return;
    }
    if (this.#indent === undefined && !isSpace(sign))
      this.#indent = this.#column;
    this.#column += 1;
  }

  /** Whether the value ends with this sign, or before it. */
  #read(sign: number): 'no' | 'after' | 'before' | 'broken' {
    if (this.#inString && sign === LINE_FEED) return 'broken';
    const isBetween =
      this.#depth === 0 && (sign === COMMA || sign === COLON || isSpace(sign));
    // What ends a value is seen again between values.
    if (!this.#inString && isBetween) return 'before';
    this.#advance(sign);
    if (this.#inString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (sign === BACKSLASH) this.#isEscaped = true;
      else if (sign === QUOTE) {
        this.#inString = false;
        return this.#depth === 0 ? 'after' : 'no';
      }
      return 'no';
    }
    if (sign === QUOTE) this.#inString = true;
    else if (sign === BRACE || sign === BRACKET) this.#depth += 1;
    else if (sign === CLOSING_BRACE || sign === CLOSING_BRACKET) {
      if (this.#depth === 0) return 'before';
      this.#depth -= 1;
      return this.#depth === 0 ? 'after' : 'no';
    }
    return 'no';
  }

  #keep(text: string): void {
    const value = this.#value;
    if (value === undefined) return;
    if (value.text.length + text.length > LONGEST_VALUE) this.#isTooLong = true;
    else value.text += text;
  }

  *#finish(flaw?: 'cut' | 'broken'): Generator<JsonPart> {
    const value = this.#value;
    this.#value = undefined;
    if (value === undefined) return;
    const inside = this.#containers.at(-1);
    if (value.isKey && inside) {
      inside.key = keyOf(value.text);
      if (flaw === undefined && !this.#isTooLong) return;
    }
    const why = this.#isTooLong ? 'too-long' : flaw;
    yield {
      line: value.line,
      outermost: this.#outermost,
      path: this.#path(),
      text: value.text,
      ...(why && { flaw: why }),
    };
    if (inside) inside.key = undefined;
  }

  #path(): string[] {
    return this.#containers.flatMap(({ key }) => key ?? []);
  }
}

function keyOf(text: string): string {
  try {
    return String(JSON.parse(text)).slice(0, 200);
  } catch {
    return text.slice(0, 200);
  }
}

const LINE_FEED = 10;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BRACKET = 91;
const BACKSLASH = 92;
const CLOSING_BRACKET = 93;
const BRACE = 123;
const CLOSING_BRACE = 125;

function isSpace(sign: number): boolean {
  return sign <= 32 || sign === 0xfeff;
}

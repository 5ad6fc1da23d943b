/** A record's fields, still in TeX. */
export interface BibtexSource {
  /** By lower-case name; of two of one name the first. */
  fields: Map<string, string>;
  /**
   * A value does not end, or is endless; it is left out, with all that would follow. Or
   * the record itself does not end: a value took in what is not its own.
   */
  isBroken: boolean;
}

/**
 * Characters that the values of a record have together at the most: abbreviations made
 * of abbreviations double with every line.
 */
const MOST_TEXT = 1_000_000;

/** `@article{key,`; what defines strings has no key. */
const OPENING = /^@\s*[a-z]+\s*[{(](?:\s*[^\s,={}"#]*\s*(?:,|(?=[})]|$)))?/i;
const BETWEEN = /[\s,]*/y;
const NAME = /([^\s=,{}()"#%]+)\s*=\s*/y;
const WORD = /[^\s,{}()"#]+/y;
const AND = /\s*#\s*/y;

/**
 * The fields of one BibTeX record (http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf).
 * Written by hand because parsers that are well kept read all TeX there is, at ten
 * milliseconds an abstract; here a value is found and nothing more. Forgives missing
 * commas and quotation marks inside quotation marks.
 */
export function splitFields(
  text: string,
  strings: ReadonlyMap<string, string>,
): BibtexSource {
  const fields = new Map<string, string>();
  let at = OPENING.exec(text)?.[0].length ?? 0;
  let left = MOST_TEXT;
  for (;;) {
    BETWEEN.lastIndex = at;
    BETWEEN.test(text);
    at = BETWEEN.lastIndex;
    NAME.lastIndex = at;
    const name = NAME.exec(text);
    if (name === null) {
      // What is no field is passed over, to the next comma.
      const next = text.indexOf(',', at);
      if (next === -1)
        return { fields, isBroken: !/[})]/.test(text.slice(at)) };
      at = next + 1;
      continue;
    }
    const value = readValue(text, NAME.lastIndex, strings, left);
    if (value === undefined) return { fields, isBroken: true };
    left -= value.text.length;
    const key = (name[1] ?? '').toLowerCase();
    if (!fields.has(key)) fields.set(key, value.text);
    at = value.end;
  }
}

interface Value {
  text: string;
  /** Where it ends in the record. */
  end: number;
}

/** Parts joined by "#"; undefined if one does not end, or if they are longer than `most`. */
function readValue(
  text: string,
  from: number,
  strings: ReadonlyMap<string, string>,
  most: number,
): Value | undefined {
  let joined = '';
  for (let at = from; ;) {
    const part = readPart(text, at, strings);
    if (part === undefined || joined.length + part.text.length > most)
      return undefined;
    joined += part.text;
    AND.lastIndex = part.end;
    if (!AND.test(text)) return { text: joined, end: part.end };
    at = AND.lastIndex;
  }
}

function readPart(
  text: string,
  at: number,
  strings: ReadonlyMap<string, string>,
): Value | undefined {
  const first = text[at];
  if (first === '{' || first === '"') {
    const end = endOf(text, at, first === '"');
    return end === -1
      ? undefined
      : { text: text.slice(at + 1, end), end: end + 1 };
  }
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0] ?? '';
  return {
    text: strings.get(word.toLowerCase()) ?? word,
    end: at + word.length,
  };
}

/** Where the brace or the quotation mark that opens at a place is closed; -1 where it is not. */
function endOf(text: string, from: number, isQuoted: boolean): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0 && !isQuoted) return at;
      if (depth < 0) return -1;
    } else if (
      sign === '"' &&
      isQuoted &&
      depth === 0 &&
      at > from &&
      /^\s*(?:[,#})]|\w+\s*=|$)/.test(text.slice(at + 1, at + 60))
    )
      return at;
  }
  return -1;
}

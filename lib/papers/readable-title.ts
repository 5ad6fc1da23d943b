import { isMoney, MATH } from './math-spans';
import {
  ACCENTS,
  blackboard,
  functions,
  letters,
  LOOKS,
  lowered,
  raised,
  signs,
  SILENT,
} from './tex-signs';

/** Longer titles do not exist, or are none. */
const LONGEST = 1_000;

/**
 * A title as people read it: the signs that TeX's commands stand for, accents, raised
 * and lowered letters, dashes. What is not known stays as it is written, and no letter
 * is lost. For showing only: what is stored, compared and exported is the title itself.
 */
export function readableTitle(title: string): string {
  if (title.length > LONGEST || !/[\\${}]|--|``|''/.test(title)) return title;
  let read = '';
  let end = 0;
  for (const match of title.matchAll(MATH)) {
    const [all, dollars, brackets] = match;
    const inner = dollars ?? brackets ?? '';
    read += readText(title.slice(end, match.index));
    read += isMoney(inner) ? all : (readMath(inner) ?? all);
    end = match.index + all.length;
  }
  return read + readText(title.slice(end));
}

function readMath(inner: string): string | undefined {
  const read = new Reader(inner, true).readAll();
  return read.includes('\\') ? undefined : read.trim();
}

function readText(text: string): string {
  const read = /[\\{}]/.test(text) ? new Reader(text, false).readAll() : text;
  return (
    read
      .replace(/(?<!-)---(?!-)/g, '—')
      // " --fast" is an option of a program.
      .replace(/(?<!-)--(?!-)(?<!\s--(?=\S))/g, '–')
      .replace(/``(.*?)''/gs, '“$1”')
  );
}

/** Reads a piece of TeX from its beginning to its end. */
class Reader {
  readonly #text: string;
  readonly #isMath: boolean;
  #at = 0;

  constructor(text: string, isMath: boolean) {
    this.#text = text;
    this.#isMath = isMath;
  }

  readAll(): string {
    let read = '';
    while (this.#at < this.#text.length) read = this.#next(read);
    return read.normalize('NFC');
  }

  /** What was read so far, and the next thing. */
  #next(read: string): string {
    const sign = this.#text[this.#at] ?? '';
    if (sign === '\\') return this.#command(read);
    if (sign === '{') return read + this.#braces(/\\\p{L}+$/u.test(read));
    this.#at += 1;
    if (this.#isMath && (sign === '^' || sign === '_'))
      return read + this.#moved(sign);
    return read + sign;
  }

  #command(read: string): string {
    const rest = this.#text.slice(this.#at);
    const name = /^\\(\p{L}+|.)/su.exec(rest)?.[1];
    if (name === undefined) {
      this.#at += 1;
      return `${read}\\`;
    }
    const start = this.#at;
    this.#at += name.length + 1;
    const accent = ACCENTS[name];
    if (accent !== undefined) {
      const letter = this.#argument();
      if (letter !== undefined && /^\p{L}$/u.test(undotted(letter)))
        return read + undotted(letter) + accent;
      // A bar over several letters says nothing without it that they do not.
      if (letter !== undefined && name.length > 1) return read + letter;
      this.#at = start + name.length + 1;
      return `${read}\\${name}`;
    }
    const letter = letters()[name];
    if (letter !== undefined) {
      this.#skipSpaces();
      return read + letter;
    }
    const sign = signs()[name];
    if (sign !== undefined) return read + sign;
    if (functions().has(name)) return apart(read, name, this.#peek());
    if (SILENT.test(name)) {
      this.#skipSpaces();
      return read;
    }
    if (LOOKS.test(name) || name === 'sqrt') {
      const inside = this.#peek() === '[' ? undefined : this.#argument();
      if (inside !== undefined) return read + dressed(name, inside);
    }
    if (name === 'frac') {
      const [over, under] = [this.#argument(), this.#argument()];
      if (over !== undefined && under !== undefined)
        return `${read}${bound(over)}/${bound(under)}`;
      this.#at = start + name.length + 1;
    }
    if (/^[&%$#_{}]$/.test(name)) return read + name;
    if (/^[\s,;:\\]$/.test(name)) return `${read} `;
    if (/^[!/-]$/.test(name)) return read;
    return `${read}\\${name}`;
  }

  /** A group, without its braces where they are TeX's own. */
  #braces(isOfCommand: boolean): string {
    const inside = this.#group();
    if (inside === undefined) {
      this.#at += 1;
      return '{';
    }
    const read = new Reader(inside, this.#isMath).readAll();
    const isTex =
      this.#isMath || inside.startsWith('\\') || /^[\p{L}\d -]+$/u.test(inside);
    return isTex && !isOfCommand ? read : `{${read}}`;
  }

  /** Raised or lowered, where every letter can be; else as it was. */
  #moved(sign: '^' | '_'): string {
    const isGroup = this.#peek() === '{';
    const inside = this.#argument();
    if (inside === undefined) return sign;
    const letters = sign === '^' ? raised() : lowered();
    const moved = [...inside.replaceAll(' ', '')].map((it) => letters.get(it));
    if (sign === '^' && /^[∘°]$/.test(inside)) return '°';
    if (inside !== '' && moved.every((it) => it !== undefined))
      return moved.join('');
    return isGroup && [...inside].length > 1
      ? `${sign}{${inside}}`
      : sign + inside;
  }

  /** What a command is about, read: a group, another command, or one letter. */
  #argument(): string | undefined {
    const before = this.#at;
    this.#skipSpaces();
    if (this.#peek() === '{') {
      const inside = this.#group();
      if (inside !== undefined)
        return new Reader(inside, this.#isMath).readAll();
    } else if (this.#peek() === '\\') return this.#command('');
    else {
      const [sign] = this.#text.slice(this.#at);
      if (sign !== undefined && !/[}\s^_]/.test(sign)) {
        this.#at += sign.length;
        return sign;
      }
    }
    this.#at = before;
    return undefined;
  }

  /** The inside of the group that opens here; undefined where it is never closed. */
  #group(): string | undefined {
    let depth = 0;
    for (let at = this.#at; at < this.#text.length; at += 1) {
      const sign = this.#text[at];
      if (sign === '\\') at += 1;
      else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      if (depth > 0) continue;
      const inside = this.#text.slice(this.#at + 1, at);
      this.#at = at + 1;
      return inside;
    }
    return undefined;
  }

  #peek(): string {
    return this.#text[this.#at] ?? '';
  }

  #skipSpaces(): void {
    while (this.#peek() === ' ') this.#at += 1;
  }
}

/** Under an accent i and j stand without their dots. */
function undotted(letter: string): string {
  return letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
}

function dressed(name: string, inside: string): string {
  if (name === 'sqrt') return `√${bound(inside)}`;
  return /^(?:mathbb|mathbbm|mathds|bb)$/.test(name)
    ? (blackboard()[inside] ?? inside)
    : inside;
}

/** As one thing beside a stroke or a root. */
function bound(text: string): string {
  return /^[\p{L}\p{N}\p{M}]*$/u.test(text) ? text : `(${text})`;
}

function apart(read: string, name: string, next: string): string {
  const before = /[\p{L}\p{N})]$/u.test(read) ? ' ' : '';
  return `${read}${before}${name}${/[\\{\d]/.test(next) ? ' ' : ''}`;
}

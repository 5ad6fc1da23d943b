import type { JsonObject } from './json-value';

/** Characters of a record that a report may show. */
const QUOTED = 400;

/** Fields of an outermost object that stand in no list: together they may be one record. */
export class LooseFields {
  /** Where the object begins. */
  readonly line: number;
  /** Records stand in the object: it is none itself. */
  hasRecords = false;
  /** One of its fields is broken, and was reported. */
  isReported = false;
  readonly value: JsonObject;
  readonly #fields: Record<string, unknown> = {};
  #text = '';

  constructor(line: number) {
    this.line = line;
    this.value = this.#fields;
  }

  /** The fields as they stand in the file, or the beginning of them; empty if there are none. */
  get text(): string {
    return this.#text;
  }

  add(key: string, value: unknown, text: string): void {
    if (this.#text.length < QUOTED) this.#text += ` ${text.slice(0, QUOTED)}`;
    // A key may be "__proto__".
    Object.defineProperty(this.#fields, key, {
      value,
      enumerable: true,
      configurable: true,
    });
  }
}

/** Parents that are known, and characters of records that wait: no file that somebody keeps has more. */
const MOST_PARENTS = 20_000;
const MOST_WAITING = 20_000_000;

const KEY = /^@\s*[a-z]+\s*[{(]\s*([^\s,={}"#]+)\s*,/i;

/** A record whose year may stand in another: its key is the field's value. */
const PARENT_FIELDS = ['crossref', 'xdata'];

type Fields = ReadonlyMap<string, string>;

/**
 * The years of records that are parts of others: "crossref" names the proceedings, which
 * as a rule follow them (BibTeX asks for that), and BibLaTeX's "xdata" what several share.
 */
export class InheritedYears<
  Record extends { text: string; fields: Map<string, string> },
> {
  readonly #years = new Map<string, string>();
  #room = MOST_WAITING;
  #waiting: { record: Record; parent: string }[] = [];

  /** Takes what a record has for others. */
  learn(text: string, fields: Fields): void {
    const key = KEY.exec(text)?.[1]?.toLowerCase();
    const year = yearIn(fields);
    if (
      key !== undefined &&
      year !== undefined &&
      this.#years.size < MOST_PARENTS
    )
      this.#years.set(key, year);
  }

  /** Whether a record waits for the file's end, since its year may stand in another. */
  keeps(record: Record): boolean {
    const parent = PARENT_FIELDS.map((name) => record.fields.get(name)).find(
      (it) => it !== undefined,
    );
    if (parent === undefined || yearIn(record.fields) !== undefined)
      return false;
    this.#room -= record.text.length;
    if (this.#room < 0) return false;
    // Of several the first counts.
    const [key = ''] = parent.split(',');
    this.#waiting.push({ record, parent: key.trim().toLowerCase() });
    return true;
  }

  /** The records that waited, in their order, with the years of their parents. */
  *release(): Generator<Record> {
    for (const { record, parent } of this.#waiting) {
      const year = this.#years.get(parent);
      if (year !== undefined) record.fields.set('year', year);
      yield record;
    }
    this.#waiting = [];
  }
}

function yearIn(fields: Fields): string | undefined {
  return fields.get('year') ?? fields.get('date');
}

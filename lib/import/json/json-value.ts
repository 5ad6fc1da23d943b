/** An object as JSON gives it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A text parsed, whatever it is; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that should be text: numbers count, all else does not. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** The texts of a list; of anything else none. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.flatMap((one: unknown) => textOf(one) ?? [])
    : [];
}

/** The objects of a list; of anything else none. */
export function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

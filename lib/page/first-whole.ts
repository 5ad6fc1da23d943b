/** Up to so many values, without the last there is: its markup may not be all there. */
export function firstWhole<Value>(
  values: Iterable<Value>,
  most: number,
): Value[] {
  const first: Value[] = [];
  for (const value of values) {
    if (first.length === most) return first;
    first.push(value);
  }
  return first.slice(0, -1);
}

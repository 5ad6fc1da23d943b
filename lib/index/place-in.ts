/** Where a number stands in an ascending stretch of an array, -1 where it does not. */
export function placeIn(
  ascending: Uint32Array,
  wanted: number,
  start = 0,
  end = ascending.length,
): number {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = ascending[middle] ?? 0;
    if (there === wanted) return middle;
    if (there < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * Runs measurements round by round, and gives the times of each. In every round they
 * come in another order, so that what one leaves behind, and whatever else the machine
 * does, meets all alike.
 */
export async function measureInTurn(
  measurements: readonly (() => Promise<number>)[],
  rounds: number,
): Promise<number[][]> {
  const times = measurements.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const i of inAnyOrder(measurements.length)) {
      const time = await measurements[i]?.();
      if (time !== undefined) times[i]?.push(time);
    }
  return times;
}

/** The numbers below `count`, shuffled. */
function inAnyOrder(count: number): number[] {
  const numbers = Array.from({ length: count }, (_, i) => i);
  return numbers
    .map((number): [number, number] => [Math.random(), number])
    .toSorted(([a], [b]) => a - b)
    .map(([, number]) => number);
}

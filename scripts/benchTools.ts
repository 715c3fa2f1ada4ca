/** Measuring, and a line for what was measured. */

/** Milliseconds a run, the median of some. */
export async function time(run: () => unknown, runs: number): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

export const print = (what: string, value: string, aim: string): void => {
  console.log(`${what.padEnd(52)} ${value.padStart(18)}   aim: ${aim}`);
};

export const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

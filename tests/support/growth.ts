/**
 * Whether work grows with its input, or with its square: a ratio within one run, for clocks differ and machines are
 * busy. Time of the processor, which others that run beside it do not lengthen.
 */

/** Ten times the input takes ten times as long where each piece is read once, a hundred where each meets all others. */
export const LINEAR = 40;

/** Memory is tidied up at any time, but not at the same time thrice. */
const TRIES = 3;

/** How much longer `size` takes than a tenth of it; `prepare` is not timed. Below a millisecond nothing is measured. */
export function growth(prepare: (size: number) => () => unknown, size: number): number {
  let least = Infinity;
  for (let i = 0; i < TRIES && least >= LINEAR; i++) least = Math.min(least, measured(prepare, size));
  return least;
}

function measured(prepare: (size: number) => () => unknown, size: number): number {
  const [few = 1, many = Infinity] = [size / 10, size].map((each) => {
    const work = prepare(each);
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return Math.max(1, (user + system) / 1000);
  });
  return many / few;
}

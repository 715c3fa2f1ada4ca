/** Whether work grows with its input, or with its square: a ratio within one run, for clocks differ and machines are busy. */

/** Ten times the input takes ten times as long where each piece is read once, a hundred where each meets all others. */
export const LINEAR = 40;

/** How much longer `size` takes than a tenth of it; `prepare` is not timed. Below a millisecond nothing is measured. */
export function growth(prepare: (size: number) => () => unknown, size: number): number {
  const [few, many] = [size / 10, size].map((each) => {
    const work = prepare(each);
    const start = performance.now();
    work();
    return Math.max(1, performance.now() - start);
  });
  return (many ?? Infinity) / (few ?? 1);
}

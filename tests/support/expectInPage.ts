/** The few matchers of jest that the contract needs, for a page. */

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (each === undefined ? null : each));

const inPage = (received: unknown) => {
  const check = (isSo: boolean, what: string, expected: unknown): void => {
    if (!isSo) throw new Error(`expected ${shown(received)} ${what} ${shown(expected)}`);
  };
  return {
    toBe: (expected: unknown) => check(Object.is(received, expected), 'to be', expected),
    toEqual: (expected: unknown) => check(shown(received) === shown(expected), 'to equal', expected),
    toHaveLength: (expected: number) =>
      check((received as ArrayLike<unknown>).length === expected, 'to have length', expected),
    toBeGreaterThan: (expected: number) =>
      check((received as number) > expected, 'to be greater than', expected),
  };
};

Object.assign(globalThis, { expect: inPage });

/** Numbers by class in the order of the classes. */

import type { Rubric } from './rubric';

/** A record sorts its properties, and 扣分标准 must read the same in the sheet that comes back. */
export const inClassOrder = (rubric: Rubric): Rubric => ordered(rubric, rubric.unitClasses ?? []);

function ordered<T>(node: T, classes: readonly string[]): T {
  if (Array.isArray(node)) return node.map((child: unknown) => ordered(child, classes)) as T;
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, child]): [string, unknown] => [
    key,
    key === 'byClass' ? sorted(child as object, classes) : ordered(child as unknown, classes),
  ]);
  return Object.fromEntries(entries) as T;
}

const sorted = (byClass: object, classes: readonly string[]): object =>
  Object.fromEntries(Object.entries(byClass).sort(([a], [b]) => classes.indexOf(a) - classes.indexOf(b)));

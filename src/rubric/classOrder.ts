/** Numbers by class in the order of the classes. */

import { hasProperties } from '../problems/narrow';
import { copied } from './copied';
import type { Rubric } from './rubric';

/** A record sorts its properties, and 扣分标准 must read the same in the sheet that comes back. */
export const inClassOrder = (rubric: Rubric): Rubric =>
  copied(rubric, (node) => ordered(node, rubric.unitClasses ?? []));

function ordered(node: unknown, classes: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((child: unknown) => ordered(child, classes));
  if (!hasProperties(node)) return node;
  const entries = Object.entries(node).map(([key, child]) => [
    key,
    key === 'byClass' && hasProperties(child) ? sorted(child, classes) : ordered(child, classes),
  ]);
  return Object.fromEntries(entries);
}

const sorted = (byClass: Readonly<Record<string, unknown>>, classes: readonly string[]): unknown =>
  Object.fromEntries(Object.entries(byClass).sort(([a], [b]) => classes.indexOf(a) - classes.indexOf(b)));

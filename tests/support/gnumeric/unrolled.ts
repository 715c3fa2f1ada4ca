/**
 * Around SUMPRODUCT, whose operand Gnumeric does not work out item by item (knownDefects.ts): the sum written in full.
 *
 *     SUMPRODUCT(LEN({"a","bb"}))  →  (LEN("a")+LEN("bb"))
 *
 * Only for one operand with arrays of constants, as ours are; any other is left as it is.
 */
import type { Node } from '../formulaTree';
import { within } from '../formulaTree';

/** What the call adds up, or nothing where there is no array in it. */
export function addends(node: Node): readonly Node[] {
  if (node.kind !== 'call' || node.name !== 'SUMPRODUCT' || node.operands.length !== 1) return [];
  const [operand] = node.operands as [Node];
  const sizes = [...within(operand)].flatMap((each) => (each.kind === 'array' ? [each.items.length] : []));
  return Array.from({ length: Math.max(0, ...sizes) }, (_, i) => withItem(operand, i));
}

const withItem = (node: Node, i: number): Node => {
  if (node.kind === 'array') return node.items[i] as Node;
  if (node.kind !== 'call' && node.kind !== 'operator') return node;
  return { ...node, operands: node.operands.map((each) => withItem(each, i)) };
};

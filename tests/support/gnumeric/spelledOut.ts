/**
 * Our formulas, led around what Gnumeric does wrong (knownDefects.ts). A number joined to a text is put into words
 * first, with 15 digits at most, as Excel does by itself:
 *
 *     "扣"&C5&"分"  →  "扣"&IF(ISNUMBER(C5),IF(C5=INT(C5),TEXT(C5,"0"),TEXT(C5,"0.##########")),C5&"")&"分"
 *
 * SUMPRODUCT over an array is written in full (unrolled.ts). Everything else means what it meant. It is no spelling for
 * our workbooks: TEXT with optional digits is not the same in every program.
 */
import { Formula } from '../../../src/formula/formula';
import type { SheetModel } from '../../../src/sheet/model';
import type { Node } from '../formulaTree';
import { parse } from '../formulaTree';
import { addends } from './unrolled';

export const spelledOut = (model: SheetModel): SheetModel => ({
  ...model,
  sheets: model.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.formula !== undefined && /&|SUMPRODUCT/.test(cell.formula.text)
        ? { ...cell, formula: new Formula(spell(parse(cell.formula.text))) }
        : cell,
    ),
  })),
});

const spell = (node: Node): string => {
  switch (node.kind) {
    case 'call': {
      const sum = addends(node);
      if (sum.length > 0) return `(${sum.map(spell).join('+')})`;
      return `${node.name}(${node.operands.map(spell).join(',')})`;
    }
    case 'operator': {
      const { operator } = node;
      const [left = '', right] = node.operands.map(operator === '&' ? asText : spell);
      if (right !== undefined) return `(${left}${operator}${right})`;
      return operator === '%' ? `(${left}%)` : `(${operator}${left})`;
    }
    default:
      return node.text;
  }
};

/** Their results are text already. */
const YIELD_TEXT: readonly string[] = ['LEFT', 'MID'];

const isText = (node: Node): boolean =>
  node.kind === 'text' ||
  (node.kind === 'operator' && node.operator === '&') ||
  (node.kind === 'call' && YIELD_TEXT.includes(node.name));

/** What is joined to a text. */
function asText(node: Node): string {
  if (isText(node)) return spell(node);
  if (node.kind === 'call' && node.name === 'IF') {
    const [condition, ...branches] = node.operands;
    return `IF(${[...(condition ? [spell(condition)] : []), ...branches.map(asText)].join(',')})`;
  }
  const text = spell(node);
  const number = `IF(${text}=INT(${text}),TEXT(${text},"0"),TEXT(${text},"0.##########"))`;
  return `IF(ISNUMBER(${text}),${number},${text}&"")`;
}

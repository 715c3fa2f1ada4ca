/** What cells take, and how those look that the sheet finds wrong, with ExcelJS. */

import type { Style as ExcelStyle, Worksheet as ExcelSheet } from 'exceljs';
import { LONGEST_ERROR, LONGEST_PROMPT, shortened } from '../../../sheet/excelLimits';
import type { CellRange, CellValidation, Highlight } from '../../../sheet/model';
import { a1, comparisonFormula, listSource } from '../../../sheet/model';

/** What the typings leave out. By range: assigned cell by cell, ExcelJS writes overlapping ranges (#2820). */
interface Validations {
  add(range: string, validation: object): void;
}

const hasValidations = (
  target: ExcelSheet,
): target is ExcelSheet & { readonly dataValidations: Validations } => 'dataValidations' in target;

/** One cell by its own name: ExcelJS loses a range of one (A1:A1). */
const rangeText = ({ from, to }: CellRange): string =>
  from.row === to.row && from.column === to.column ? a1(from) : `${a1(from)}:${a1(to)}`;

export function addValidation(target: ExcelSheet, { cells, allows, prompt, list }: CellValidation): void {
  if (!hasValidations(target)) throw new Error('this ExcelJS has no validations by range');
  target.dataValidations.add(rangeText(cells), {
    ...rule(allows, list),
    allowBlank: true,
    showInputMessage: true,
    prompt: shortened(prompt, LONGEST_PROMPT),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '填写有误',
    error: `${shortened(prompt, LONGEST_ERROR - 1)}。`,
  });
}

function rule(allows: CellValidation['allows'], list: CellValidation['list']): object {
  switch (allows.type) {
    case 'list':
      return {
        type: 'list',
        formulae: [list === undefined ? `"${allows.options.join(',')}"` : listSource(list)],
      };
    case 'text':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [allows.longest] };
    default:
      return {
        type: allows.type === 'date' ? 'whole' : allows.type,
        operator: 'between',
        formulae: [allows.min, allows.max],
      };
  }
}

const LOOKS: Readonly<Record<Highlight['look'], Partial<ExcelStyle>>> = {
  wrong: {
    font: { color: { argb: 'FFC00000' }, bold: true },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFD9D9' } },
  },
  done: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFE8F5E9' } } },
};

export function addHighlight(target: ExcelSheet, { cells, when, look }: Highlight): void {
  target.addConditionalFormatting({
    ref: rangeText(cells),
    rules: [
      { type: 'expression', formulae: [comparisonFormula(when).text], style: LOOKS[look], priority: 1 },
    ],
  });
}

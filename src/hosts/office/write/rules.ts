/** Data validation and highlights, as the file has them. */

import type { CellValidation, Highlight, Worksheet } from '../../../sheet/model';
import { LONGEST_ERROR, LONGEST_PROMPT, shortened } from '../../../sheet/excelLimits';
import { listSource, comparisonFormula } from '../../../sheet/model';
import { areasAt, rangeAt } from './areas';

export function addRules(target: Excel.Worksheet, { validations, highlights }: Worksheet): void {
  for (const group of alike(validations))
    for (const { dataValidation } of areasAt(
      target,
      group.map(({ cells }) => cells),
    ))
      validate(dataValidation, group[0]);
  for (const highlight of highlights) addHighlight(target, highlight);
}

type Group = readonly [CellValidation, ...CellValidation[]];

/** Validations that say the same are said once, of all their cells. */
function alike(validations: readonly CellValidation[]): readonly Group[] {
  const groups = new Map<string, [CellValidation, ...CellValidation[]]>();
  for (const validation of validations) {
    const key = JSON.stringify([validation.allows, validation.prompt, validation.list]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [validation]);
    else group.push(validation);
  }
  return [...groups.values()];
}

function validate(target: Excel.DataValidation, { allows, prompt, list }: CellValidation): void {
  target.rule = ruleOf(allows, list);
  target.ignoreBlanks = true;
  target.prompt = { showPrompt: true, title: '', message: shortened(prompt, LONGEST_PROMPT) };
  const message = `${shortened(prompt, LONGEST_ERROR - 1)}。`;
  target.errorAlert = { showAlert: true, style: 'Stop', title: '填写有误', message };
}

function ruleOf(allows: CellValidation['allows'], list: CellValidation['list']): Excel.DataValidationRule {
  switch (allows.type) {
    case 'list':
      return {
        list: {
          inCellDropDown: true,
          source: list === undefined ? allows.options.join(',') : `=${listSource(list)}`,
        },
      };
    case 'text':
      return { textLength: { formula1: allows.longest, operator: 'LessThanOrEqualTo' } };
    case 'decimal':
      return { decimal: { formula1: allows.min, formula2: allows.max, operator: 'Between' } };
    default:
      return { wholeNumber: { formula1: allows.min, formula2: allows.max, operator: 'Between' } };
  }
}

/** Theirs are formulas with fixed places: relative ones would count from wherever the cursor is. */
function addHighlight(target: Excel.Worksheet, { cells, when, look }: Highlight): void {
  const { rule, format } = rangeAt(target, cells).conditionalFormats.add('Custom').custom;
  rule.formula = `=${comparisonFormula(when).text}`;
  format.fill.color = FILLS[look];
  if (look !== 'wrong') return;
  format.font.color = '#C00000';
  format.font.bold = true;
}

const FILLS: Readonly<Record<Highlight['look'], string>> = { wrong: '#FFD9D9', done: '#E8F5E9' };

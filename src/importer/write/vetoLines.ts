/** Lines of 一票否决 within the table. */

import { importWarning } from '../../problems/importProblems';
import type { Veto } from '../../rubric/rubric';
import type { Line } from '../recognise/outline';
import type { LineWriting, ListColumns } from './listCells';
import { asIssued } from './listCells';
import { vetoEffect } from './vetoEffects';
import { lineText, longText, stacked } from './words';

export const isHeaded = ({ path }: Line): boolean => path.some((heading) => heading.list === 'veto');

export const LONGEST_VETO = 400;

export function vetoOf(line: Line, index: number, { table, told, columns }: LineWriting): Veto {
  const text = togetherIn(line) || line.cell.text;
  const heading = line.path.map((each) => each.text).join('');
  const found = vetoEffect(text) ?? vetoEffect(heading);
  const across = isHeaded(line) ? columns.cellsOf(line).spanOf(line.cell) : undefined;
  if (found === undefined)
    told.push({
      ...{ table, cell: line.cell, name: text, same: 'vetoConsequence' },
      tell: (place, name) => importWarning('import.vetoConsequence', {}, { place, text: name }),
    });
  return {
    id: `v${index + 1}`,
    text: lineText(text, LONGEST_VETO),
    ...(isHeaded(line) && line.labelCell?.text !== '' && line.label !== '' && { label: line.label }),
    ...(across !== undefined && { across }),
    ...(isHeaded(line) && vetoCells(line, columns)),
    ...(found ?? { effect: 'noHonours' }),
  };
}

/** 发生安全事故 | 取消评先资格 in two cells is one sentence where it is asked about. */
const togetherIn = ({ requirement, criteria }: Line): string =>
  requirement !== '' && criteria !== '' && !/[\p{P}]$/u.test(requirement)
    ? `${requirement}，${criteria}`
    : stacked(requirement, criteria);

/** What its row has besides its text, or instead of it: 发生安全事故 | / | 取消评先资格 | 由应急办提供. */
function vetoCells(line: Line, columns: ListColumns): Pick<Veto, 'cells'> {
  const { requirement, criteria } = line;
  const { mark, headings = [], texts = {}, leadUnit, responsibleUnits } = asIssued(line, columns);
  const hasBoth = requirement !== '' && criteria !== '';
  const cells: Readonly<Record<string, string>> = {
    ...Object.fromEntries(headings.map((words, i) => [`heading:${i + 1}`, words] as const)),
    ...(hasBoth && { requirement: longText(requirement), criteria: longText(criteria) }),
    ...(mark !== undefined && { fullScore: mark }),
    ...Object.fromEntries(Object.entries(texts).map(([key, words]) => [`text:${key}`, words] as const)),
    ...(leadUnit !== undefined && { leadUnit }),
    ...(responsibleUnits !== undefined && { responsibleUnits: responsibleUnits.join('、') }),
  };
  const said = Object.entries(cells).filter(([, words]) => words !== '');
  return said.length === 0 ? {} : { cells: Object.fromEntries(said) };
}

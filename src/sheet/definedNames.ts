/** Defined names of the workbook, by which other tools and the hosts find inputs and results. */

import { hasDeductionsOnly, hasScores } from '../rubric/deductions';
import { leafItems } from '../rubric/items';
import type { Rubric } from '../rubric/rubric';
import type { Field } from '../scoring/fields/fields';
import type { Prepared } from '../scoring/fields/prepared';
import type { CalcInput } from './calc/calcCells';
import type { CalcGrid } from './calc/calcGrid';
import { WHOLE } from '../scoring/levels/total';
import { columnOf, sheetOf, scoreColumn, sumColumn } from './columns';
import type { DefinedName } from './model';
import { totalColumn } from './official/issuedSum';
import { CALC, fieldName, SCORESHEET } from './sheetNames';
import { mustFind } from '../problems/invariant';

/** The inputs' names and those of the results. */
export function definedNames(
  prepared: Prepared,
  grid: CalcGrid,
  rows: CalcInput['rows'],
): readonly DefinedName[] {
  const { rubric } = prepared;
  return [
    ...prepared.all.map((field) => ({ name: fieldName(field.id), ...placeOf(field, rubric, rows) })),
    ...outputNames(rubric, rows[SCORESHEET]),
    // On 评分表 stands what is taken from it.
    ...(hasDeductionsOnly(rubric)
      ? leafItems(rubric).map(({ id }) => ({
          name: `pf_score_${id}`,
          sheet: CALC,
          at: grid.leaves.at(id, 'printed'),
        }))
      : []),
    ...(rows[SCORESHEET].has('total')
      ? []
      : [{ name: 'pf_total', sheet: CALC, at: grid.total.at(WHOLE, 'total') }]),
    // On 评分表 it stands with a minus.
    ...(rows[SCORESHEET].has('penalty')
      ? [{ name: 'pf_penalty', sheet: CALC, at: grid.lists.at('penalty', 'shown') }]
      : []),
    { name: 'pf_period', sheet: CALC, at: grid.head.at(WHOLE, 'period') },
    { name: 'pf_grade', sheet: CALC, at: grid.total.at(WHOLE, 'grade') },
  ];
}

function placeOf(field: Field, rubric: Rubric, rows: CalcInput['rows']): Omit<DefinedName, 'name'> {
  const sheet = sheetOf(field);
  return { sheet, at: { row: mustFind(rows[sheet], field.row), column: columnOf(rubric, field.column) } };
}

/** Where other tools find the results. */
function outputNames(rubric: Rubric, rows: ReadonlyMap<string, number>): readonly DefinedName[] {
  const named = (name: string, id: string, column: number): readonly DefinedName[] => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ name, sheet: SCORESHEET, at: { row, column } }];
  };
  if (!hasScores(rubric)) return [];
  return [
    ...(hasDeductionsOnly(rubric) ? [] : leafItems(rubric)).flatMap(({ id }) =>
      named(`pf_score_${id}`, id, scoreColumn(rubric)),
    ),
    ...named('pf_bonus', 'bonus', sumColumn(rubric)),
    ...named('pf_total', 'total', totalColumn(rubric)),
  ];
}

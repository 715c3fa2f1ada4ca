/** Inputs, found by id and judged once. */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { CellValue } from '../../formula/value';
import { adviceFor, adviceFormula, judgeFormulas, State } from '../../rules/inputType';
import type { Field } from '../../scoring/fields/fields';
import { columnOf, sheetOf } from '../columns';
import type { Fill, FormCell, InFill } from '../fill';
import type { CalcInput } from './calcCells';
import { blockLabels, rowFormula, searched } from './calcCells';
import type { CalcGrid, FieldStep } from './calcGrid';

/** The cell that a field's id points to. */
function inputCell(grid: CalcGrid, { prepared: { rubric }, rows }: CalcInput, field: Field): Formula {
  const column = searched(rows, sheetOf(field), columnOf(rubric, field.column));
  return f`INDEX(${column},${grid.fields.cells(field.id).row})`;
}

export function fieldCells(grid: CalcGrid, given: CalcInput): readonly FormCell[] {
  const { fields } = grid;
  const { prepared, rows } = given;
  return [
    ...blockLabels(fields),
    ...prepared.all.flatMap((field): readonly FormCell[] => {
      const sheet = sheetOf(field);
      const own = fields.cells(field.id);
      const input = inputCell(grid, given, field);
      const judged = judgeFormulas(field.entry, input, { state: own.state, blanks: grid.blanks });
      const judgedIn = ({ scoring }: Fill) =>
        scoring.fields.get(field.id) ?? { state: State.blank, value: field.entry.empty };
      const row = rows[sheet].get(field.row) ?? null;
      const lost = `${sheet}里找不到这一行`;
      const cell = (step: FieldStep, content: InFill<CellValue>, formula?: Formula): FormCell => ({
        ...fields.at(field.id, step),
        value: content,
        ...(formula && { formula }),
        style: 'calc',
      });
      return [
        cell('row', row, rowFormula(rows, sheet, field.row)),
        cell('state', (fill) => judgedIn(fill).state, judged.state),
        cell('value', (fill) => judgedIn(fill).value, judged.value),
        cell(
          'place',
          `${sheet}第${row}行`,
          f`IF(ISNUMBER(${own.row}),${sheet}&"第"&${own.row}&"行",${lost})`,
        ),
        cell('label', field.label),
        field.entry.meant === undefined
          ? cell('expected', field.entry.expected)
          : cell(
              'expected',
              (fill) =>
                judgedIn(fill).state === State.invalid
                  ? adviceFor(field.entry, fill.entries.get(field.id) ?? null)
                  : field.entry.expected,
              f`IF(${own.state}=${State.invalid},${adviceFormula(field.entry, input)},${field.entry.expected})`,
            ),
      ];
    }),
  ];
}

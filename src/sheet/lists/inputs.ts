/** Cells of 加扣分明细 that people fill in, and the words beside them when they cannot be used. */

import type { Prepared } from '../../scoring/fields/prepared';
import { f } from '../../formula/formula';
import { is, State } from '../../rules/inputType';
import { computedOf, resultsOf } from '../../rules';
import type { Clause } from '../../rubric/rubric';
import { told, toldFormula } from '../../scoring/words/told';
import { PERCENT_FORMAT, toCell } from '../../rules/entries/percent';
import type { Field } from '../../scoring/fields/fields';
import type { CalcGrid } from '../calc/calcGrid';
import type { Lacking } from '../tip';
import { tipFor } from '../tip';
import type { ListColumn, EntriesInput, ListRow, ListCell } from './lines';
import { bordered } from './lines';
import { mustFind } from '../../problems/invariant';

export const fieldIn = ({ prepared }: EntriesInput, id: string): Field => mustFind(prepared.byId, id);

/** An input cell with what was typed into it. */
export const inputCell = (column: ListColumn, { id, entry }: Field): ListCell => ({
  in: column,
  value: ({ entries }) => toCell(entry, entries.get(id) ?? null),
  style: entry.validation.type === 'text' ? 'inputText' : 'input',
  ...(entry.validation.type === 'date' && { format: 'yyyy"年"m"月"d"日"' }),
  // In a cell of text a pick stores what stands in the list: “95%” in any other would be 0.95, “1-2” a date.
  ...(entry.validation.type === 'list' && { format: '@' }),
  ...(entry.inPoints && { format: PERCENT_FORMAT }),
  isUnlocked: true,
});

/** The advice beside the row. */
export const tip = (grid: CalcGrid, fields: readonly Field[], lacking?: Lacking): ListCell => ({
  in: 'tip',
  ...tipFor(grid, fields, lacking),
});

/** 按93.5%计, beside a percentage: how the sheet has understood it, whatever the spreadsheet made of the typing. */
export function echo(grid: CalcGrid, { id, entry }: Field): readonly ListCell[] {
  if (entry.inPoints === undefined) return [];
  const own = grid.fields.cells(id);
  return [
    {
      in: 'echo',
      value: ({ scoring }) => {
        const judged = scoring.fields.get(id);
        return judged?.state === State.valid ? `按${judged.value}%计` : '';
      },
      formula: f`IF(${own.state}=${State.valid},"按"&${own.value}&"%计","")`,
      style: 'screen',
    },
  ];
}

/** ＝97.99%, beside the numbers that a rate is worked out from. */
export function workedOut(grid: CalcGrid, { id, rule }: Clause): ListCell | undefined {
  if (computedOf(rule) === undefined) return undefined;
  const { entered } = grid.clauses.cells(id);
  const { value, advice } = grid.computed.cells(id);
  const unit = resultsOf(rule)[0]?.unit ?? '';
  return {
    in: 'echo',
    value: ({ scoring }) => {
      const worked = scoring.computed.get(id);
      const isThere = scoring.clauses.get(id)?.entered === State.valid && worked?.advice === '';
      return isThere ? `＝${told(worked.value)}${unit}` : '';
    },
    formula: f`IF(AND(${is(entered, State.valid)},${advice}=""),"＝"&${toldFormula(value)}&${unit},"")`,
    style: 'screen',
  };
}

/** A row with words on the left and one 是/否 cell. */
export function tickLine(
  grid: CalcGrid,
  input: EntriesInput,
  { id, label, text, lacking }: { id: string; label: string; text: string; lacking?: Lacking | undefined },
): ListRow {
  const field = fieldIn(input, id);
  return {
    id,
    height: Math.max(input.tall(text, 'what', 'standard'), input.tall(label, 'label', 'label')),
    cells: [
      { in: 'label', value: label, style: 'centre' },
      { in: 'what', value: text, style: 'text' },
      ...bordered(['standard']),
      inputCell('entry', field),
      { in: 'unit', value: '是/否', style: 'centre' },
      ...bordered(['note', 'points']),
      tip(grid, [field], lacking),
    ],
    merges: [['what', 'standard']],
  };
}

/** The entry of a fact that is entered in another row. */
export function followedCell(grid: CalcGrid, { prepared }: EntriesInput, source: string): ListCell {
  const { state, value } = grid.fields.cells(source);
  const { entry } = mustFind(prepared.byId, source);
  const isTick = entry.validation.type === 'list';
  const shown = isTick ? f`IF(${value}=1,"是","否")` : value;
  return {
    in: 'entry',
    value: ({ scoring }) => {
      const judged = scoring.fields.get(source);
      if (judged?.state !== State.valid) return '';
      return !isTick ? judged.value : judged.value === 1 ? '是' : '否';
    },
    formula: f`IF(${state}=${State.valid},${shown},"")`,
    style: 'centre',
    format: 'General',
  };
}

/** Where it is entered. */
export const followedWords = ({ byId }: Pick<Prepared, 'byId'>, source: string): string =>
  `（同${mustFind(byId, source).label}，不用另填）`;

/** 总分, 一票否决 where it fired, 小计 by 牵头部门, and the signatures on the last page. */

import type { CellValue } from '../../formula/value';
import { chain } from '../../formula/formula';
import { toNumber } from '../../points/points';
import type { LeadUnit } from '../../scoring/subtotal';
import { scoreSubtotal, unitFullScore } from '../../scoring/subtotal';
import { verdictLinesOf } from '../../scoring/verdict';
import type { CalcGrid } from '../calc/calcGrid';
import { WHOLE } from '../calc/calcGrid';
import { officialColumn } from '../columns';
import type { StyleName } from '../styles';
import type { ClosingRow } from './closingRows';
import { closingRows } from './closingRows';
import type { Line, Merge, Placed, ScoresheetInput } from './lines';
import { shownValue } from './lines';
import { subtotalColumns } from './subtotalColumns';

export const closingLines = (grid: CalcGrid, input: ScoresheetInput): readonly Line[] =>
  closingRows(input.prepared.rubric, input.stage).map((row) => ({
    ...contentOf(grid, input, row),
    height: row.height,
    isKept: row.isKept,
  }));

type Content = Pick<Line, 'id' | 'cells' | 'merges'>;

function contentOf(grid: CalcGrid, input: ScoresheetInput, row: ClosingRow): Content {
  const { first, last } = input.geometry;
  switch (row.kind) {
    case 'total':
      return totalContent(grid, input);
    case 'verdicts':
      return verdictContent(grid, input);
    case 'unitsHead':
      return unitContent(input, 'head', {
        name: { value: '牵头部门' },
        full: { value: '分值' },
        score: { value: '得分' },
      });
    case 'unit':
      return unitLine(grid, input, row.unit);
    case 'signature':
      return {
        cells: [{ column: first, value: row.signature.text, style: 'signature' }],
        merges: [[first, last]],
      };
  }
}

function totalContent(grid: CalcGrid, { prepared: { rubric }, scoring, geometry }: ScoresheetInput): Content {
  const { first, last } = geometry;
  const score = officialColumn(rubric, 'score') as number;
  const own = grid.total.cells(WHOLE);
  const { total, grade } = scoring.total;
  const hasGrade = (rubric.grades ?? []).length > 0;
  const beside: Placed = hasGrade
    ? { column: score + 1, value: grade, formula: own.grade, style: 'total' }
    : { column: score + 1, value: null, style: 'text' };
  return {
    id: 'total',
    cells: [
      { column: first, value: `${rubric.layout.totalLabel ?? '总分'}：`, style: 'totalLabel' },
      { column: score, value: shownValue(total), formula: own.total, style: 'total' },
      ...(score < last ? [beside] : []),
    ],
    merges: mergesOf([
      [first, score - 1],
      [score + 1, last],
    ]),
  };
}

function verdictContent(
  grid: CalcGrid,
  { prepared: { rubric }, scoring, geometry: { first, last } }: ScoresheetInput,
): Content {
  const texts = (rubric.vetoes ?? []).map(({ id }) => grid.verdicts.cells(id).text);
  return {
    id: ':verdicts',
    cells: [
      {
        column: first,
        value: verdictLinesOf(scoring.verdicts).join(''),
        formula: chain('&', texts, ''),
        style: 'line',
      },
    ],
    merges: [[first, last]],
  };
}

function unitLine(grid: CalcGrid, input: ScoresheetInput, unit: LeadUnit): Content {
  const { shown } = scoreSubtotal(unit, input.scoring.items);
  return {
    id: unit.id,
    ...unitContent(input, 'number', {
      name: { value: unit.name },
      full: { value: toNumber(unitFullScore(unit)), format: input.geometry.pointsFormat },
      score: { value: shownValue(shown), formula: grid.subtotals.cells(unit.id).shown },
    }),
  };
}

interface UnitCells<T> {
  readonly name: T;
  readonly full: T;
  readonly score: T;
}

/** One row of the table of subtotals; right of 得分 nothing is written. */
function unitContent(
  { prepared: { rubric } }: ScoresheetInput,
  style: StyleName,
  { name, full, score }: UnitCells<{ readonly value: CellValue } & Partial<Placed>>,
): Content {
  const at = subtotalColumns(rubric);
  return {
    cells: [
      { ...name, column: at.first, style: style === 'number' ? 'centre' : style },
      ...(at.full === undefined ? [] : [{ ...full, column: at.full, style }]),
      { ...score, column: at.score, style },
      ...(at.score < at.last ? [{ column: at.score + 1, value: null, style: 'text' as const }] : []),
    ],
    merges: mergesOf([
      [at.first, at.nameEnd],
      ...(at.full === undefined ? [] : ([[at.full, at.score - 1]] as const)),
      [at.score + 1, at.last],
    ]),
  };
}

/** Those that span more than one column. */
const mergesOf = (merges: readonly Merge[]): readonly Merge[] => merges.filter(([from, to]) => from < to);

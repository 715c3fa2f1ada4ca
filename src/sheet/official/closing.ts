/** 总分, 计分说明 and 一票否决 where there is something to say, and the signatures on the last page. */

import { longestSentence } from '../../scoring/balance/balance';
import { printsGrade } from '../../rubric/printLayout';
import type { Rubric } from '../../rubric/rubric';
import type { CalcGrid } from '../calc/calcGrid';
import { leafItems } from '../../rubric/items';
import { weightOfAll, wholeOf } from '../../rubric/scales';
import { weightFormat } from './sectionRows';
import { issuedSum } from './issuedSum';
import { WHOLE } from '../../scoring/levels/total';
import { columnOf, officialColumn, sumColumn } from '../columns';
import type { ClosingRow } from './closingRows';
import { closingRows } from './closingRows';
import { footLine, ruledLine } from './blankLines';
import type { FormRow, Merge, RowCell, ScoresheetInput } from './lines';
import { shownValue } from './lines';
import { verdictCell } from './verdictRow';

export const closingLines = (grid: CalcGrid, input: ScoresheetInput): readonly FormRow[] =>
  closingRows(input.prepared.rubric, input.stage, longestSentence(input.bearings)).map((row) => ({
    ...contentOf(grid, input, row),
    height: row.height,
  }));

type Content = Pick<FormRow, 'id' | 'cells' | 'merges'>;

function contentOf(grid: CalcGrid, input: ScoresheetInput, row: ClosingRow): Content {
  const { first, last } = input.geometry;
  switch (row.kind) {
    case 'total':
      return totalContent(grid, input);
    case 'verdicts':
      return verdictContent(grid, input);
    case 'ruled':
      return { ...ruledLine(grid, input.prepared.rubric, row.ruled), id: row.id };
    case 'foot':
      return footLine(grid, input, row.foot);
    case 'signature':
      return {
        cells: [{ column: first, value: row.signature.text, style: 'signature' }],
        merges: [[first, last]],
      };
  }
}

/** 满分, 得分 and 等级, each in its column. */
const totalContent = (grid: CalcGrid, input: ScoresheetInput): Content =>
  issuedTotal(grid, input) ?? usualTotal(grid, input);

function usualTotal(grid: CalcGrid, { prepared: { rubric }, geometry }: ScoresheetInput): Content {
  const { first, last, pointsFormat, scoreFormat } = geometry;
  const score = sumColumn(rubric);
  const full = fullBefore(rubric, { score, first, pointsFormat });
  const own = grid.total.cells(WHOLE);
  const hasGrade = printsGrade(rubric);
  const beside: RowCell = hasGrade
    ? { column: score + 1, value: ({ scoring }) => scoring.total.grade, formula: own.grade, style: 'total' }
    : { column: score + 1, value: null, style: 'text' };
  const between: readonly RowCell[] =
    full === undefined || full.column + 1 === score
      ? []
      : [{ column: full.column + 1, value: null, style: 'text' }];
  return {
    id: 'total',
    cells: [
      { column: first, ...totalLabel(rubric) },
      // Beside a 合计 of the items it is not the most that there is.
      ...(full === undefined
        ? []
        : [
            {
              ...full,
              ...(rubric.layout.baseTotal !== undefined && { value: null }),
              style: 'strongCentre',
            } as const,
          ]),
      ...between,
      {
        column: score,
        value: ({ scoring }) => shownValue(scoring.total.total),
        formula: own.total,
        style: 'total',
        format: scoreFormat,
      },
      ...(score < last ? [beside] : []),
    ],
    merges: mergesOf([
      [first, (full?.column ?? score) - 1],
      ...(full === undefined ? [] : ([[full.column + 1, score - 1]] as const)),
      [score + 1, last],
    ]),
  };
}

function issuedTotal(
  grid: CalcGrid,
  { prepared: { rubric }, geometry: { pointsFormat, scoreFormat } }: ScoresheetInput,
): Content | undefined {
  const own = grid.total.cells(WHOLE);
  const sum = issuedSum(rubric, rubric.layout.totalRow, {
    label: totalLabel(rubric),
    score: {
      value: ({ scoring }) => shownValue(scoring.total.total),
      formula: own.total,
      style: 'total',
      format: scoreFormat,
    },
    ...(printsGrade(rubric) && {
      beside: { value: ({ scoring }) => scoring.total.grade, formula: own.grade, style: 'total' },
    }),
    full: { value: wholeOf(rubric), style: 'strongCentre', format: pointsFormat },
    earlier: earlierSums(grid, rubric, scoreFormat),
  });
  return sum && { id: 'total', ...sum };
}

/** 合计 of 自评分, by the column. */
const earlierSums = (
  grid: CalcGrid,
  rubric: Rubric,
  format: string,
): ReadonlyMap<number, Omit<RowCell, 'column'>> =>
  new Map(
    grid.earlierSums.ids.map((key) => [
      columnOf(rubric, `earlier:${key}`),
      {
        value: ({ scoring }) => shownValue(scoring.earlierSums.get(key)?.shown ?? ''),
        formula: grid.earlierSums.cells(key).shown,
        style: 'total',
        format,
      },
    ]),
  );

function totalLabel({
  layout: { totalLabel: label = '总分', plainTotal = false },
}: Rubric): Omit<RowCell, 'column'> {
  return plainTotal ? { value: label, style: 'total' } : { value: `${label}：`, style: 'totalLabel' };
}

interface BesideScore {
  readonly score: number;
  readonly first: number;
  readonly pointsFormat: string;
}

/** 满分 in the column of 分值, or else all the weights in theirs, where it stands left of the score with room for words before it. */
function fullBefore(
  rubric: Rubric,
  { score, first, pointsFormat }: BesideScore,
): (Pick<RowCell, 'value' | 'format'> & { readonly column: number }) | undefined {
  const isBetween = (column: number | undefined): column is number =>
    column !== undefined && column > first && column < score;
  const [full, weight] = [officialColumn(rubric, 'fullScore'), officialColumn(rubric, 'weight')];
  if (isBetween(full)) return { column: full, value: wholeOf(rubric), format: pointsFormat };
  return isBetween(weight)
    ? { column: weight, value: weightOfAll(leafItems(rubric)) ?? null, format: weightFormat(rubric) }
    : undefined;
}

const verdictContent = (grid: CalcGrid, input: ScoresheetInput): Content => ({
  id: ':verdicts',
  cells: [{ column: input.geometry.first, ...verdictCell(grid, input), style: 'line' }],
  merges: [[input.geometry.first, input.geometry.last]],
});

/** Those that span more than one column. */
const mergesOf = (merges: readonly Merge[]): readonly Merge[] => merges.filter(([from, to]) => from < to);

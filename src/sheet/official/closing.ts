/** 总分, 一票否决 where it fired, and the signatures: kept together on the last page. */

import type { Formula } from '../../formula/formula';
import { chain } from '../../formula/formula';
import { verdictLinesOf, verdictSentence } from '../../scoring/verdict';
import type { CalcGrid } from '../calc/calcGrid';
import { WHOLE } from '../calc/calcGrid';
import { officialColumn } from '../columns';
import { signatureRows } from './signatures';
import type { Line, Placed, ScoresheetInput } from './lines';
import { across, shownValue } from './lines';

const TOTAL_HEIGHT = 30;

export function closingLines(grid: CalcGrid, input: ScoresheetInput): readonly Line[] {
  const { prepared, scoring, geometry, stage } = input;
  const { rubric } = prepared;
  const { first, last } = geometry;
  const score = officialColumn(rubric, 'score') as number;
  const own = grid.total.cells(WHOLE);
  const { total, grade } = scoring.total;
  const hasGrade = (rubric.grades ?? []).length > 0;
  const totalLine: Line = {
    id: 'total',
    height: TOTAL_HEIGHT,
    isKept: true,
    cells: [
      { column: first, value: `${rubric.layout.totalLabel ?? '总分'}：`, style: 'totalLabel' },
      { column: score, value: shownValue(total), formula: own.total, style: 'total' },
      ...(score < last
        ? [
            hasGrade
              ? gradeCell(score + 1, grade, own.grade)
              : { column: score + 1, value: null, style: 'text' as const },
          ]
        : []),
    ],
    merges: [[first, score - 1], ...(score + 1 < last ? ([[score + 1, last]] as const) : [])],
  };
  return [
    totalLine,
    ...verdictLines(grid, input),
    ...signatureRows(rubric, stage).map(({ text, height }): Line => ({
      height,
      isKept: true,
      cells: [{ column: first, value: text, style: 'signature' }],
      merges: [[first, last]],
    })),
  ];
}

const gradeCell = (column: number, grade: string, formula: Formula): Placed => ({
  column,
  value: grade,
  formula,
  style: 'total',
});

/** 一票否决 prints under 总分 only when it fired; its row has room for all of them. */
function verdictLines(
  grid: CalcGrid,
  { prepared: { rubric }, scoring, geometry }: ScoresheetInput,
): readonly Line[] {
  const { vetoes = [] } = rubric;
  if (vetoes.length === 0) return [];
  const shown = verdictLinesOf(scoring.verdicts).join('');
  const formula = chain(
    '&',
    vetoes.map(({ id }) => grid.verdicts.cells(id).text),
    '',
  );
  const line = across(geometry, vetoes.map(verdictSentence).join('\n'), 'line', 0, formula);
  return [
    { ...line, id: ':verdicts', isKept: true, cells: line.cells.map((cell) => ({ ...cell, value: shown })) },
  ];
}

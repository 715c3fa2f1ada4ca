/** 加分, 扣分项, sections and the total. */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { ExtraItem } from '../../rubric/rubric';
import { leafItems } from '../../rubric/rubric';
import type { ExtraScore } from '../../scoring/extra';
import { extraFormulas, extrasFormulas } from '../../scoring/extra';
import type { Field } from '../../scoring/fields';
import { CONFIRMED } from '../../scoring/fields';
import { extrasOf } from '../../scoring/prepare';
import { extraSteps, extrasSteps, sectionSteps, totalSteps } from '../../scoring/steps';
import type { SectionScore } from '../../scoring/total';
import { sectionFormulas, totalFormulas } from '../../scoring/total';
import { firedFor, gradeFormula, verdictLinesOf, verdictSentence } from '../../scoring/verdict';
import type { Cell } from '../model';
import type { CalcInput } from './calcCells';
import { heading, stepCells } from './calcCells';
import type { CalcGrid, GROUPS } from './calcGrid';
import { LINE_BREAK, WHOLE, clauseCellsOf, clauseRange, itemCells, verdictCells } from './calcGrid';

export function extraCells(
  grid: CalcGrid,
  { prepared: { rubric, itemGrain }, scoring }: CalcInput,
): readonly Cell[] {
  const complete = f`ISNUMBER(${grid.total.cells(WHOLE).total})`;
  const line = (extra: ExtraItem): readonly Cell[] => {
    const cells = {
      clauses: clauseCellsOf(grid, extra),
      states: clauseRange(grid, extra, 'state'),
      amounts: clauseRange(grid, extra, 'amount'),
      own: grid.extras.cells(extra.id),
    };
    const values = scoring.extras.get(extra.id) as ExtraScore;
    return stepCells(grid.extras, extra.id, extraFormulas(extra, cells, itemGrain), values, extraSteps);
  };
  const group = (
    row: (typeof GROUPS)[number],
    lines: readonly ExtraItem[],
    cap: number | null,
  ): readonly Cell[] => {
    const formulas = extrasFormulas(
      lines.map(({ id }) => grid.extras.cells(id)),
      cap,
      grid.groups.cells(row),
      complete,
    );
    return stepCells(grid.groups, row, formulas, scoring[row], extrasSteps);
  };
  return [
    ...heading(grid.extras),
    ...extrasOf(rubric).flatMap(line),
    ...heading(grid.groups),
    ...group('bonus', rubric.bonus?.items ?? [], rubric.bonus?.cap ?? null),
    ...group('penalty', rubric.penalties?.items ?? [], null),
  ];
}

export function sectionCells(grid: CalcGrid, { prepared: { rubric }, scoring }: CalcInput): readonly Cell[] {
  const verdicts = verdictCells(grid, rubric);
  return [
    ...heading(grid.sections),
    ...rubric.sections.flatMap(({ id, items }) => {
      const cells = items.map((item) => itemCells(grid, item));
      const formulas = sectionFormulas(cells, firedFor(verdicts, 'sectionZero', id), grid.sections.cells(id));
      return stepCells(grid.sections, id, formulas, scoring.sections.get(id) as SectionScore, sectionSteps);
    }),
  ];
}

export function totalCells(grid: CalcGrid, { prepared, scoring }: CalcInput): readonly Cell[] {
  const { rubric, mode, fields, totalGrain } = prepared;
  const verdicts = verdictCells(grid, rubric);
  const states = (list: readonly Field[]): Formula =>
    grid.fields.range(
      'state',
      list.map(({ id }) => id),
    );
  const open = [
    f`COUNTIF(${states(fields.header)},0)`,
    ...(mode === 'tally' ? [f`IF(${grid.fields.cells(CONFIRMED).value}=1,0,1)`] : []),
    f`SUM(${grid.checks.range('open')})`,
    f`COUNTIF(${grid.extras.range('state')},3)`,
  ];
  const found = states(fields.findings);
  const dropped = leafItems(rubric)
    .filter(({ notApplicable }) => notApplicable === 'rescale')
    .map((item) => f`IF(${grid.leaves.cells(item.id).state}=4,${item.fullScore},0)`);
  const formulas = totalFormulas(
    {
      invalid: f`COUNTIF(${grid.fields.range('state')},2)+SUM(${grid.checks.range('fault')})`,
      missing: chain('+', open, 0),
      touched: f`COUNTIF(${found},1)+COUNTIF(${found},2)`,
      sections: rubric.sections.map(({ id }) => grid.sections.cells(id)),
      dropped: chain('+', dropped, 0),
      declared: rubric.fullScore,
      bonus: grid.groups.cells('bonus').score,
      penalty: grid.groups.cells('penalty').score,
      vetoes: firedFor(verdicts, 'totalZero'),
      gradeOf: (total) => gradeFormula(total, rubric.grades ?? [], verdicts),
      own: grid.total.cells(WHOLE),
    },
    totalGrain,
  );
  return [...heading(grid.total), ...stepCells(grid.total, WHOLE, formulas, scoring.total, totalSteps)];
}

/** What each veto prints under 总分, on a line of its own. */
export function verdictTextCells(
  grid: CalcGrid,
  { prepared: { rubric }, scoring }: CalcInput,
): readonly Cell[] {
  const verdicts = verdictCells(grid, rubric);
  const texts = verdictLinesOf(scoring.verdicts);
  return [
    ...heading(grid.verdicts),
    ...verdicts.map(({ veto, fired }, i): Cell => {
      const earlier = verdicts.slice(0, i).map((verdict) => verdict.fired);
      const lineBreak = f`IF(${chain('+', earlier, 0)}>0,${LINE_BREAK},"")`;
      return {
        ...grid.verdicts.at(veto.id, 'text'),
        formula: f`IF(${fired}=1,${lineBreak}&${verdictSentence(veto)},"")`,
        value: texts[i] ?? '',
        style: 'calc',
      };
    }),
  ];
}

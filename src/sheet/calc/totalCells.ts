/** 加分, 扣分项, sections and the total. */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import { exactFormula } from '../../points/points';
import type { Item, Section } from '../../rubric/rubric';
import { leafItems } from '../../rubric/items';
import type { LineScore } from '../../scoring/levels/line';
import { lineFormulas } from '../../scoring/levels/line';
import { listFormulas } from '../../scoring/levels/list';
import type { Field } from '../../scoring/fields/fields';
import { CONFIRMED } from '../../scoring/fields/fields';
import type { Prepared, PreparedLine } from '../../scoring/fields/prepared';
import { listOf } from '../../rubric/lines';
import type { SectionScore } from '../../scoring/levels/section';
import { sectionFormulas } from '../../scoring/levels/section';
import type { Causes } from '../../scoring/levels/settle';
import { causesOf, settledFormula, settlerFormulas } from '../../scoring/levels/settle';
import { lineSteps, listSteps, sectionSteps, totalSteps } from '../../scoring/steps';
import { forfeitsOf, givesAll, withheldFormula } from '../../scoring/levels/withheld';
import { totalFormulas } from '../../scoring/levels/total';
import { firedFor, gradeFormula, verdictLinesOf, verdictSentence } from '../../scoring/levels/verdict';
import type { FormCell } from '../fill';
import type { CalcInput } from './calcCells';
import { blockHeading, stepCells } from './calcCells';
import type { CalcGrid } from './calcGrid';
import { GROUPS, WHOLE, clauseCellsOf, clauseRange, itemCells, verdictCells } from './calcGrid';

export function extraCells(grid: CalcGrid, { prepared }: CalcInput): readonly FormCell[] {
  const { rubric, itemGrain, lines } = prepared;
  const { total } = grid.total.cells(WHOLE);
  const line = ({ line: extra, effect }: PreparedLine): readonly FormCell[] => {
    const cells = {
      clauses: clauseCellsOf(grid, extra),
      states: clauseRange(grid, extra, 'state'),
      amounts: clauseRange(grid, extra, 'amount'),
      own: grid.lines.cells(extra.id),
    };
    const formulas = lineFormulas(extra, effect, cells, itemGrain);
    return stepCells(
      grid.lines,
      extra.id,
      formulas,
      ({ scoring }) => scoring.lines.get(extra.id) as LineScore,
      lineSteps,
    );
  };
  const group = (row: (typeof GROUPS)[number]): readonly FormCell[] => {
    const { items, cap } = listOf(rubric, row);
    const formulas = listFormulas(
      items.map((each) => ({ line: each, cells: grid.lines.cells(each.id) })),
      { cap, sectionSum: (id) => grid.sections.cells(id).sum },
      itemGrain,
      grid.lists.cells(row),
      total,
    );
    return stepCells(grid.lists, row, formulas, ({ scoring }) => scoring[row], listSteps);
  };
  return [
    ...blockHeading(grid.lines),
    ...lines.flatMap(line),
    ...blockHeading(grid.lists),
    ...GROUPS.flatMap(group),
  ];
}

export function sectionCells(grid: CalcGrid, { prepared }: CalcInput): readonly FormCell[] {
  const { rubric } = prepared;
  const isGiven = givesAll(prepared);
  return [
    ...blockHeading(grid.sections),
    ...rubric.sections.flatMap((section) => {
      const items = section.items.map((item) => itemCells(grid, item));
      const formulas = sectionFormulas(
        section,
        items,
        {
          settled: settledFormula(settlingCauses(grid, prepared, section)),
          notGiven: withheldFormula(section.items, {
            lostBy: (item) => (isGiven ? lostCells(grid, prepared, item) : []),
            leftOut: (item) => leftOutCell(grid, item, ['rescale', 'drop']),
          }),
        },
        grid.sections.cells(section.id),
      );
      return stepCells(
        grid.sections,
        section.id,
        formulas,
        ({ scoring }) => scoring.sections.get(section.id) as SectionScore,
        sectionSteps,
      );
    }),
  ];
}

/** Whether a leaf is 不涉及 under one of these policies; undefined where it has another. */
const leftOutCell = (
  grid: CalcGrid,
  { id, notApplicable }: Item,
  policies: readonly Item['notApplicable'][],
): Formula | undefined =>
  policies.includes(notApplicable) ? f`${grid.leaves.cells(id).state}=4` : undefined;

/** The facts that leave nothing of an item. */
const lostCells = (grid: CalcGrid, prepared: Prepared, item: Item): readonly Formula[] => [
  ...firedFor(verdictCells(grid, prepared), 'itemZero', item.id),
  ...forfeitsOf(item)
    .filter(({ id }) => prepared.clauses.has(id))
    .map(({ id }) => grid.clauses.cells(id).amount),
];

/** What settles a section, or the total where there is none, as amounts above 0. */
export function settlingCauses(grid: CalcGrid, prepared: Prepared, section?: Section): Causes<Formula> {
  const verdicts = verdictCells(grid, prepared);
  return causesOf(
    prepared,
    section,
    verdicts,
    settlerFormulas(verdicts, (id) => grid.clauses.cells(id).amount),
  );
}

export function totalCells(grid: CalcGrid, { prepared }: CalcInput): readonly FormCell[] {
  const { rubric, mode, fields, totalGrain } = prepared;
  const verdicts = verdictCells(grid, prepared);
  const states = (list: readonly Field[]): Formula =>
    grid.fields.range(
      'state',
      list.map(({ id }) => id),
    );
  const open = [
    f`COUNTIF(${states(fields.header)},0)`,
    ...(mode === 'tally' ? [f`IF(${grid.fields.cells(CONFIRMED).value}=1,0,1)`] : []),
    f`SUM(${grid.checks.range('open')})`,
    f`COUNTIF(${grid.lines.range('state')},3)`,
  ];
  const found = states(fields.findings);
  const formulas = totalFormulas(
    {
      invalid: f`COUNTIF(${grid.fields.range('state')},2)+SUM(${grid.checks.range('fault')})`,
      missing: chain('+', open, 0),
      touched: f`COUNTIF(${found},1)+COUNTIF(${found},2)`,
      pending: f`COUNTIF(${grid.leaves.range('state')},5)+COUNTIF(${grid.lines.range('state')},5)`,
      sections: rubric.sections.map(({ id }) => grid.sections.cells(id)),
      dropped: withheldFormula(leafItems(rubric), {
        lostBy: () => [],
        leftOut: (item) => leftOutCell(grid, item, ['rescale']),
      }),
      declared: rubric.fullScore,
      bonus: grid.lists.cells('bonus').score,
      penalty: grid.lists.cells('penalty').score,
      overflow: exactFormula(f`SUM(${grid.leaves.range('overflow')})`),
      settled: settledFormula(settlingCauses(grid, prepared)),
      gradeOf: (total) => gradeFormula(total, rubric.grades ?? [], verdicts),
      own: grid.total.cells(WHOLE),
    },
    totalGrain,
  );
  return [
    ...blockHeading(grid.total),
    ...stepCells(grid.total, WHOLE, formulas, ({ scoring }) => scoring.total, totalSteps),
  ];
}

/** What each veto prints under 总分, on a line of its own. */
export function verdictTextCells(grid: CalcGrid, { prepared }: CalcInput): readonly FormCell[] {
  const verdicts = verdictCells(grid, prepared);
  return [
    ...blockHeading(grid.verdicts),
    ...verdicts.map(({ veto, fired }, i): FormCell => {
      const earlier = verdicts.slice(0, i).map((verdict) => verdict.fired);
      const lineBreak = f`IF(${chain('+', earlier, 0)}>0,${grid.lineBreak},"")`;
      return {
        ...grid.verdicts.at(veto.id, 'text'),
        formula: f`IF(${fired}=1,${lineBreak}&${verdictSentence(veto)},"")`,
        value: ({ scoring }) => verdictLinesOf(scoring.verdicts)[i] ?? '',
        style: 'calc',
      };
    }),
  ];
}

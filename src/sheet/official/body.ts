/** The table as issued: sections, items, 加分项. */

import { f } from '../../formula/formula';
import type { Item, Section } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import { deductionOf } from '../../scoring/item';
import type { CalcGrid } from '../calc/calcGrid';
import { GROUPS, itemCells } from '../calc/calcGrid';
import { officialColumn } from '../columns';
import { styledHeight } from '../styles';
import type { Line, Placed, ScoresheetInput } from './lines';
import { WITH_UNIT, shownValue, tableCells } from './lines';

export const bodyLines = (grid: CalcGrid, input: ScoresheetInput): readonly Line[] => {
  const { rubric } = input.prepared;
  const hasHeadings = rubric.sections.length > 1 && officialColumn(rubric, 'section') === undefined;
  const below = (section: Section, items: readonly Item[]): readonly Line[] =>
    items.flatMap((item) => [itemLine(grid, input, section, item), ...below(section, item.items ?? [])]);
  return [
    ...rubric.sections.flatMap((section) => [
      ...(hasHeadings ? [sectionLine(grid, input, section)] : []),
      ...below(section, section.items),
    ]),
    ...GROUPS.flatMap((row) => groupLine(grid, input, row)),
  ];
};

function itemLine(grid: CalcGrid, input: ScoresheetInput, section: Section, item: Item): Line {
  const { prepared, scoring, geometry, entries } = input;
  const { rubric, mode } = prepared;
  const isLeaf = item.items === undefined;
  const own = itemCells(grid, item);
  const result = scoring.items.get(item.id);
  const printed = scoring.remarks.get(item.id);
  const score: Omit<Placed, 'column'> =
    mode === 'direct' && isLeaf
      ? { value: entries.get(item.id) ?? null, style: 'input', isUnlocked: true }
      : { value: shownValue(result?.shown ?? ''), formula: own.shown, style: 'number' };
  const loss = f`IF(ISNUMBER(${own.score}),ROUND(${fullScoreOf(item)}+${own.extra}-${own.score},6),${own.shown})`;
  const lost = result === undefined ? null : deductionOf(item, result);
  return {
    id: item.id,
    height: geometry.height(item.id),
    cells: tableCells(rubric, {
      section: { value: section.title, style: 'centre' },
      label: { value: item.label, style: 'centre' },
      requirement: { value: item.requirement ?? null, style: 'text' },
      criteria: { value: item.criteria ?? null, style: 'text' },
      fullScore: { value: item.fullScore, style: 'number', format: WITH_UNIT },
      score,
      deduction: {
        value: lost ?? shownValue(result?.shown ?? ''),
        formula: loss,
        style: 'number',
      },
      ...(isLeaf && {
        remark: { value: printed?.remark ?? '', formula: grid.remarks.cells(item.id).remark, style: 'text' },
      }),
      leadUnit: { value: item.leadUnit ?? null, style: 'centre' },
      responsibleUnits: { value: item.responsibleUnits?.join('、') ?? null, style: 'text' },
    }),
  };
}

function sectionLine(
  grid: CalcGrid,
  { prepared: { rubric }, scoring, geometry }: ScoresheetInput,
  section: Section,
): Line {
  const to = (officialColumn(rubric, 'fullScore') ?? geometry.last) - 1;
  return {
    id: section.id,
    height: Math.max(26, styledHeight(section.title, geometry.span(geometry.first, to), 'strong')),
    cells: tableCells(rubric, {
      label: { value: section.title, style: 'strong' },
      fullScore: { value: section.fullScore, style: 'strongCentre', format: WITH_UNIT },
      score: {
        value: shownValue(scoring.sections.get(section.id)?.shown ?? ''),
        formula: grid.sections.cells(section.id).shown,
        style: 'strongCentre',
      },
    }),
    merges: [[geometry.first, to]],
  };
}

const GROUP_TITLES = { bonus: '加分项', penalty: '扣分项' } as const;

/** The row of 加分项 or 扣分项, as issued; none where the rubric has no such lines. */
function groupLine(
  grid: CalcGrid,
  { prepared: { rubric }, scoring, geometry }: ScoresheetInput,
  row: 'bonus' | 'penalty',
): readonly Line[] {
  const lines = row === 'bonus' ? rubric.bonus?.items : rubric.penalties?.items;
  if (lines === undefined || lines.length === 0) return [];
  const issued = row === 'bonus' ? rubric.layout.bonusRow : rubric.layout.penaltyRow;
  const { label = '', title = GROUP_TITLES[row] } = issued ?? {};
  const cells = tableCells(rubric, {
    label: { value: label === '' ? null : label, style: 'centre' },
    [officialColumn(rubric, 'requirement') === undefined ? 'criteria' : 'requirement']: {
      value: title,
      style: 'text',
    },
    score: { value: shownValue(scoring[row].shown), formula: grid.groups.cells(row).shown, style: 'number' },
    remark: {
      value: scoring.remarks.get(row)?.remark ?? '',
      formula: grid.remarks.cells(row).remark,
      style: 'text',
    },
  });
  return [{ id: row, height: geometry.height(row), cells }];
}

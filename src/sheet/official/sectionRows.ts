/** Rows of the table that stand over or under what they are about: a section, its 小计, 折算 of it or of the whole form. */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { CellValue } from '../../formula/value';
import { minus, pointsOf, toNumber } from '../../points/points';
import { hasDeductionsOnly } from '../../rubric/deductions';
import { columnId } from '../../rubric/printLayout';
import type { Item, Rubric, Section } from '../../rubric/rubric';
import { weightOfAll, wholeOf } from '../../rubric/scales';
import { leavesOf, shownFullScore } from '../../rubric/items';
import { sumField } from '../columns';
import { takenFormula, takenOf } from '../../scoring/levels/itemParts';
import { ALL_SECTIONS } from '../../scoring/levels/loss';
import { WHOLE } from '../../scoring/levels/total';
import type { ScaledSection } from '../../scoring/levels/weight';
import type { CalcGrid } from '../calc/calcGrid';
import { itemCells } from '../calc/calcGrid';
import type { Fill } from '../fill';
import type { BaseRow, SectionRow, SectionTotalRow } from './bodyRow';
import type { WeightRow } from './weightRows';
import type { RowCell, RowContents, ScoresheetInput } from './lines';
import { shownValue } from './lines';
import { firstColumn } from './columnWords';
import { issuedSum } from './issuedSum';
import { headingSpan, headingWords, numberApart } from './headingEnd';
import { headingLines, labelLines } from './rowSizes';

export function sectionContents(grid: CalcGrid, input: ScoresheetInput, row: SectionRow): RowContents {
  const { section, parent } = row;
  const { prepared, geometry } = input;
  const { rubric } = prepared;
  const number = parent === undefined ? numberApart(rubric, section) : undefined;
  const own = rubric.layout.columns[headingSpan(rubric, geometry, row).from - geometry.first];
  const title: RowContents = {
    ...(number !== undefined && {
      label: { value: labelLines(rubric, geometry, number), style: 'strongCentre' as const },
    }),
    // Merged from this column on.
    [own === undefined ? firstColumn(rubric) : columnId(own)]: {
      value: headingLines(rubric, geometry, headingWords(rubric, row), row),
      style: 'strong' as const,
    },
  };
  const { sectionRows, sectionTotals } = rubric.layout;
  if (sectionRows === 'whole') return title;
  if (parent !== undefined)
    return { ...title, ...(sectionRows !== 'plain' && parentNumbers(grid, input, parent)) };
  return {
    ...title,
    ...(sectionRows !== 'plain' && {
      fullScore: sectionFull(input, section),
      weight: sectionWeights(input, section),
    }),
    // With a 小计 it stands there: a score that stands twice would be added twice.
    [sumField(rubric)]:
      sectionTotals === undefined
        ? sectionScore(grid, input, section)
        : { value: null, style: 'strongCentre' as const },
  };
}

export const sectionTotalContents = (
  grid: CalcGrid,
  input: ScoresheetInput,
  { section, label }: SectionTotalRow,
): RowContents => ({
  [firstColumn(input.prepared.rubric)]: { value: label, style: 'strongCentre' as const },
  fullScore: sectionFull(input, section),
  weight: sectionWeights(input, section),
  [sumField(input.prepared.rubric)]: sectionScore(grid, input, section),
});

/** What the items come to, or what is taken of them, without 加分 and 扣分项; of a sheet that has no 总分 yet, why. */
export function baseContents(
  grid: CalcGrid,
  { prepared: { rubric }, geometry }: ScoresheetInput,
  { label }: BaseRow,
): RowContents {
  const { base, total } = grid.total.cells(WHOLE);
  const style = 'strongCentre' as const;
  const sum = {
    label: { value: label, style },
    full: { value: rubric.fullScore, style, format: geometry.pointsFormat },
    score: {
      ...(hasDeductionsOnly(rubric)
        ? lossShown(grid, ALL_SECTIONS)
        : {
            value: ({ scoring }: Fill) =>
              shownValue(typeof scoring.total.total === 'number' ? scoring.total.base : scoring.total.total),
            formula: f`IF(ISNUMBER(${total}),${base},${total})`,
          }),
      style,
      format: geometry.scoreFormat,
    },
  };
  return (
    issuedContents(issuedSum(rubric, rubric.layout.baseRow, sum), rubric, geometry.first) ?? {
      ...{ [firstColumn(rubric)]: sum.label, fullScore: sum.full, [sumField(rubric)]: sum.score },
    }
  );
}

/** By the columns that its cells begin in. */
export const issuedContents = (
  issued: ReturnType<typeof issuedSum>,
  { layout: { columns } }: Rubric,
  first: number,
): RowContents | undefined =>
  issued &&
  Object.fromEntries(
    issued.cells.flatMap(({ column, ...content }) => {
      const own = columns[column - first];
      return own === undefined ? [] : [[columnId(own), content]];
    }),
  );

/** What goes into the total of a section, or of a form, that is scored out of another number. */
export function weightContents(
  grid: CalcGrid,
  { prepared: { rubric }, geometry }: ScoresheetInput,
  { shows, label }: WeightRow,
): RowContents {
  const style = 'strongCentre' as const;
  const { full, score } =
    typeof shows === 'object' ? sectionWeight(grid, shows) : wholeWeight(grid, rubric, shows);
  return {
    [firstColumn(rubric)]: { value: label, style },
    fullScore: { ...full, style, format: geometry.pointsFormat },
    [sumField(rubric)]: { ...score, style, format: geometry.scoreFormat },
  };
}

interface Weighed {
  readonly full: { readonly value: CellValue } | ShownScore;
  readonly score: ShownScore;
}

const sectionWeight = (
  grid: CalcGrid,
  { section: { id, scaleTo } }: { readonly section: ScaledSection },
): Weighed => ({
  full: { value: scaleTo },
  score: {
    value: ({ scoring }) => shownValue(scoring.weights.get(id)?.shown ?? ''),
    formula: grid.weights.cells(id).shown,
  },
});

/** Both once there is a total; 应得分 is less by what is 不涉及 and made up for. */
function wholeWeight(grid: CalcGrid, rubric: Rubric, step: 'sum' | 'counted'): Weighed {
  const { total, dropped } = grid.total.cells(WHOLE);
  const { fullScore } = rubric;
  const own = grid.wholes.cells(WHOLE)[step];
  const isDone = ({ scoring }: Fill): boolean => typeof scoring.total.total === 'number';
  return {
    full:
      step === 'counted'
        ? { value: wholeOf(rubric) }
        : {
            value: (fill) =>
              isDone(fill) ? toNumber(minus(pointsOf(fullScore), fill.scoring.total.dropped)) : fullScore,
            formula: f`IF(ISNUMBER(${total}),ROUND(${fullScore}-${dropped},6),${fullScore})`,
          },
    score: {
      value: (fill) => (isDone(fill) ? shownValue(fill.scoring.whole?.[step] ?? '') : ''),
      formula: f`IF(ISNUMBER(${total}),${own},"")`,
    },
  };
}

/** What the items of a parent come to. */
const parentNumbers = (
  grid: CalcGrid,
  { geometry, prepared: { rubric } }: ScoresheetInput,
  parent: Item,
): RowContents => ({
  fullScore: { value: shownFullScore(parent), style: 'strongCentre' as const, format: geometry.pointsFormat },
  [sumField(rubric)]: {
    ...(hasDeductionsOnly(rubric) ? parentLoss(grid, parent) : parentScore(grid, parent)),
    style: 'strongCentre' as const,
    format: geometry.scoreFormat,
  },
});

const parentScore = (grid: CalcGrid, parent: Item): ShownScore => ({
  value: ({ scoring }) => shownValue(scoring.items.get(parent.id)?.printed ?? ''),
  formula: itemCells(grid, parent).printed,
});

const parentLoss = (grid: CalcGrid, parent: Item): ShownScore => ({
  value: (fill) => {
    const result = fill.scoring.items.get(parent.id);
    const loss = result === undefined ? null : takenOf(parent, result);
    return loss ?? parentScore(grid, parent).value(fill);
  },
  formula: takenFormula(parent, itemCells(grid, parent)),
});

type Contents = Omit<RowCell, 'column'>;

/** Rows that only add and take, each without a 分值, have none together either: not 0分. */
const sectionFull = ({ geometry }: ScoresheetInput, section: Section): Contents => ({
  value:
    section.fullScore === 0 && leavesOf(section).every(({ fullScore }) => fullScore === null)
      ? null
      : section.fullScore,
  style: 'strongCentre',
  format: geometry.pointsFormat,
});

/** The weights of its items together. */
const sectionWeights = ({ prepared: { rubric } }: ScoresheetInput, section: Section): Contents => ({
  value: weightOfAll(leavesOf(section)) ?? null,
  style: 'strongCentre',
  format: weightFormat(rubric),
});

/** 5%, or 5 under a heading that says so. */
export const weightFormat = ({ layout: { columns } }: Rubric): string =>
  columns.some(({ field, plain = false }) => field === 'weight' && plain) ? 'General' : 'General"%"';

/** In a column of 扣分 what is taken: such a column has no scores to add up. */
const sectionScore = (
  grid: CalcGrid,
  { prepared: { rubric }, geometry }: ScoresheetInput,
  { id }: Section,
): Contents => ({
  ...(hasDeductionsOnly(rubric)
    ? lossShown(grid, id)
    : {
        value: ({ scoring }) => shownValue(scoring.sections.get(id)?.shown ?? ''),
        formula: grid.sections.cells(id).shown,
      }),
  style: 'strongCentre',
  format: geometry.scoreFormat,
});

const lossShown = (grid: CalcGrid, id: string): ShownScore => ({
  value: ({ scoring }) => shownValue(scoring.losses.get(id)?.shown ?? ''),
  formula: grid.losses.cells(id).shown,
});

export interface ShownScore {
  readonly value: (fill: Fill) => CellValue;
  readonly formula: Formula;
}

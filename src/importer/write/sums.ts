/** 总分 as the document declares it, and 小计 as points of headings that have none of their own. */

import type { Problem } from '../../problems/problem';
import { importNotice } from '../../problems/importProblems';
import type { PrintLayout, Section } from '../../rubric/rubric';
import type { Points } from '../../points/points';
import { NO_POINTS, plus, pointsOf, toNumber } from '../../points/points';
import type { Column } from '../recognise/column';
import type { Line, Outline, Subtotal } from '../recognise/outline';
import { topOf } from '../recognise/outline';
import { bareText } from '../recognise/bareText';

/** Subtotals that no heading takes over. */
export function spreadSubtotals({ subtotals }: Outline): readonly Subtotal[] {
  return subtotals.filter(({ lines, written }) => {
    const headings = new Set(lines.map(topOf));
    const [heading] = headings;
    if (headings.size !== 1 || heading === undefined) return true;
    heading.points ??= written;
    return heading.points !== written;
  });
}

/** How 小计 is called where each section has its own, under its lines; undefined where rows and sections do not match. */
export function sectionTotalsOf({ subtotalRows }: Outline, sections: number): string | undefined {
  const headings = subtotalRows.map(({ lines }) => [
    ...new Set(lines.filter(({ list }) => list === 'items').map(topOf)),
  ]);
  const isEach = headings.every((own) => own.length === 1) && new Set(headings.flat()).size === sections;
  if (subtotalRows.length !== sections || !isEach) return undefined;
  const [label = '', ...others] = new Set(subtotalRows.map((row) => row.label));
  return others.length === 0 && label.length <= LONGEST_LABEL ? label : '小计';
}

/** Rows 小计 that the paper has none for. */
export function subtotalsLeft(
  { subtotalRows, listSums }: Outline,
  { bonusRow, penaltyRow }: Pick<PrintLayout, 'bonusRow' | 'penaltyRow'>,
  sectionTotals: string | undefined,
): readonly Problem[] {
  const drawn = [bonusRow, penaltyRow].filter((row) => row?.total !== undefined).length;
  const count = (sectionTotals === undefined ? subtotalRows.length : 0) + listSums.length - drawn;
  return count === 0 ? [] : [importNotice('import.subtotalsLeft', {}, { count })];
}

/** 责任落实小计 says the section, and would be another in each. */
const LONGEST_LABEL = 12;

/** 总分 as the form says it, before anything is added up. */
export const declaredTotal = (
  total: Outline['total'],
  columns: readonly Column[],
  title: string,
): number | undefined => total?.written ?? inHeading(columns) ?? inTitle(title);

/** The row of the total, the heading 分值（100分）, the title （100分）, or else the sum of the sections. */
export function totalOf(
  { total, lines }: Outline,
  columns: readonly Column[],
  title: string,
  sections: readonly Section[],
): number {
  const sum = toNumber(plus(...sections.map(({ fullScore, scaleTo = fullScore }) => pointsOf(scaleTo))));
  const written = declaredTotal(total, columns, title) ?? sum;
  const bonus = plus(...bonusPoints(lines).map(pointsOf));
  // 合计 110 of 100 and 10 of 加分: 总分 is without them.
  return pointsOf(written) === plus(pointsOf(sum), bonus) ? sum : written;
}

/**
 * 工作有创新的加10分，总分100分, over items of 90: what is given for it is part of the 100, and scored like the others.
 *
 * Undefined where 加分 is beyond the 总分, as 10 besides 100.
 */
export function bonusWithinTotal({
  total,
  lines,
}: Outline):
  | { readonly total: number; readonly items: number; readonly bonus: number; readonly count: number }
  | undefined {
  const [own, added] = (['items', 'bonus'] as const).map((list) =>
    lines.filter((line) => line.list === list),
  );
  const sum = (some: readonly Line[] = []): Points => plus(...some.map(({ points = 0 }) => pointsOf(points)));
  const [items, bonus] = [sum(own), sum(added)];
  const isWhole = (points: number): boolean => points > 0 && points % WHOLE === 0;
  if (total === undefined || added === undefined || bonus === NO_POINTS || !isWhole(total.written))
    return undefined;
  if (isWhole(toNumber(items)) || plus(items, bonus) !== pointsOf(total.written)) return undefined;
  return { total: total.written, items: toNumber(items), bonus: toNumber(bonus), count: added.length };
}

/** 总分 as offices choose it. */
const WHOLE = 100;

function bonusPoints(lines: readonly Line[]): readonly number[] {
  const own = lines.filter(({ list }) => list === 'bonus');
  const headings = new Set(own.map(({ path }) => path.findLast(({ list }) => list === 'bonus')));
  const [heading] = headings;
  return headings.size === 1 && heading?.points !== undefined
    ? [heading.points]
    : own.map(({ points = 0 }) => points);
}

const FULL = /[(（](?:满分|总分|共|合计)?(\d{2,4})分(?:制)?[)）]/;

const numberIn = (text: string): number | undefined => {
  const [, number] = FULL.exec(bareText(text)) ?? [];
  return number === undefined ? undefined : Number(number);
};

const inHeading = (columns: readonly Column[]): number | undefined =>
  numberIn(columns.find(({ role }) => role === 'fullScore')?.heading.header ?? '');

const inTitle = (title: string): number | undefined => (/百分制/.test(title) ? 100 : numberIn(title));

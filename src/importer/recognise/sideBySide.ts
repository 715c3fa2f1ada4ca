/**
 * Whether the columns of a table come twice or more beside each other, each time with their headings.
 *
 * > 序号 | 检查内容 | 分值 | 得分 | 序号 | 检查内容 | 分值 | 得分;  类别 | 项目 | 评分 | 项目 | 评分
 */

import type { SourceCell, SourceTable } from '../source/source';
import { bareName } from './bareText';
import { cellsOf, findHeading } from './headingRows';
import type { HeadingRows } from './headingRows';
import { rolesOf } from './headings';
import { pointsInCell } from './pointsInText';
import type { ColumnRole } from './roles';

/** Grid columns of one heading, both included. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly texts: readonly string[];
}

export interface SideBySide {
  readonly heading: HeadingRows;
  /** Left of all parts and right of them: 类别, 备注. */
  readonly lead: readonly Unit[];
  readonly trail: readonly Unit[];
  /** From the left, each with as many units as the others. */
  readonly parts: readonly (readonly Unit[])[];
  /** The unit of every part whose cells are points. */
  readonly points: number;
}

const MOST_LEAD = 2;
const MOST_TRAIL = 2;
/** Two columns that are called something else in each part are levels: 一级指标 | 分值 | 二级指标 | 分值. */
const FEWEST_IF_OTHERS = 3;

export function sideBySide(table: SourceTable): SideBySide | undefined {
  const heading = findHeading(table);
  if (heading === undefined) return undefined;
  const units = unitsOf(table, heading);
  for (let lead = 0; lead <= MOST_LEAD; lead++)
    for (let length = 2; lead + length * 2 <= units.length; length++) {
      const found = partsFrom(units, lead, length);
      if (found === undefined) continue;
      const points = pointsUnit(table, heading, found.parts);
      if (
        points !== undefined &&
        !areLevels([table, heading, found.parts], lead > 0) &&
        areFilled(table, heading, found.parts)
      )
        return { heading, ...found, points };
    }
  return undefined;
}

/** The headings of the upper row, with what stands under each. */
function unitsOf(table: SourceTable, { from, to }: HeadingRows): readonly Unit[] {
  return cellsOf(table, from).map(({ column, colSpan }): Unit => {
    const range = { from: column, to: column + colSpan - 1 };
    const below = table.rows
      .slice(from, to)
      .flatMap((row) => [...new Set(row.slice(range.from, range.to + 1))].flatMap((cell) => cell ?? []));
    return { ...range, texts: [...new Set(below)].map(({ text }) => text) };
  });
}

type Parts = Pick<SideBySide, 'lead' | 'parts' | 'trail'>;

function partsFrom(units: readonly Unit[], lead: number, length: number): Parts | undefined {
  const first = units.slice(lead, lead + length);
  const parts = [first];
  for (let at = lead + length; at + length <= units.length; at += length) {
    const next = units.slice(at, at + length);
    if (!next.every((unit, i) => isLike(unit, first[i], length >= FEWEST_IF_OTHERS))) break;
    parts.push(next);
  }
  const trail = units.slice(lead + parts.length * length);
  const isWhole =
    first.some(isNaming) && first.some((unit) => rolesIn(unit).some((role) => NUMBERS.includes(role)));
  return parts.length > 1 && trail.length <= MOST_TRAIL && isWhole
    ? { lead: units.slice(0, lead), parts, trail }
    : undefined;
}

const WORDS: readonly ColumnRole[] = ['requirement', 'parent', 'criteria'];
const NUMBERS: readonly ColumnRole[] = ['fullScore', 'score'];

const rolesIn = ({ texts }: Unit): readonly ColumnRole[] =>
  texts.flatMap((text) => rolesOf(text).slice(0, 1));

const nameOf = ({ texts }: Unit): string => texts.map(bareName).join('|');

/** Over words, whether anybody knows them or not. */
const isNaming = (unit: Unit): boolean => {
  const roles = rolesIn(unit);
  return roles.length === 0 || roles.some((role) => WORDS.includes(role));
};

/** 室内检查内容 and 室外检查内容 are the same column of two parts. */
function isLike(unit: Unit, other: Unit | undefined, mayDiffer: boolean): boolean {
  if (other === undefined) return false;
  const [name, otherName] = [nameOf(unit), nameOf(other)];
  const isSameKind = name.slice(-SAME_END) === otherName.slice(-SAME_END) && !name.includes('级');
  return name === otherName || (mayDiffer && isNaming(unit) && isNaming(other) && isSameKind);
}

/** Characters: 内容, 项目. */
const SAME_END = 2;

type Located = readonly [table: SourceTable, heading: HeadingRows, parts: Parts['parts']];

const cellAt = (table: SourceTable, row: number, { from }: Unit): SourceCell | undefined =>
  table.rows[row]?.[from];

const bodyOf = (table: SourceTable, { to }: HeadingRows): readonly number[] =>
  table.rows.map((_, row) => row).slice(to);

/** The unit with most numbers in it; none where no part has any. */
function pointsUnit(...[table, heading, [first = []]]: Located): number | undefined {
  const counts = first.map((unit) =>
    rolesIn(unit).some((role) => NUMBERS.includes(role))
      ? bodyOf(table, heading).filter(
          (row) => pointsInCell(cellAt(table, row, unit)?.text ?? '') !== undefined,
        ).length
      : 0,
  );
  const most = Math.max(...counts);
  return most > 0 ? counts.indexOf(most) : undefined;
}

/**
 * Cells of the first part stand for several of the second: 组织领导 | 40 beside 机构健全 | 20 and 制度完善 | 20. Where merged
 * cells are lost, blanks stand below them.
 */
function areLevels([table, heading, [first = [], second = []]]: Located, hasLead: boolean): boolean {
  const rows = bodyOf(table, heading);
  const isOver = (row: number): boolean =>
    first.every((unit, i) => {
      const [own, other] = [cellAt(table, row, unit), cellAt(table, row, second[i] ?? unit)];
      return (own?.rowSpan ?? 1) > (other?.rowSpan ?? 1);
    });
  const isBlank = (row: number, part: readonly Unit[]): boolean =>
    part.every((unit) => (cellAt(table, row, unit)?.text ?? '') === '');
  const last = rows.findLast((row) => !isBlank(row, first)) ?? 0;
  const gaps = rows.filter((row) => row < last && isBlank(row, first) && !isBlank(row, second));
  return [rows.filter(isOver), ...(hasLead ? [] : [gaps])].some(({ length }) => length * GAPS > rows.length);
}

/** More of the rows than one in so many. */
const GAPS = 5;

/** Something is written in the parts right of the first, too. */
const areFilled = (...[table, heading, [, ...others]]: Located): boolean =>
  others.every((part) =>
    bodyOf(table, heading).some((row) =>
      part.some((unit) => pointsInCell(cellAt(table, row, unit)?.text ?? '') !== undefined),
    ),
  );

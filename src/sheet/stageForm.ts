/**
 * The form as the units themselves fill it in: 自评 says so in its columns and beside its day, or nobody can tell the
 * two papers apart.
 */

import { mapBlanks } from '../rubric/blanks';
import { columnId } from '../rubric/printLayout';
import type { Blank, PrintLayout, Rubric } from '../rubric/rubric';
import { totalBlanks } from '../rubric/blanks';
import type { Stage } from '../scoring/fields/fields';

const SELF = '自评';
const SELF_DAY = `${SELF}时间`;

const selfDay = (blank: Blank): Blank => (blank.is === 'date' ? { ...blank, label: SELF_DAY } : blank);

export function atStage(rubric: Rubric, stage: Stage): Rubric {
  if (stage !== 'self') return atOwnColumn(rubric, stage);
  // The number of the annex is that of the form the assessors fill in.
  const { layout: issued, attachment: _attachment, scorers: _scorers, ...own } = rubric;
  const { totalPlace: _totalPlace, ...withRow } = issued;
  // What stands below the table is written by the assessors, and is no part of it.
  const layout = totalBlanks(issued).above.length > 0 ? issued : withRow;
  return {
    ...own,
    layout: {
      ...layout,
      dateLabel: SELF_DAY,
      ...(layout.head !== undefined && { head: layout.head.map((blanks) => blanks.map(selfDay)) }),
      ...(layout.tableHead !== undefined && { tableHead: mapBlanks(layout.tableHead, selfDay) }),
      columns: selfColumns(layout.columns),
    },
  };
}

/** 初评分, if the rubric says that it is the one that counts on the form of the assessors. */
function atOwnColumn(rubric: Rubric, stage: Stage): Rubric {
  const { layout } = rubric;
  const own = layout.columns.find((column) => column.field === 'earlier' && column.stage === stage);
  if (own === undefined) return rubric;
  return { ...rubric, layout: { ...layout, columns: withOwn(layout.columns, own) } };
}

/** A form with a column for 自评分 beside that of the assessors is filled in there, and theirs is left for the pen. */
function selfColumns(columns: PrintLayout['columns']): PrintLayout['columns'] {
  const own =
    columns.find(({ field, stage }) => field === 'earlier' && stage === 'self') ??
    columns.find(({ field, header }) => (field === 'earlier' || field === 'pen') && header.includes(SELF));
  // The assessors have theirs when the sheet comes back to them.
  const left = columns.map((column) => (column.field === 'scorer' ? forThePen(columns, column) : column));
  if (own !== undefined) return withOwn(left, own);
  const hasNoScore = !columns.some(({ field }) => field === 'score');
  return left.map((column) => {
    if (column.field === 'earlier') return forThePen(columns, column);
    if (column.header.includes(SELF)) return column;
    if (column.field === 'score') return { ...column, header: `${SELF}分` };
    return hasNoScore && column.field === 'deduction'
      ? { ...column, header: `${SELF}${column.header}` }
      : column;
  });
}

type Column = PrintLayout['columns'][number];

/** With one of the columns as that of the score. Those after it are left for whoever comes next; what was before stays. */
function withOwn(columns: readonly Column[], own: Column): readonly Column[] {
  const at = columns.indexOf(own);
  const isBefore = ({ stage }: Column, i: number): boolean =>
    own.stage === 'assess' && (stage === 'self' || i < at);
  // 扣分 in place of 得分 is what somebody else will write.
  const isAnothers = ({ field }: Column): boolean =>
    field === 'score' || (field === 'deduction' && !columns.some((each) => each.field === 'score'));
  return columns.map((column, i) => {
    if (column === own) return { field: 'score', header: column.header, ...widthOf(column) };
    if (column.field === 'earlier' && isBefore(column, i)) return column;
    return column.field === 'earlier' || isAnothers(column) ? forThePen(columns, column) : column;
  });
}

function forThePen(columns: readonly Column[], { field, key = '', header, width }: Column): Column {
  const taken = new Set(columns.map(columnId));
  let free = field === 'score' || field === 'deduction' ? 'assessed' : `${field}${key}`;
  while (taken.has(`pen:${free}`)) free += 'd';
  return { field: 'pen', key: free, header, ...(width !== undefined && { width }) };
}

const widthOf = ({ width }: PrintLayout['columns'][number]): { readonly width?: number } =>
  width === undefined ? {} : { width };

/**
 * The form as the units themselves fill it in: 自评 says so in its columns and beside its day, or nobody can tell the
 * two papers apart.
 */

import { columnId } from '../rubric/printLayout';
import type { PrintLayout, Rubric } from '../rubric/rubric';
import type { Stage } from '../scoring/fields/fields';

const SELF = '自评';

export function atStage(rubric: Rubric, stage: Stage): Rubric {
  if (stage !== 'self') return rubric;
  // The number of the annex is that of the form the assessors fill in.
  const { layout, attachment: _attachment, scorers: _scorers, ...own } = rubric;
  return {
    ...own,
    layout: { ...layout, dateLabel: `${SELF}时间`, columns: selfColumns(layout.columns) },
  };
}

/** A form with a column for 自评分 beside that of the assessors is filled in there, and theirs is left for the pen. */
function selfColumns(columns: PrintLayout['columns']): PrintLayout['columns'] {
  const own = columns.find(({ field, header }) => field === 'pen' && header.includes(SELF));
  return columns.map((column) => {
    // The assessors have theirs when the sheet comes back to them.
    if (column.field === 'scorer') return { ...column, field: 'pen', key: `scorer${column.key ?? ''}` };
    if (column === own) return { field: 'score', header: column.header, ...widthOf(column) };
    if (column.field !== 'score' || column.header.includes(SELF)) return column;
    return own === undefined
      ? { ...column, header: `${SELF}分` }
      : { field: 'pen', key: freeKey(columns), header: column.header, ...widthOf(column) };
  });
}

const widthOf = ({ width }: PrintLayout['columns'][number]): { readonly width?: number } =>
  width === undefined ? {} : { width };

/** No other column for the pen has it. */
function freeKey(columns: PrintLayout['columns']): string {
  const taken = new Set(columns.map(columnId));
  let key = 'assessed';
  while (taken.has(`pen:${key}`)) key += 'd';
  return key;
}

/** What a column is that has neither a heading that anybody knows nor a word in it. */

import type { ColumnRole } from './roles';

/** Blank columns are to be filled in; one whose heading nobody knows is only kept for remarks, at the end. */
export function blankRole(
  { header, isFirst, isLast }: { header: string; isFirst: boolean; isLast: boolean },
  lacks: (role: ColumnRole) => boolean,
): ColumnRole {
  if (header === '' && isFirst) return 'ignore';
  if (header !== '') return isLast && lacks('remark') ? 'remark' : 'text';
  return lacks('score') && lacks('deduction') ? 'score' : lacks('remark') ? 'remark' : 'ignore';
}

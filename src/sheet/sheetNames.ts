/** The sheets of a scoresheet workbook, and how its cells are named for other tools. */

import type { FieldRole } from '../scoring/fields/fieldId';
import { fieldParts, HEAD, inputId } from '../scoring/fields/fieldId';

export const SCORESHEET = '评分表';
export const ENTRIES = '加扣分明细';
/** The leader's, who gets it by itself: it does not go to the units with 加扣分明细. */
export const REVIEW = '审定调整';
export const REMARKS = '备注';
export const SUBTOTALS = '牵头部门小计';
export const INSPECTION = '现场检查记录表';
export const GUIDE = '填表说明';
export const CALC = 'pf_calc';
export const RECORD = 'pf_rubric';

/** In A1 of a sheet: tells which sheet it is when somebody has renamed it. */
export const MARKS = {
  [SCORESHEET]: 'pf:scoresheet',
  [ENTRIES]: 'pf:entries',
  [REVIEW]: 'pf:review',
  [REMARKS]: 'pf:remarks',
  [SUBTOTALS]: 'pf:subtotals',
  [CALC]: 'pf:calc',
  [RECORD]: 'pf:rubric',
} as const;

/** Sheets that nothing is typed into and nothing is worked out on: they have no mark and are known by their names. */
export const UNMARKED: readonly string[] = [INSPECTION, GUIDE];

/** The sheets that people type into. */
export const TYPED = [SCORESHEET, ENTRIES, REVIEW, REMARKS] as const;
export type TypedSheet = (typeof TYPED)[number];

export const isTyped = (name: string): boolean => TYPED.some((each) => each === name);

const HEADER: ReadonlyMap<string, string> = new Map([
  [HEAD.unit, 'pf_unit'],
  [HEAD.year, 'pf_year'],
  [HEAD.subperiod, 'pf_part'],
  [HEAD.unitClass, 'pf_class'],
  [HEAD.date, 'pf_date'],
  [HEAD.confirmed, 'pf_in_confirmed'],
]);

const PREFIXES: Readonly<Record<FieldRole, string>> = {
  head: 'pf_target_',
  input: 'pf_in_',
  note: 'pf_why_',
  adjust: 'pf_adj_',
  reason: 'pf_adjwhy_',
  remark: 'pf_note_',
  notApplicable: 'pf_na_',
  blank: 'pf_blank_',
};

/** `1a` → pf_in_1a, `7f/市级` → pf_in_7f_市级, `1:remark` → pf_note_1. */
export function fieldName(id: string): string {
  const { role, owner, part } = fieldParts(id);
  return HEADER.get(id) ?? `${PREFIXES[role]}${inputId(owner, part).replace('/', '_')}`;
}

/** The one input that holds a day. */
export const DATE_NAME = fieldName(HEAD.date);

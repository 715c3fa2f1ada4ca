/** The sheets of a scoresheet workbook, and how its cells are named for other tools. */

export const SCORESHEET = '评分表';
export const ENTRIES = '扣分明细';
/** The leader's, who gets it by itself: it does not go to the units with 扣分明细. */
export const REVIEW = '审定调整';
export const REMARKS = '备注';
export const SUBTOTALS = '牵头部门小计';
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

/** The sheets that people type into. */
export const TYPED = [SCORESHEET, ENTRIES, REVIEW, REMARKS] as const;
export type TypedSheet = (typeof TYPED)[number];

export const isTyped = (name: string): boolean => TYPED.some((each) => each === name);

const HEADER: ReadonlyMap<string, string> = new Map([
  [':unit', 'pf_unit'],
  [':year', 'pf_year'],
  [':part', 'pf_part'],
  [':class', 'pf_class'],
  [':date', 'pf_date'],
  [':confirmed', 'pf_in_confirmed'],
]);

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['note', 'pf_why_'],
  ['adjust', 'pf_adj_'],
  ['reason', 'pf_adjwhy_'],
  ['remark', 'pf_note_'],
  ['na', 'pf_na_'],
]);

const TARGET = ':target/';

/** `1a` → pf_in_1a, `7f/市级` → pf_in_7f_市级, `1:remark` → pf_note_1. */
export function fieldName(id: string): string {
  if (id.startsWith(TARGET)) return `pf_target_${id.slice(TARGET.length)}`;
  const [owner = '', role] = id.split(':');
  const header = HEADER.get(id);
  if (header !== undefined) return header;
  return role === undefined ? `pf_in_${owner.replace('/', '_')}` : `${PREFIXES.get(role)}${owner}`;
}

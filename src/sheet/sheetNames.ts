/** The sheets of a scoresheet workbook, and how its cells are named for other tools. */

export const SCORESHEET = '评分表';
export const ENTRIES = '扣分明细';
export const GUIDE = '填表说明';
export const CALC = 'pf_calc';
export const RECORD = 'pf_rubric';

/** In A1 of a sheet: tells which sheet it is when somebody has renamed it. */
export const MARKS = {
  [SCORESHEET]: 'pf:scoresheet',
  [ENTRIES]: 'pf:entries',
  [CALC]: 'pf:calc',
  [RECORD]: 'pf:rubric',
} as const;

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

/** Which fields a locked cell of 评分表 shows, where those are entered on another sheet: who goes to the cell means one of them. */

import { PERIODS } from '../../period/period';
import type { Blank } from '../../rubric/printLayout';
import type { ListLine, Rubric } from '../../rubric/rubric';
import { blankId, fieldId, HEAD } from '../../scoring/fields/fieldId';
import type { Prepared } from '../../scoring/fields/prepared';
import { periodFields } from '../headText';

type Shown = { readonly fields?: readonly string[] };

/** A title that has no period in it shows none. */
export const titleShown = (rubric: Rubric): Shown =>
  rubric.title.includes('{period}') ? periodShown(rubric) : {};

/** What tells the period: 年度 and 季度. */
function periodShown({ period }: Rubric): Shown {
  const { toldBy } = PERIODS[period];
  return toldBy.length === 0 ? {} : { fields: toldBy.map((piece) => periodFields[piece]) };
}

/** A blank for the pen alone is no field. */
export function blankShown(rubric: Rubric, { is, key }: Blank): Shown {
  if (is === 'unit') return { fields: [HEAD.unit] };
  if (is === 'date') return { fields: [HEAD.date] };
  if (is === 'period') return periodShown(rubric);
  return key === undefined ? {} : { fields: [blankId(key)] };
}

/** Where scores are typed, the remark is what somebody writes; else it writes itself. */
export const remarkShown = ({ mode }: Prepared, item: string): Shown =>
  mode === 'direct' ? { fields: [fieldId(item, 'remark')] } : {};

/** The points of a line come from its first clause, and its remark from what is noted beside that. */
export function lineFieldShown({ clauses, byId }: Prepared, line: ListLine, part: 'score' | 'remark'): Shown {
  const [first] = line.clauses;
  const [input] = first === undefined ? [] : (clauses.get(first.id)?.inputs ?? []);
  const id = part === 'remark' && first !== undefined ? fieldId(first.id, 'note') : input;
  const known = [id, input].find((each) => each !== undefined && byId.has(each));
  return known === undefined ? {} : { fields: [known] };
}

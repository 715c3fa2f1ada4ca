/**
 * Where scores are typed: the cell of an item's score, or one for each of several people who score it (direct); and the
 * scores that were given before (自评分, 初评分, 复核分), in either mode, of which nothing is worked out.
 *
 * > 由评委打分，去掉一个最高分、一个最低分，取平均分 (of many forms)
 */

import { isTickedRow } from '../../rubric/boxes';
import { hasDeductionsOnly, scoreField } from '../../rubric/deductions';
import { isStatusRow } from '../../rubric/items';
import { itemName } from '../../rubric/names';
import type { Item, Rubric } from '../../rubric/rubric';
import type { Field } from './field';
import { field } from './field';
import { inputId } from './fieldId';
import { scorersOf } from './scorerFields';
import { typedDeduction, typedScore } from './typedScore';

/** What is typed for a row without points. */
export const STATUS = '检查结果';

/** In direct mode: the ids of the fields that an item's score comes from, neighbours in the list of fields. */
export function scoreIds(rubric: Rubric, item: Item): readonly string[] {
  const scorers = scorersOf(rubric, item);
  return scorers.length === 0 ? [item.id] : scorers.map(({ id }) => inputId(item.id, id));
}

/** None for a row whose word is typed on 加扣分明细. */
export function scoreFields(rubric: Rubric, item: Item): readonly Field[] {
  if (isTickedRow(rubric, item)) return [];
  const name = (what: string): string => `${itemName(item.label)}“${what}”`;
  const scorers = scorersOf(rubric, item);
  const entry = hasDeductionsOnly(rubric) ? typedDeduction(item) : typedScore(item);
  if (scorers.length === 0)
    return [
      field(item.id, entry, name(isStatusRow(item) ? STATUS : resultHeading(rubric)), {
        column: scoreField(rubric),
      }),
    ];
  return scorers.map(({ id, label }) =>
    field(inputId(item.id, id), entry, name(label), { row: item.id, column: `scorer:${id}` }),
  );
}

/** 得分, 考核得分, 扣分: as the column is headed that it is typed into. */
const resultHeading = (rubric: Rubric): string =>
  rubric.layout.columns.find(({ field: of }) => of === scoreField(rubric))?.header.replace(/\s/g, '') ||
  '评分';

/** 自评分, 初评分, 复核分 of an item: blank ones are for the pen. */
export function earlierFields(rubric: Rubric, item: Item): readonly Field[] {
  if (isStatusRow(item)) return [];
  const entry = typedScore(item);
  return earlierColumns(rubric).map(({ key, header }) =>
    field(inputId(item.id, key), entry, `${itemName(item.label)}“${header}”`, {
      row: item.id,
      column: `earlier:${key}`,
    }),
  );
}

/** The columns of those scores, in the order of the form. */
export const earlierColumns = ({
  layout: { columns },
}: Pick<Rubric, 'layout'>): readonly { readonly key: string; readonly header: string }[] =>
  columns.flatMap(({ field: of, key = '', header }) => (of === 'earlier' ? [{ key, header }] : []));

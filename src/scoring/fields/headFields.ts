/** What is asked for at the head of the form and in its labelled blanks. */

import type { PeriodKind } from '../../period/period';
import { PERIODS } from '../../period/period';
import { leafItems } from '../../rubric/items';
import { dateName } from '../../rubric/names';
import { typedBlanks } from '../../rubric/blanks';
import type { Rubric } from '../../rubric/rubric';
import { day } from '../../rules/entries/day';
import { target } from '../../rules/entries/measure';
import { whole } from '../../rules/entries/number';
import { option } from '../../rules/entries/option';
import { text } from '../../rules/entries/text';
import type { Field } from './field';
import { field } from './field';
import { blankId, HEAD, targetId } from './fieldId';

/** 年度, and 季度 or 月份 where the period is one of several in a year. */
function periodFields(kind: PeriodKind): readonly Field[] {
  const { toldBy, parts } = PERIODS[kind];
  const year = whole({ min: 2000, max: 2099, expected: '应填四位年份，如2021' });
  return [
    ...(toldBy.includes('year') ? [field(HEAD.year, year, '年度')] : []),
    ...(parts === undefined
      ? []
      : [
          field(
            HEAD.subperiod,
            whole({ min: 1, max: parts.most, expected: `应填1到${parts.most}` }),
            parts.name,
          ),
        ]),
  ];
}

/** 所辖村数: clauses are divided by it. */
const isDivisor = (rubric: Rubric, id: string): boolean =>
  [...leafItems(rubric), ...(rubric.bonus?.items ?? []), ...(rubric.penalties?.items ?? [])].some(
    ({ clauses = [] }) => clauses.some(({ dividedBy }) => dividedBy === id),
  );

/** Of the name of a unit, in characters. */
export const LONGEST_UNIT = 60;

export function headFields(rubric: Rubric): readonly Field[] {
  const { unitNoun, unitClasses = [], targets = [], period } = rubric;
  // 学校名称 and 村名 are names already.
  const name = /名称?$/.test(unitNoun) ? unitNoun : `${unitNoun}名称`;
  return [
    field(
      HEAD.unit,
      text({ longest: LONGEST_UNIT, expected: `应填${name}（文字，不超过${LONGEST_UNIT}字）` }),
      name,
    ),
    ...periodFields(period),
    ...(unitClasses.length > 0 ? [field(HEAD.unitClass, option(unitClasses), '类别')] : []),
    ...targets.map((each) =>
      field(targetId(each.id), target(each, isDivisor(rubric, each.id) ? '数' : undefined), each.label),
    ),
    field(HEAD.date, day, dateName(rubric)),
  ];
}

/** Names of a few people, or of a place: more does not stand in a part of a line. */
export const LONGEST_BLANK = 30;

export const blankFields = ({ layout }: Rubric): readonly Field[] =>
  typedBlanks(layout).map(({ key, label }) => field(blankId(key), text({ longest: LONGEST_BLANK }), label));

/**
 * The answers file: what was found, as JSON, for `generate --answers` and for other programs.
 *
 * It becomes the same entries that a person would have typed, so there is one way to score.
 */

import type { PeriodKind } from '../../period/period';
import { PERIODS } from '../../period/period';
import { HEAD } from '../fields/fieldId';
import type { CellValue } from '../../formula/value';
import type { Problem } from '../../problems/problem';
import { answersError } from '../../problems/commandProblems';
import { judge, State } from '../../rules/inputType';
import type { FieldMap, Given, Json } from './answerFile';
import { escape, isRecord, jsonFix, unknownId, unusable } from './answerFile';
import { groupsOf, notApplicableOf } from './answerGroups';
import type { Prepared } from '../fields/prepared';

interface Answers {
  readonly unit?: string;
  /** 2021, 2021Q4 or 2023-05. */
  readonly period?: string;
  /** 2021-12-20 */
  readonly date?: string;
  readonly unitClass?: string;
  /** 目标值 of the unit, by the id of the rubric's target. */
  readonly targets?: Readonly<Record<string, number>>;
  /** Labelled blanks of the form, by their key: 检查地点. */
  readonly blanks?: Readonly<Record<string, string>>;
  readonly confirmed?: boolean;
  /** By clause, multiplier or veto id; the word of a status row by its item's. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** 事由 by clause id. */
  readonly notes?: Readonly<Record<string, string>>;
  /** 备注（人工填写） by item id. */
  readonly remarks?: Readonly<Record<string, string>>;
  /** 审定调整 by item id. */
  readonly adjust?: Readonly<Record<string, { readonly points: number; readonly reason?: string }>>;
  /** Typed scores by item id, in direct mode; the word of a status row. */
  readonly scores?: Readonly<Record<string, number | string>>;
  /** 扣分 by item id, on a form that has it in place of 得分. */
  readonly deductions?: Readonly<Record<string, number>>;
  /** 自评分, 初评分 by item id, then by the key of their column. */
  readonly earlier?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** 不涉及: item ids. */
  readonly notApplicable?: readonly string[];
}

export interface ReadAnswers {
  readonly entries: ReadonlyMap<string, CellValue>;
  /** Everything that could not be taken: unknown ids, wrong types, values over the limit. */
  readonly problems: readonly Problem[];
}

export function readAnswers(prepared: Prepared, file: unknown): ReadAnswers {
  if (!isRecord(file))
    return { entries: new Map(), problems: [answersError('answers.notAnObject', { pointer: '' }, {})] };
  const fields: FieldMap = new Map(prepared.all.map((field) => [field.id, field]));
  const entries = new Map<string, CellValue>();
  const problems: Problem[] = [...unknownKeys(file)];
  const given = [
    ...headOf(prepared, file, problems),
    ...groupsOf(prepared, fields, file, problems),
    ...notApplicableOf(prepared, file['notApplicable'], problems),
  ];
  for (const { pointer, field: id, value, ...named } of given) {
    const field = fields.get(id);
    if (field === undefined) {
      problems.push(unknownId(pointer, named.id, named.hint));
      continue;
    }
    if (value === null || value === undefined) continue;
    const typed = field.entry.typed(value);
    if (typed === undefined || judge(field.entry, typed).state === State.invalid)
      problems.push(
        unusable(pointer, {
          label: field.label,
          value,
          expected: field.entry.expectedJson ?? field.entry.expected,
          fix: jsonFix(field.entry, value),
        }),
      );
    else if (entries.has(id) && entries.get(id) !== typed)
      problems.push(answersError('answers.contradiction', { pointer }, { label: field.label }));
    else entries.set(id, typed);
  }
  return { entries, problems };
}

const KNOWN: Readonly<Record<keyof Answers, true>> = {
  unit: true,
  period: true,
  date: true,
  unitClass: true,
  targets: true,
  blanks: true,
  confirmed: true,
  answers: true,
  notes: true,
  remarks: true,
  adjust: true,
  scores: true,
  deductions: true,
  earlier: true,
  notApplicable: true,
};
const KEYS = Object.keys(KNOWN);

const unknownKeys = (file: Json): readonly Problem[] =>
  Object.keys(file)
    .filter((key) => !KEYS.includes(key))
    .map((key) => unknownId(`/${escape(key)}`, key, `可用的属性：${KEYS.join('、')}。`));

/** Unit, period, date, class and confirmation; null is as good as nothing. */
function headOf({ rubric }: Prepared, file: Json, problems: Problem[]): readonly Given[] {
  const head = (key: string, field: string, hint?: string): readonly Given[] =>
    file[key] === undefined || file[key] === null
      ? []
      : [{ pointer: `/${key}`, field, value: file[key], id: key, ...(hint !== undefined && { hint }) }];
  return [
    ...head('unit', HEAD.unit),
    ...periodOf(rubric.period, file['period'], problems),
    ...head('date', HEAD.date),
    ...head('unitClass', HEAD.unitClass, '这份评分标准不分类别，请删去。'),
    ...head('confirmed', HEAD.confirmed, '直接填分时不用评分确认，请删去。'),
  ];
}

function periodOf(kind: PeriodKind, period: unknown, problems: Problem[]): readonly Given[] {
  if (period === undefined || period === null) return [];
  const { pattern, expected } = PERIODS[kind];
  const match = pattern.exec(typeof period === 'string' ? period : JSON.stringify(period));
  if (match === null) problems.push(unusable('/period', { label: '考核期', value: period, expected }));
  const { year, part, day } = match?.groups ?? {};
  const piece = (field: string, value: number | string | undefined): readonly Given[] =>
    value === undefined ? [] : [{ pointer: '/period', field, value, id: 'period' }];
  const numberOf = (digits: string | undefined): number | undefined =>
    digits === undefined ? undefined : Number(digits);
  return [
    ...piece(HEAD.year, numberOf(year)),
    ...piece(HEAD.subperiod, numberOf(part)),
    ...piece(HEAD.date, day),
  ];
}

/**
 * Every input cell of a scoresheet, in one list.
 *
 * A field is named by its id, wherever its cell comes to lie: `1a` 填写, `7f/市级` one level of a clause,
 * `1a:note` 事由, `1:adjust` 调整, `1:reason` 调整理由, `1:remark` 备注改写, `1:na` 不涉及, `:unit` and the rest
 * of the head of the form. The engine judges fields from values, the sheet from cells.
 */

import type { ExtraItem, Item, PeriodKind, Rubric } from '../rubric/rubric';
import { leafItems } from '../rubric/rubric';
import { kindOf } from '../rules';
import type { Entry } from '../rules/entry';
import { day } from '../rules/entries/day';
import { points, whole } from '../rules/entries/number';
import { option, tick } from '../rules/entries/option';
import { text } from '../rules/entries/text';

/** `tally`: one entry a clause. `direct`: the score is typed into the official column. */
export type Mode = 'tally' | 'direct';
/** 自评, 考核, 审定: whose sheet it is. */
export type Stage = 'self' | 'assess' | 'final';

/** In which column of its row a field stands. */
export type FieldColumn = 'entry' | 'note' | 'score';

export interface Field {
  readonly id: string;
  /** The id in the hidden column of the row where the field stands. */
  readonly row: string;
  readonly column: FieldColumn;
  readonly entry: Entry;
  /** How messages name it: 第1项“专题会议少开”. */
  readonly label: string;
}

/** The groups that the totals count separately. */
export interface Fields {
  /** Head of the form: a blank one leaves the sheet 未评完. */
  readonly header: readonly Field[];
  /** What was found: any of these makes the sheet more than a blank form. */
  readonly findings: readonly Field[];
  /** Words beside the findings: 事由, 调整理由, 备注改写. */
  readonly words: readonly Field[];
}

export const CONFIRMED = ':confirmed';

/** 备注 and 事由: long enough for a paragraph, far below what a cell can hold. */
const WORDS = text({ longest: 500 });

export function fieldsOf(rubric: Rubric, mode: Mode): Fields {
  const items = leafItems(rubric);
  const extras = [...(rubric.bonus?.items ?? []), ...(rubric.penalties?.items ?? [])];
  const counted: readonly (Item | ExtraItem)[] = mode === 'tally' ? [...items, ...extras] : extras;
  return {
    header: headerFields(rubric),
    findings: [
      ...(mode === 'direct' ? items.map(scoreField) : []),
      ...counted.flatMap(findingsOf),
      ...(rubric.vetoes ?? []).map(({ id, text: label }): Field => ({
        id,
        row: id,
        column: 'entry',
        entry: tick,
        label,
      })),
      ...(mode === 'tally' ? items.map(adjustField) : []),
      ...items.flatMap(notApplicableField),
      ...(mode === 'tally' ? [field(CONFIRMED, tick, '确认')] : []),
    ],
    words: [
      ...counted.flatMap(notesOf),
      ...(mode === 'tally' ? items.map(reasonField) : []),
      ...items.map(remarkField),
    ],
  };
}

/** All of them, in the order in which the sheet judges them. */
export const allFields = ({ header, findings, words }: Fields): readonly Field[] => [
  ...header,
  ...findings,
  ...words,
];

const field = (id: string, entry: Entry, label: string): Field => ({
  id,
  row: id,
  column: 'entry',
  entry,
  label,
});

const PARTS: Readonly<Record<PeriodKind, readonly Field[]>> = {
  year: [],
  quarter: [field(':part', whole({ min: 1, max: 4, expected: '应填1到4' }), '季度')],
  month: [field(':part', whole({ min: 1, max: 12, expected: '应填1到12' }), '月份')],
};

function headerFields({ unitNoun, unitClasses = [], period }: Rubric): readonly Field[] {
  return [
    field(
      ':unit',
      text({ longest: 60, expected: `应填${unitNoun}名称（文字，不超过60字）` }),
      `${unitNoun}名称`,
    ),
    field(':year', whole({ min: 2000, max: 2099, expected: '应填四位年份，如2021' }), '年度'),
    ...PARTS[period],
    ...(unitClasses.length > 0 ? [field(':class', option(unitClasses), '类别')] : []),
    field(':date', day, '评分时间'),
  ];
}

const inItem = (item: Item | ExtraItem, what: string): string => `第${item.label}项“${what}”`;

/** The id of one input of a clause. */
export const inputId = (clauseId: string, part?: string): string =>
  part === undefined ? clauseId : `${clauseId}/${part}`;

function findingsOf(item: Item | ExtraItem): readonly Field[] {
  return (item.clauses ?? []).flatMap(({ id, label, rule }) =>
    kindOf(rule)
      .inputs(rule)
      .map(({ part, entry }) =>
        field(inputId(id, part), entry, inItem(item, part === undefined ? label : `${label}（${part}）`)),
      ),
  );
}

function notesOf(item: Item | ExtraItem): readonly Field[] {
  return (item.clauses ?? []).map(({ id, label, rule }) => ({
    id: `${id}:note`,
    row: inputId(id, kindOf(rule).inputs(rule)[0]?.part),
    column: 'note',
    entry: WORDS,
    label: inItem(item, `${label}事由`),
  }));
}

const scoreField = (item: Item): Field => ({
  id: item.id,
  row: item.id,
  column: 'score',
  entry: points({ max: item.fullScore }),
  label: inItem(item, '评分'),
});

const adjustField = (item: Item): Field => ({
  id: `${item.id}:adjust`,
  row: `${item.id}:adjust`,
  column: 'entry',
  entry: points({ min: -item.fullScore, max: item.fullScore }),
  label: inItem(item, '调整'),
});

const reasonField = (item: Item): Field => ({
  id: `${item.id}:reason`,
  row: `${item.id}:adjust`,
  column: 'note',
  entry: WORDS,
  label: inItem(item, '调整理由'),
});

const remarkField = (item: Item): Field => field(`${item.id}:remark`, WORDS, inItem(item, '备注'));

const notApplicableField = (item: Item): readonly Field[] =>
  item.notApplicable === undefined ? [] : [field(`${item.id}:na`, tick, inItem(item, '不涉及'))];

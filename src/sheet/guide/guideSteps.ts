/**
 * 怎么填, sentence by sentence, each true of this rubric and mode: what may be typed is told by the fields that judge it,
 * and what the sheet does not have is not spoken of.
 */

import { enteredNames } from '../../scoring/fields/vetoes';
import { itemName } from '../../rubric/names';
import type { StatusRow } from '../../rubric/items';
import { isStatusRow } from '../../rubric/items';
import { hasDeductionsOnly, hasScores, scoreField } from '../../rubric/deductions';
import { hasLimits, isBelowZero } from '../../rubric/limits';
import type { Item, Rubric } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import type { Field } from '../../scoring/fields/fields';
import { earlierColumns } from '../../scoring/fields/scoreFields';
import { givenFor } from '../../scoring/fields/given';
import { isTypedApart } from '../../scoring/fields/typedApart';
import type { Prepared, PreparedItem } from '../../scoring/fields/prepared';
import { ENTRIES, REMARKS, REVIEW, SCORESHEET } from '../sheetNames';

export const stepsOf = (prepared: Prepared): readonly string[] =>
  [
    ...(prepared.mode === 'tally' ? tallySteps(prepared) : directSteps(prepared)),
    earlierStep(prepared),
    ...limitSteps(prepared.rubric),
  ].filter((step) => step !== '');

/** 扣分项累计不超过20分；总分最高不超过100分: how far the sheet itself goes. */
const limitSteps = ({ cap, penalties }: Rubric): readonly string[] => [
  ...(penalties?.cap === undefined ? [] : [`扣分项合计最多扣${penalties.cap}分，超过的不再扣。`]),
  ...(cap === undefined ? [] : [`总分最高${cap}分，超过的按${cap}分计。`]),
];

/** Which of several columns of scores is the one that counts. */
function earlierStep({ rubric }: Prepared): string {
  const before = earlierColumns(rubric).map(({ header }) => `“${header}”`);
  const header = headerOf(rubric);
  return before.length === 0
    ? ''
    : `计入总分的是“${header}”栏；${before.join('、')}可以填写，也可以空着手填，填了不计入总分。`;
}

const headerOf = (rubric: Rubric): string =>
  rubric.layout.columns.find(({ field }) => field === scoreField(rubric))?.header ?? '评分';

const headStep = ({ fields }: Prepared): string =>
  `在“${ENTRIES}”里填${fields.header.map(({ label }) => label).join('、')}`;

const namesOf = (leaves: readonly PreparedItem[]): string =>
  leaves.map(({ item }) => itemName(item.label)).join('、');

function tallySteps(prepared: Prepared): readonly string[] {
  const { leaves, byId } = prepared;
  const hasRequired = leaves.some(({ terms }) => terms.required.includes(true));
  const canAdjust = leaves.some(({ adjust }) => byId.has(adjust));
  const isLifted = leaves.some(({ terms, item }) => item.fullScore !== null && terms.hasExtra);
  return [
    `${headStep(prepared)}，再逐款填写：次数、数值、分数，或从下拉列表里选；原因写在同一行。`,
    `评分、备注和总分由表格自己算，写在“${SCORESHEET}”里；${floorWords(prepared)}。`,
    `全部核查完后，在“评分确认”处选“是”：没有填写的各款，就按“其余各款经检查未发现扣分情形”计${hasRequired ? '；实测值、选项和要评的得分不能空着' : ''}。没有确认之前，不出总分。`,
    statusStep(leaves),
    scorersStep(prepared),
    canAdjust
      ? `领导审定改分的，在“${REVIEW}”表里填加减的分数和理由；改后最少0分，最多本项分值${isLifted ? '（加分除外）' : ''}，超出的部分不起作用。这一张单独呈领导，不随表下发。`
      : '',
    absentStep(prepared),
    `备注不合适的，在“${REMARKS}”表里另写一句；清空就恢复自动备注。`,
    `“${ENTRIES}”空白打印出来，可以带到现场用笔填写。`,
  ];
}

/** Several people on a sheet where facts are counted: what they are asked, and what not. */
function scorersStep(prepared: Prepared): string {
  const { rubric, leaves } = prepared;
  if (rubric.scorers === undefined) return '';
  const of = rubric.scorers.of.map(({ label }) => label).join('、');
  const asked = leaves.filter(({ item }) => givenFor(prepared, item).length > 0);
  const others = leaves.length > asked.length ? '按查到的情形计分的项，各人的栏空着。' : '';
  if (asked.length === 0) return others;
  const trimmed = rubric.scorers.trimmed === true ? '去掉一个最高分、一个最低分，' : '';
  return `${namesOf(asked)}由${of}各给一个分，填在“${ENTRIES}”里，${trimmed}自动取平均数。${others}`;
}

/** “符合”或“不符合” */
const wordsOf = ({ status: { words } }: StatusRow): string => words.map((word) => `“${word}”`).join('或');

/** Rows without points. */
function statusStep(leaves: readonly PreparedItem[]): string {
  const rows = leaves.map(({ item }) => item).filter(isStatusRow);
  const choices = new Set(rows.map(wordsOf));
  return [...choices]
    .map((words) => {
      const labels = rows.filter((row) => wordsOf(row) === words).map(({ label }) => itemName(label));
      return `${labels.join('、')}不计分，选填${words}，不能空着。`;
    })
    .join('');
}

/** 扣完为止, and where what is left goes. */
function floorWords({ leaves }: Prepared): string {
  const over = leaves.filter(({ terms }) => terms.hasOverflow);
  const charged = leaves.filter(({ item }) => item.chargeTo === 'parent');
  const below = leaves.filter(({ item }) => isBelowZero(item));
  return [
    ...(below.length === 0 ? [] : [below.map(belowWords).join('，')]),
    charged.length === 0
      ? `${below.length === 0 ? '每一项' : '其余各项'}扣完为止，不会扣成负数`
      : `有分值的项扣完为止，不会扣成负数，${namesOf(charged)}没有分值，扣的分从所在的项里扣`,
    ...(over.length === 0 ? [] : [`${namesOf(over)}不够扣的部分，从总分中扣除`]),
  ].join('；');
}

/** 第3项最低-5分, 第4项可以扣成负数 */
const belowWords = ({ item: { label, floor } }: PreparedItem): string =>
  itemName(label) + (typeof floor === 'number' ? `最低${floor}分` : '可以扣成负数');

const absentStep = ({ fields }: Prepared): string =>
  fields.findings.some(({ role }) => role === 'notApplicable')
    ? '本单位不涉及的项，在“不涉及的项”处选“是”，这一项不要再填别的。'
    : '';

function directSteps(prepared: Prepared): readonly string[] {
  const { rubric, mode, leaves, byId, lines } = prepared;
  const isDeducted = hasDeductionsOnly(rubric);
  const apart = leaves.filter(({ item }) => isTypedApart(rubric, mode, item));
  const odd = leaves
    .filter((leaf) => !apart.includes(leaf))
    .flatMap(({ item, typed: [first = ''] }) => oddBounds(item, byId.get(first), isDeducted));
  const isReaching = leaves.some(({ reaching }) => reaching.length > 0);
  const told = [
    ...(lines.some(({ effect }) => effect === 'bonus') ? ['加分'] : []),
    ...(lines.some(({ effect }) => effect === 'penalty') ? ['扣分项'] : []),
    ...((rubric.vetoes ?? []).length > 0 ? [enteredNames(rubric)] : []),
  ];
  return [
    `${headStep(prepared)}。`,
    !hasScores(rubric)
      ? ''
      : `在“${SCORESHEET}”的${typedIn(rubric, headerOf(rubric))}，${odd.length + apart.length === 0 ? '' : '除下列各项外，'}从0分到本项分值。${isDeducted ? '不扣分的填0，得分由表格自己算：分值减扣分。' : ''}没有填的项按“未评”处理，不按${isDeducted ? '扣' : ''}0分处理。`,
    ...odd,
    apart.length === 0 ? '' : `在“${ENTRIES}”里，${statusStep(apart)}`,
    isReaching ? `“${ENTRIES}”里各款，影响所在部分或总分：本项得0分的，要填明“是”或“否”。` : '',
    told.length === 0 ? '' : `${told.join('、')}的情形填在“${ENTRIES}”里。`,
    absentStep(prepared),
    `扣分原因写在“${REMARKS}”表里，印在${SCORESHEET}备注栏；写不下的，随“${REMARKS}”表打印。`,
  ];
}

/** Where the scores are typed, and by whom. */
function typedIn(rubric: Rubric, header: string): string {
  if (hasDeductionsOnly(rubric)) return `“${header}”栏里逐项填扣几分`;
  const { scorers, layout } = rubric;
  if (scorers === undefined) return `“${header}”栏里逐项填得分`;
  const own = layout.columns.flatMap((column) => (column.field === 'scorer' ? [`“${column.header}”`] : []));
  const { atLeast } = scorers;
  const trimmed = scorers.trimmed === true ? '去掉一个最高分、一个最低分，' : '';
  return `${own.join('、')}栏里逐项填各人评的分，“${header}”${trimmed}自动取平均数，${atLeast === undefined ? '都填齐了' : `至少填${atLeast}人的，空着的不算，`}才有得分`;
}

/** Where the score, or what is taken, is not from 0 to the 分值. */
function oddBounds(item: Item, field: Field | undefined, isDeducted: boolean): readonly string[] {
  if (isStatusRow(item)) return [`${itemName(item.label)}不计分，选填${wordsOf(item)}。`];
  const allows = field?.entry.validation;
  if (allows === undefined || !('min' in allows)) return [];
  const name = itemName(item.label);
  const full = fullScoreOf(item);
  if (isDeducted) return allows.max === full ? [] : [oddDeduction(item, allows.max)];
  if (item.chargeTo === 'parent') return [`${name}没有分值，填0；要扣分的填负数，从所在的项里扣。`];
  if (hasLimits(item))
    return [`${name}可以填${allows.min}至${allows.max}分${allows.min < 0 ? '，扣成负数的填负数' : ''}。`];
  const above = allows.max === full ? '' : `${name}含加分，最多填${allows.max}分。`;
  const below =
    allows.min < 0 ? `${name}不够扣的，填负数：得分为0后还差几分没有扣，就填负几，这几分从总分中扣除。` : '';
  return [below, above].filter((words) => words !== '');
}

/** Where more may be taken than the 分值. */
function oddDeduction(item: Item, most: number): string {
  const name = itemName(item.label);
  if (item.chargeTo === 'parent') return `${name}没有分值，扣几分就填几，从所在的项里扣。`;
  return hasLimits(item)
    ? `${name}最多扣${most}分，可以扣成负数。`
    : `${name}不够扣的，照样填扣几分：超过分值的部分从总分中扣除。`;
}

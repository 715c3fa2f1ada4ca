/**
 * What items, clauses and lines are called in a sentence: as the form calls them. 第6项 where the label is a number;
 * 一、1 or （二）1 or 4.1.3★ where it is more than that, for nobody says 第一1项.
 */

import type { Rubric, Section } from './rubric';

const NUMBER = /^(?:\d+|[一二三四五六七八九十]+)$/;

/** “6、” and “6.” of a form are 6 in a sentence. */
const bare = (label: string): string => label.replace(/[、.．]$/, '');

/** Of an item by its full label: 第6项, 三、16(7)④. */
export const itemName = (label: string): string =>
  NUMBER.test(bare(label)) ? `第${bare(label)}项` : bare(label);

const LISTS = { bonus: '加分', penalty: '扣分项' } as const;
export type ListName = keyof typeof LISTS;

/** Of a line of 加分 or 扣分项: 加分第3条, 扣分项(四). */
export const lineName = (list: ListName, label: string): string =>
  LISTS[list] + (NUMBER.test(bare(label)) ? `第${bare(label)}条` : bare(label));

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** How the clauses of an item are numbered, from 0. */
export const clauseMark = (index: number): string => CIRCLED[index] ?? `(${index + 1})`;

/** What follows the id of the item in the id of its clause, from 0: a, z, aa. */
export const clauseLetters = (index: number): string =>
  (index >= 26 ? clauseLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26));

/** 第3项第②款“会议少开”; `owner` is the name of what the clause belongs to. */
export const clauseName = (owner: string, index: number, label: string): string =>
  `${owner}第${clauseMark(index)}款“${label}”`;

/** 一票否决第1条, from 0. */
export const vetoName = (index: number): string => `一票否决第${index + 1}条`;

/** The day of the scoring, as the form calls it: 评分时间, 考核日期. */
export const dateName = ({ layout: { dateLabel = '评分时间' } }: Pick<Rubric, 'layout'>): string => dateLabel;

/** A label under the one above it: 5(2) and ① are 5(2)①, 一 and 1 are 一、1; 4 and 4.1 are 4.1. */
export function chained(above: string, label: string): string {
  const upper = bare(above);
  if (upper === '' || (label.startsWith(upper) && /^[.．、\-－]/.test(label.slice(upper.length))))
    return label;
  const isBare = /^[一二三四五六七八九十]+$/.test(upper);
  const runsOn = /[\p{L}\p{Nd}]$/u.test(upper) && /^[\p{L}\p{Nd}]/u.test(label);
  return isBare || runsOn ? `${upper}、${label}` : upper + label;
}

/** The number of a section that its title does not say; undefined where it does. */
export const numberBeside = ({ label, title }: Pick<Section, 'label' | 'title'>): string | undefined =>
  label === undefined || title.startsWith(bare(label)) ? undefined : label;

/** 一、基础工作, also where the form has 一 in a cell of its own. */
export const numberedTitle = (section: Pick<Section, 'label' | 'title'>): string =>
  chained(numberBeside(section) ?? '', section.title);

/** The line of 加分 or of 扣分项 with the list that it is in. */
export const listNameOf = ({ bonus }: Pick<Rubric, 'bonus'>, line: object): ListName =>
  bonus?.items.some((each) => each === line) === true ? 'bonus' : 'penalty';

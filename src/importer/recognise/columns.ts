/**
 * Which column is what: by its heading, then by what stands in it, or as somebody pointed out.
 *
 * Each step settles columns that the steps before left open; a step is a function of its own below.
 */

import type { SourceTable } from '../source/source';
import { bareText } from './bareText';
import { isMean, isScorer } from './scorerWords';
import { choicesIn, markWord, scaleIn } from './choiceWords';
import type { ColumnContent, ColumnSpan } from './columnContent';
import { columnSpans, contentOf, itemRowsOf } from './columnContent';
import type { ColumnHeading } from './columnHeadings';
import { headingOver } from './columnHeadings';
import type { HeadingRows } from './headingRows';
import type { ColumnRole } from './roles';

export interface Column extends ColumnSpan {
  /** From 0, as people count columns. */
  readonly index: number;
  heading: ColumnHeading;
  readonly content: ColumnContent;
  /** Undefined until a step has settled it. */
  role: ColumnRole | undefined;
  /** By what stands in it: no heading says so. */
  isGuessed: boolean;
  /** It says the 分值 of the heading left of it, where the rows have another of their own. */
  isPointsOfHeading?: true;
  /** Why it has not the role that its heading says: another column has it. */
  reason?: 'secondScore' | 'secondRemark';
  /** The column that has its role, and the role. */
  behind?: { readonly column: Column; readonly role: ColumnRole };
}

/** Roles by the index of the column. */
export type GivenRoles = ReadonlyMap<number, ColumnRole>;

export function recogniseColumns(
  table: SourceTable,
  heading: HeadingRows | undefined,
  given: GivenRoles,
): readonly Column[] {
  const rows = itemRowsOf(table, heading?.to ?? 0);
  const columns = columnSpans(table, rows).map((span, index): Column => ({
    ...span,
    index,
    heading: headingOver(table, heading, span),
    content: contentOf(table, rows, span),
    role: given.get(index),
    isGuessed: false,
  }));
  for (const step of STEPS) step(columns);
  return columns;
}

type Step = (columns: readonly Column[]) => void;

const has = (columns: readonly Column[], role: ColumnRole): boolean =>
  columns.some((column) => column.role === role);
const isOpen = ({ role }: Column): boolean => role === undefined;
const first = ({ heading }: Column): ColumnRole | undefined => heading.roles[0];

/** Of the rows, to count as written by the notice rather than left for the pen. */
const FILLED = 0.3;
const MOSTLY = 0.6;

/**
 * □符合 □不符合 is a column of boxes, if the score of the same rows has another, or is to be given one. In the column of
 * the scores it is the rows without 分值 that have boxes. Those of the 自评, and a second column, are left for the pen.
 */
const settleBoxes: Step = (columns) => {
  const numbered = new Set(
    columns.filter(({ content }) => content.points >= MOSTLY).flatMap(({ content }) => content.pointRows),
  );
  const blank = columns.filter(({ content }) => content.filled < FILLED);
  for (const column of columns.filter(isOpen)) {
    const { boxRows, boxed } = column.content;
    if (boxed < MOSTLY) continue;
    const beside = boxRows.filter((row) => numbered.has(row)).length;
    const hasOther = blank.some((each) => each !== column && first(each) === 'score');
    if (first(column) === 'self' || has(columns, 'boxes')) column.role = 'text';
    else if (hasOther || beside >= numbered.size * MOSTLY) column.role = 'boxes';
  }
};

/** A column for each of the words to choose from, to be marked: 符合, 不符合, 不涉及. */
const settleMarks: Step = (columns) => {
  const words = columns.map(({ heading, content }) =>
    content.filled < FILLED ? markWord(heading.header) : '',
  );
  const found = choicesIn(words.map((word) => word || '—').join(' '))?.words ?? scaleIn(words);
  if (found === undefined) return;
  const from = words.indexOf(found[0] ?? '');
  for (const column of columns.slice(from, from + found.length)) if (isOpen(column)) column.role = 'boxes';
};

/** 评委1, 评委2…, or 1, 2… under 评委打分: a blank column for each of several people who score. */
const settleScorers: Step = (columns) => {
  const own = columns.filter(
    (column) => isOpen(column) && column.content.filled < FILLED && isScorer(column.heading),
  );
  if (own.length < 2) return;
  for (const column of own) column.role = 'scorer';
  // What comes of all of them is the score, whatever else has a heading like it.
  const mean = columns.find(
    (column) => isOpen(column) && column.content.filled < FILLED && isMean(column.heading.header),
  );
  if (mean !== undefined) mean.role = 'score';
};

/** The column with numbers is the 分值, whatever it is called; blank ones are there to be filled in. */
const settlePoints: Step = (columns) => {
  const open = columns.filter(isOpen);
  const isNumbers = ({ content }: Column): boolean => content.filled >= FILLED && content.points >= MOSTLY;
  const numbered = open.filter((column) => first(column) === 'fullScore' && isNumbers(column));
  const full =
    finest(numbered) ??
    open.find((column) => column.heading.roles.includes('fullScore') && isNumbers(column));
  if (full !== undefined && !has(columns, 'fullScore')) full.role = 'fullScore';
  for (const column of numbered.filter(isOpen)) {
    if (column.content.shared < SHARED || column.index === 0) continue;
    column.role = 'parent';
    column.isPointsOfHeading = true;
  }
  for (const column of open.filter(isOpen)) {
    const [role] = column.heading.roles;
    if (role === 'fullScore' && column.content.filled < FILLED)
      column.role = has(columns, 'fullScore') || columns.length < 3 ? 'score' : 'fullScore';
    if (role === 'fullScore' && isOpen(column)) column.role = 'text';
    if (role === 'score') column.role = 'score';
  }
  // 年度得分 behind 一季度…四季度: what comes of all of them.
  const scores = columns.filter((column) => column.role === 'score');
  const whole = scores.find(({ heading }) => WHOLE.test(bareText(heading.header)));
  if (scores.length > 2 && whole !== undefined)
    for (const column of scores) if (column !== whole) makeSecond(column, whole);
};

const WHOLE = /^(?:年度|全年|总评?|合计|综合|最[终后]|平均|汇总)(?:得分|评分|分数?|成绩)|^总分$/;

/** A further column of scores is there for the pen. */
function makeSecond(column: Column, behind: Column): void {
  column.role = 'text';
  column.reason = 'secondScore';
  column.behind = { column: behind, role: 'score' };
}

/** Rows that share their cell with the row above, to be a column of headings. */
const SHARED = 0.1;

/** 分值 of the 一级指标 and of the 三级指标: the rows are scored by that of which fewest rows share a cell. */
const finest = (columns: readonly Column[]): Column | undefined =>
  columns.reduce<Column | undefined>(
    (best, column) => (best !== undefined && best.content.shared <= column.content.shared ? best : column),
    undefined,
  );

const meansLabel = ({ heading }: Column): boolean => heading.roles.includes('label');

/** Columns under one heading: the ordinals are the 序号, the rest what the heading says, the last of it foremost. */
const settleShared: Step = (columns) => {
  for (const column of columns.filter(isOpen)) {
    const { cell } = column.heading;
    const next = columns[column.index + 1];
    const before = columns[column.index - 1];
    // 序号 over the numbers and over what they are grouped by.
    if (cell !== undefined && before?.heading.cell === cell && meansLabel(column) && has(columns, 'label'))
      column.role = 'parent';
    if (cell === undefined || next === undefined || !isOpen(column)) continue;
    // Where merged cells are lost, the second column has no heading of its own.
    if (next.heading.cell === undefined && column.content.ordinals >= MOSTLY && !meansLabel(column))
      next.heading = column.heading;
    if (next.heading.cell !== cell) continue;
    if (column.content.ordinals >= MOSTLY && !has(columns, 'label')) column.role = 'label';
    else if (first(column) === 'requirement' || first(column) === 'label') column.role = 'parent';
  }
};

/** What the heading says, unless the column holds something else. */
const settleHeaded: Step = (columns) => {
  for (const column of columns.filter(isOpen)) {
    const [role, other] = column.heading.roles;
    const { filled, priced } = column.content;
    const isFilled = filled >= FILLED;
    const holdsWords = (role === 'remark' || role === 'deduction') && isFilled;
    column.role = holdsWords ? (other === 'criteria' && priced < FILLED ? 'text' : (other ?? 'text')) : role;
  }
};

/** Blank columns are to be filled in; one whose heading nobody knows is only kept for remarks, at the end. */
function blankRole(
  { header, isFirst, isLast }: { header: string; isFirst: boolean; isLast: boolean },
  lacks: (role: ColumnRole) => boolean,
): ColumnRole {
  if (header === '' && isFirst) return 'ignore';
  if (header !== '') return isLast && lacks('remark') ? 'remark' : 'text';
  return lacks('score') ? 'score' : lacks('remark') ? 'remark' : 'ignore';
}

/** Columns without a heading, by what stands in them. */
const settleUnheaded: Step = (columns) => {
  for (const column of columns.filter(isOpen)) {
    const { filled, ordinals, points, priced, shared } = column.content;
    const lacks = (role: ColumnRole): boolean => !has(columns, role);
    column.isGuessed = true;
    const { header } = column.heading;
    const isLast = column.index === columns.length - 1;
    if (filled < 0.1) column.role = blankRole({ header, isFirst: column.index === 0, isLast }, lacks);
    else if (column.index <= 1 && ordinals >= MOSTLY && lacks('label')) column.role = 'label';
    else if (points >= MOSTLY && lacks('fullScore')) column.role = 'fullScore';
    else if (ordinals >= MOSTLY && lacks('label')) column.role = 'label';
    else if (priced >= FILLED && lacks('criteria')) column.role = 'criteria';
    else if (shared >= FILLED && column.heading.header === '') column.role = 'parent';
    else column.role = lacks('requirement') ? 'requirement' : lacks('criteria') ? 'criteria' : 'text';
  }
};

/** The words that say how points are taken may stand under 考核方法 or 考核要求. */
const findCriteria: Step = (columns) => {
  if (has(columns, 'criteria')) return;
  const able = columns.filter(
    ({ role, heading }) =>
      (role === 'text' || role === 'requirement') &&
      (heading.roles.length === 0 || heading.roles.includes('criteria') || role === 'requirement'),
  );
  const texts = columns.filter(({ role }) => role === 'requirement' || role === 'parent');
  const best = able
    .filter(({ content }) => content.priced >= FILLED)
    .sort((a, b) => b.content.priced - a.content.priced)[0];
  if (best !== undefined && (best.role === 'text' || texts.length > 1)) best.role = 'criteria';
};

/** 考核标准 beside 评分办法: the points are said in one of them, and the other says what is to be done. */
const tellCriteriaApart: Step = (columns) => {
  const all = columns.filter(({ role }) => role === 'criteria');
  const priced = all.filter(({ content }) => content.priced >= FILLED);
  const [best] = priced;
  if (best === undefined || priced.length > 1) return;
  for (const column of all) if (column !== best) column.role = 'requirement';
};

/** 考核内容及计分标准 beside 扣分标准 is the 考核内容. */
const findContent: Step = (columns) => {
  const rules = columns.filter(({ role }) => role === 'criteria');
  if (rules.length < 2 || has(columns, 'requirement')) return;
  const content = rules.find(({ heading }) => /内容|要求|任务/.test(heading.header));
  if (content !== undefined) content.role = 'requirement';
};

/** Without 考核内容, the last column of headings is it, if its cells are not shared by several rows. */
const findRequirement: Step = (columns) => {
  const all = columns.filter(({ role }) => role === 'requirement');
  for (const column of all.slice(0, -1)) column.role = 'parent';
  if (all.length > 0) return;
  const last = columns.filter(({ role }) => role === 'parent').at(-1);
  const isOwn = (last?.content.shared ?? 1) < FILLED;
  if (last !== undefined && (isOwn || !has(columns, 'criteria'))) last.role = 'requirement';
};

/** Of which a form has as many as it likes. */
const SEVERAL: readonly ColumnRole[] = ['parent', 'text', 'boxes', 'scorer', 'ignore'];

/** 自评分 alone is the score of the sheet; of two columns alike the second is pushed aside. */
const settleTwice: Step = (columns) => {
  const self = columns.find(({ role }) => role === 'self');
  if (self !== undefined && !has(columns, 'score')) self.role = 'score';
  const seen = new Map<ColumnRole, Column>();
  for (const column of inOrderOfUse(columns)) {
    const { role } = column;
    if (role === undefined || SEVERAL.includes(role)) continue;
    const before = seen.get(role);
    if (before === undefined) seen.set(role, column);
    // Of 初评 and 复评 under one heading the last one counts.
    else if (role === 'score' && column.heading.over !== '' && column.heading.over === before.heading.over) {
      makeSecond(before, column);
      seen.set(role, column);
    } else {
      column.role = 'text';
      column.behind = { column: before, role };
      if (role === 'score') column.reason = 'secondScore';
      if (role === 'remark') column.reason = 'secondRemark';
    }
  }
};

/** 扣分原因 goes before 备注: there the reasons are written. */
function inOrderOfUse(columns: readonly Column[]): readonly Column[] {
  const isReason = ({ role, heading }: Column): boolean =>
    role === 'remark' && /扣分|减分|失分/.test(heading.header);
  return [...columns.filter(isReason), ...columns.filter((column) => !isReason(column))];
}

const STEPS: readonly Step[] = [
  settleBoxes,
  settleMarks,
  settleScorers,
  settlePoints,
  settleShared,
  settleHeaded,
  settleUnheaded,
  findCriteria,
  tellCriteriaApart,
  findContent,
  findRequirement,
  settleTwice,
];

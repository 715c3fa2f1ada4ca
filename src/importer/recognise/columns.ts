/**
 * Which column is what: by its heading, then by what stands in it, or as somebody pointed out.
 *
 * Each step settles columns that the steps before left open; a step is a function of its own, those about points in
 * scoreColumns.ts.
 */

import type { SourceTable } from '../source/source';
import { blankRole } from './blankRole';
import type { Column, ColumnStep } from './column';
import { FILLED, firstRole, hasRole, isUnsettled, MOSTLY } from './column';
import { choicesIn, markWord, scaleIn } from './choiceWords';
import { columnSpans, contentOf, itemRowsOf } from './columnContent';
import { headingOver } from './columnHeadings';
import { bareName } from './bareText';
import type { HeadingRows } from './headingRows';
import { cellsOf } from './headingRows';
import { settleLevels } from './levels';
import { settleLookedAt } from './lookedAt';
import type { ColumnRole } from './roles';
import { settleEarlier, settlePartSums, settlePoints, settleScorers } from './scoreColumns';

/** Roles by the index of the column. */
export type GivenRoles = ReadonlyMap<number, ColumnRole>;

export function recogniseColumns(
  table: SourceTable,
  heading: HeadingRows | undefined,
  given: GivenRoles,
): readonly Column[] {
  const rows = itemRowsOf(table, heading?.to ?? 0).filter((row) => !isHeadingAgain(table, heading, row));
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

/** At the head of a page of the document: 小计 in it is no word of the column. */
function isHeadingAgain(table: SourceTable, heading: HeadingRows | undefined, row: number): boolean {
  const names = new Set(
    table.rows
      .slice(heading?.from ?? 0, heading?.to ?? 0)
      .flatMap((cells) => cells.map((cell) => bareName(cell?.text ?? ''))),
  );
  const cells = cellsOf(table, row).filter(({ text }) => text !== '');
  return cells.length > 1 && cells.every(({ text }) => names.has(bareName(text)));
}

/**
 * □符合 □不符合 is a column of boxes, if the score of the same rows has another, or is to be given one. In the column of
 * the scores it is the rows without 分值 that have boxes. Those of the 自评, and a second column, are left for the pen.
 */
const settleBoxes: ColumnStep = (columns) => {
  const numbered = new Set(
    columns.filter(({ content }) => content.points >= MOSTLY).flatMap(({ content }) => content.pointRows),
  );
  const blank = columns.filter(({ content }) => content.filled < FILLED);
  for (const column of columns.filter(isUnsettled)) {
    const { boxRows, boxed } = column.content;
    if (boxed < MOSTLY) continue;
    const beside = boxRows.filter((row) => numbered.has(row)).length;
    const hasOther = blank.some((each) => each !== column && isForResult(firstRole(each)));
    if (firstRole(column) === 'self' || hasRole(columns, 'boxes')) column.role = 'text';
    else if (hasOther || beside >= numbered.size * MOSTLY) column.role = 'boxes';
  }
};

const isForResult = (role: ColumnRole | undefined): boolean => role === 'score' || role === 'deduction';

/** A column for each of the words to choose from, to be marked: 符合, 不符合, 不涉及. */
const settleMarks: ColumnStep = (columns) => {
  const words = columns.map(({ heading, content }) =>
    content.filled < FILLED ? markWord(heading.header) : '',
  );
  const found = choicesIn(words.map((word) => word || '—').join(' '))?.words ?? scaleIn(words);
  if (found === undefined) return;
  const from = words.indexOf(found[0] ?? '');
  for (const column of columns.slice(from, from + found.length))
    if (isUnsettled(column)) column.role = 'boxes';
};

const isOverSeveral = ({ content }: Column): boolean => content.isMerged && content.shared >= FILLED;
/** What is scored, a cell a row. */
const isOwnWords = ({ heading: { roles }, content: { filled, shared } }: Column): boolean =>
  (roles.includes('parent') || roles.includes('requirement')) && filled >= FILLED && shared < CHANCE;
/** Of the rows. */
const CHANCE = 0.2;
const meansLabel = ({ heading }: Column): boolean => heading.roles.includes('label');

/** Columns under one heading: the ordinals are the 序号, the rest what the heading says, the last of it foremost. */
const settleShared: ColumnStep = (columns) => {
  for (const column of columns.filter(isUnsettled)) {
    const { cell } = column.heading;
    const next = columns[column.index + 1];
    const before = columns[column.index - 1];
    // 序号 over the numbers and over what they are grouped by.
    if (
      cell !== undefined &&
      before?.heading.cell === cell &&
      meansLabel(column) &&
      hasRole(columns, 'label')
    )
      column.role = 'parent';
    if (cell === undefined || next === undefined || !isUnsettled(column)) continue;
    // Where merged cells are lost, the second column has no heading of its own.
    if (next.heading.cell === undefined && column.content.ordinals >= MOSTLY && !meansLabel(column))
      next.heading = column.heading;
    if (next.heading.cell !== cell) continue;
    if (column.content.ordinals >= MOSTLY && !hasRole(columns, 'label')) column.role = 'label';
    else if (firstRole(column) === 'requirement' || firstRole(column) === 'label') column.role = 'parent';
    // 评分标准 over 检验结果分析能力, merged over five rows, and over what is said in each of them.
    // … but behind the words of each row it is no heading of theirs.
    else if (firstRole(column) === 'criteria' && isOverSeveral(column))
      column.role = columns.some((each) => each.index < column.index && isOwnWords(each)) ? 'text' : 'parent';
  }
};

/** What the heading says, unless the column holds something else. */
const settleHeaded: ColumnStep = (columns) => {
  for (const column of columns.filter(isUnsettled)) {
    const [role, other] = column.heading.roles;
    const { filled, priced } = column.content;
    // 未叠扣20分 in the 备注 of one row is part of the form.
    const holdsWords = role === 'remark' ? filled > 0 : role === 'deduction' && filled >= FILLED;
    column.role = holdsWords ? (other === 'criteria' && priced < FILLED ? 'text' : (other ?? 'text')) : role;
  }
};

const isLeftOfWords = ({ index }: Column, columns: readonly Column[]): boolean =>
  columns.some((each) => each.index > index && (each.role === 'requirement' || each.role === 'criteria'));

/** Columns without a heading, by what stands in them. */
const settleUnheaded: ColumnStep = (columns) => {
  for (const column of columns.filter(isUnsettled)) {
    const { filled, headed, ordinals, points, priced, shared } = column.content;
    const lacks = (role: ColumnRole): boolean => !hasRole(columns, role);
    column.isGuessed = true;
    const { header } = column.heading;
    const isLast = column.index === columns.length - 1;
    if (filled < 0.1) column.role = blankRole({ header, isFirst: column.index === 0, isLast }, lacks);
    else if (column.index <= 1 && ordinals >= MOSTLY && lacks('label')) column.role = 'label';
    else if (points >= MOSTLY && lacks('fullScore')) column.role = 'fullScore';
    else if (ordinals >= MOSTLY && lacks('label')) column.role = 'label';
    else if (priced >= FILLED && lacks('criteria')) column.role = 'criteria';
    else if (shared >= FILLED && column.heading.header === '') column.role = 'parent';
    // 机构（30分） left of what is scored, under a name that nobody knows.
    else if (headed >= MOSTLY && isLeftOfWords(column, columns)) column.role = 'parent';
    else column.role = lacks('requirement') ? 'requirement' : lacks('criteria') ? 'criteria' : 'text';
  }
};

/** The words that say how points are taken may stand under 考核方法 or 考核要求. */
const findCriteria: ColumnStep = (columns) => {
  if (hasRole(columns, 'criteria')) return;
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
const tellCriteriaApart: ColumnStep = (columns) => {
  const all = columns.filter(({ role }) => role === 'criteria');
  const priced = all.filter(({ content }) => content.priced >= FILLED);
  const [best] = priced;
  if (best === undefined || priced.length > 1) return;
  for (const column of all) if (column !== best) column.role = 'requirement';
};

/** 考核内容及计分标准 beside 扣分标准 is the 考核内容. */
const findContent: ColumnStep = (columns) => {
  const rules = columns.filter(({ role }) => role === 'criteria');
  if (rules.length < 2 || hasRole(columns, 'requirement')) return;
  const content = rules.find(({ heading }) => /内容|要求|任务/.test(heading.header));
  if (content !== undefined) content.role = 'requirement';
};

/** Without 考核内容, the last column of headings is it, if its cells are not shared by several rows. */
const findRequirement: ColumnStep = (columns) => {
  const all = columns.filter(({ role }) => role === 'requirement');
  for (const column of all.slice(0, -1)) column.role = 'parent';
  if (all.length > 0) return;
  const last = columns.filter(({ role }) => role === 'parent').at(-1);
  const isOwn = (last?.content.shared ?? 1) < FILLED;
  if (last !== undefined && (isOwn || !hasRole(columns, 'criteria'))) last.role = 'requirement';
};

/** Of which a form has as many as it likes. */
const SEVERAL: readonly ColumnRole[] = ['parent', 'text', 'boxes', 'earlier', 'scorer', 'ignore'];

/** 自评分 alone, without 扣分, is the score of the sheet; of two columns alike the second is pushed aside. */
const settleTwice: ColumnStep = (columns) => {
  const self = columns.find(({ role }) => role === 'self');
  if (self !== undefined && !hasRole(columns, 'score') && !hasRole(columns, 'deduction')) self.role = 'score';
  const seen = new Map<ColumnRole, Column>();
  for (const column of inOrderOfUse(columns)) {
    const { role } = column;
    if (role === undefined || SEVERAL.includes(role)) continue;
    const before = seen.get(role);
    if (before === undefined) seen.set(role, column);
    else {
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

const STEPS: readonly ColumnStep[] = [
  settleBoxes,
  settleMarks,
  settleLevels,
  settleScorers,
  settlePartSums,
  settlePoints,
  settleLookedAt,
  settleShared,
  settleHeaded,
  settleUnheaded,
  findCriteria,
  tellCriteriaApart,
  findContent,
  findRequirement,
  settleEarlier,
  settleTwice,
];

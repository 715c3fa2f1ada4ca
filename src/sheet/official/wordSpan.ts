/** Several columns that the words of one row are written over. */

import { columnId } from '../../rubric/printLayout';
import type { ColumnField } from '../../rubric/printLayout';
import type { ColumnId, Item, ListLine, PrintLayout, Rubric, Veto } from '../../rubric/rubric';

export interface WordSpan {
  readonly from: ColumnId;
  readonly to: ColumnId;
}

/** Columns that can do without a cell of their own. */
const WORDS: readonly ColumnField[] = ['section', 'label', 'heading', 'requirement', 'criteria', 'text'];
/** A line has no 分值. */
const LINE_WORDS: readonly ColumnField[] = [...WORDS, 'fullScore', 'leadUnit', 'responsibleUnits', 'pen'];

/**
 * Of an item, as the form has it: 满意度测评 over 一级指标, 二级指标 and 三级指标. Undefined where the form has other
 * columns by now, or two texts would share the cell.
 */
export function itemSpan({ layout: { columns } }: Rubric, item: Item): WordSpan | undefined {
  const { across, rows, requirement = '', criteria = '' } = item;
  const span = rows === undefined ? spanOver(columns, across) : undefined;
  if (span === undefined || span.first === span.last) return undefined;
  const covered = columns.slice(span.first, span.last + 1).map(({ field }) => field);
  const texts = (['requirement', 'criteria'] as const).filter((field) => covered.includes(field));
  const isOne = texts.length === 1 || requirement === '' || criteria === '';
  return covered.every((field) => WORDS.includes(field)) && texts.length > 0 && isOne ? span : undefined;
}

/** Of a veto, in whose row no number stands. */
export function vetoSpan({ layout: { columns } }: Rubric, { across }: Veto): WordSpan | undefined {
  const span = spanOver(columns, across);
  return span === undefined || span.first === span.last ? undefined : span;
}

/**
 * Of a line, as the form has it; one text for 考核内容 and the rule over `usual` besides. What stands in the column 分值 is
 * never covered: then the text stays in its first column.
 */
export function lineSpan(rubric: Rubric, line: ListLine, usual: WordSpan | undefined): WordSpan | undefined {
  const { columns } = rubric.layout;
  const { across, requirement = '', mark = '' } = line;
  const hasMark = ({ field }: PrintLayout['columns'][number]): boolean =>
    field === 'fullScore' && mark !== '';
  const issued = spanOver(columns, across);
  const covered = issued === undefined ? [] : columns.slice(issued.first, issued.last + 1);
  const texts = covered.flatMap(({ field }) =>
    field === 'requirement' || field === 'criteria' ? [field] : [],
  );
  const isOwn = requirement === '' ? texts.length > 0 : texts.join() === 'requirement' && covered.length > 1;
  if (isOwn && covered.every((column) => LINE_WORDS.includes(column.field) && !hasMark(column)))
    return issued;
  if (requirement !== '' || usual === undefined) return undefined;
  const isMarked = columns.some((column) => hasMark(column) && isSpanned(rubric, usual, columnId(column)));
  return isMarked ? { from: usual.from, to: usual.from } : usual;
}

/** Of at least two columns. */
function spanOver(columns: PrintLayout['columns'], across: Item['across']): ColumnRun | undefined {
  const run = columnsOver(columns, across);
  return run === undefined || run.first === run.last ? undefined : run;
}

type ColumnRun = WordSpan & Readonly<Record<'first' | 'last', number>>;

/** With their places among the columns, from 0; undefined where the form has other columns by now. */
export function columnsOver(columns: PrintLayout['columns'], across: Item['across']): ColumnRun | undefined {
  const at = (id: string | undefined): number => columns.findIndex((column) => columnId(column) === id);
  const [first, last] = [at(across?.from), at(across?.to)];
  const [from, to] = [columns[first], columns[last]];
  return from === undefined || to === undefined || first > last
    ? undefined
    : { from: columnId(from), to: columnId(to), first, last };
}

/** Whether the column is one of them. */
export function isSpanned({ layout: { columns } }: Rubric, { from, to }: WordSpan, id: ColumnId): boolean {
  const ids = columns.map(columnId);
  const at = ids.indexOf(id);
  return ids.indexOf(from) <= at && at <= ids.indexOf(to);
}

/** Undefined where the two columns, or a column between them that is not 分值, leave no room for one text. */
export function wordSpan({ layout: { columns } }: Rubric): WordSpan | undefined {
  const at = (field: string): number => columns.findIndex((column) => column.field === field);
  const ends = [at('requirement'), at('criteria')];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const [from, to] = [columns[first], columns[last]];
  const between = columns.slice(first + 1, last);
  return from === undefined || to === undefined || between.some(({ field }) => field !== 'fullScore')
    ? undefined
    : { from: columnId(from), to: columnId(to) };
}

/** 加分项 | 获市级以上表彰的，每次加2分 | 5: over the columns of headings as well that the line has none for. */
export function fromBlank({ layout: { columns } }: Rubric, line: ListLine, span: WordSpan): WordSpan {
  const isBlank = (column: PrintLayout['columns'][number] | undefined): boolean =>
    column?.field === 'heading' && (line.headings?.[(column.level ?? 1) - 1] ?? '') === '';
  let first = columns.findIndex((column) => columnId(column) === span.from);
  while (isBlank(columns[first - 1])) first -= 1;
  const from = columns[first];
  return from === undefined ? span : { ...span, from: columnId(from) };
}

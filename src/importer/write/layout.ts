/** Her columns in her order, and which columns of the table feed the columns of the scoresheet that are no rule's. */

import { addedWords } from '../../problems/importMessages';
import type { Problem } from '../../problems/problem';
import { importNotice } from '../../problems/importProblems';
import { columnNames } from '../../rubric/columnNames';
import { columnId, usualAlign } from '../../rubric/printLayout';
import type { ColumnId, Item, PrintLayout } from '../../rubric/rubric';
import { markWord } from '../recognise/choiceWords';
import type { Column } from '../recognise/column';
import { hasDeductions, MOSTLY } from '../recognise/column';
import type { ColumnRole } from '../recognise/roles';
import type { SourceCell } from '../source/source';
import { lineText } from './words';

type LayoutColumn = PrintLayout['columns'][number];
type ColumnField = LayoutColumn['field'];

/** What the cells of a table go over on the scoresheet. */
export interface CellColumns {
  /** Of columns of the table, by their index, those that have no cell where that of the row above goes over it, though no heading does. */
  readonly joinedIn: (indexes: ReadonlySet<number>) => readonly ColumnId[];
  /** The columns that a cell covers, from the first to the last. */
  readonly coveredBy: (cell: SourceCell) => Item['across'];
  /** The same; undefined for a cell of one column. */
  readonly spanOf: (cell: SourceCell) => Item['across'];
}

/** Columns of the table, by their index, that go into every item. */
export interface ItemColumns extends CellColumns {
  /** Of headings, the outermost first; that of the sections is none of them. */
  readonly headings: readonly number[];
  /** That of the sections, where they have one. */
  readonly sections?: number;
  /** Of other words, with the keys under which items have them. */
  readonly texts: ReadonlyMap<number, string>;
  /** The column of the scoresheet in which that of the table is drawn. */
  readonly idOf: (index: number) => ColumnId | undefined;
}

export interface WrittenColumns extends ItemColumns {
  readonly columns: readonly LayoutColumn[];
  readonly problems: readonly Problem[];
}

/** What a column of the table is on the scoresheet. */
export const columnFields: Readonly<Record<Exclude<ColumnRole, 'ignore'>, ColumnField>> = {
  label: 'label',
  parent: 'heading',
  requirement: 'requirement',
  criteria: 'criteria',
  fullScore: 'fullScore',
  self: 'earlier',
  earlier: 'earlier',
  score: 'score',
  boxes: 'boxes',
  scorer: 'scorer',
  deduction: 'deduction',
  remark: 'remark',
  leadUnit: 'leadUnit',
  responsibleUnits: 'responsibleUnits',
  text: 'text',
};

/** Where the notice has no heading over the column. */
const HEADERS: Readonly<Record<ColumnField, string>> = {
  ...columnNames,
  beforeBonus: '得分',
  heading: '考核项目',
  text: '说明',
  pen: '填写',
  boxes: '检查结果',
  box: '结果',
  scorer: '评分',
  earlier: '自评分',
};

export interface LayoutChoices {
  /** Index of the column of headings that the sections are taken from; undefined for rows across the table. */
  readonly sectionColumn: number | undefined;
  /** 考核内容 is printed as 评分标准: lines of 加分 and 扣分 have no other column. */
  readonly isAsCriteria: boolean;
  /** Words to tick that have a column each. */
  readonly marks: readonly string[];
  /** Nothing is scored, and every row is ticked in a column of boxes. */
  readonly isCheckForm: boolean;
  /** There is a column for scores, whether the form has 扣分 in its place or not. */
  readonly needsScore: boolean;
}

export function layoutColumns(
  columns: readonly Column[],
  { sectionColumn, isAsCriteria, marks, isCheckForm, needsScore }: LayoutChoices,
): WrittenColumns {
  const scorers = columns.filter(({ role }) => role === 'scorer').map(({ index }) => index);
  const kept = columns.flatMap((column) => {
    const isMark = column.role === 'boxes' && marks.includes(markWord(column.heading.header));
    const field =
      column.index === sectionColumn
        ? 'section'
        : isMark
          ? 'box'
          : scorers.length === 1 && scorers.includes(column.index)
            ? 'pen'
            : fieldOf(column);
    if (field === undefined) return [];
    return [{ column, field: isAsCriteria && field === 'requirement' ? 'criteria' : field }];
  });
  const keys = keysOf(
    kept
      .filter(({ field }) => field === 'text' || field === 'pen' || field === 'earlier')
      .map(({ column, field }) => [column.index, headerOf(column, field)] as const),
  );
  const headings = kept.filter(({ field }) => field === 'heading').map(({ column }) => column.index);
  const problems: Problem[] = [];
  const isAlignTold = columns.some(({ content }) => content.centred > 0);
  const drawn = kept.map(({ column, field }): LayoutColumn => {
    const key =
      field === 'box'
        ? markWord(column.heading.header)
        : field === 'scorer'
          ? `a${scorers.indexOf(column.index) + 1}`
          : keys.get(column.index);
    const written: LayoutColumn = {
      field,
      header: headerOf(column, field),
      ...overOf(column, kept),
      ...(field === 'earlier' && column.role === 'self' && { stage: 'self' as const }),
      ...(field === 'heading' && { level: headings.indexOf(column.index) + 1 }),
      ...(key !== undefined && { key }),
      ...(isUnits(field) && column.content.repeats && { merge: false }),
      ...(field === 'text' && column.content.shared >= OFTEN && !column.content.repeats && { merge: true }),
      ...(field === 'fullScore' && unitOf(column)),
    };
    return isAlignTold ? { ...written, ...alignOf(written, column.content) } : written;
  });
  const texts = new Map([...keys].filter(([index]) => kept.some(isTextAt(index))));
  const drawnAt = (index: number): LayoutColumn | undefined =>
    drawn[kept.findIndex((each) => each.column.index === index)];
  return {
    columns: withMissing(drawn, isCheckForm || (!needsScore && hasDeductions(columns)), problems),
    headings,
    ...(sectionColumn !== undefined && { sections: sectionColumn }),
    texts,
    idOf: (index) => {
      const column = drawnAt(index);
      return column && columnId(column);
    },
    ...cellColumns(kept.flatMap(({ column }, i) => (drawn[i] === undefined ? [] : [[column, drawn[i]]]))),
    problems,
  };
}

const ALIGNED: readonly ColumnField[] = [
  ...(['section', 'heading', 'requirement', 'criteria'] as const),
  ...(['text', 'leadUnit', 'responsibleUnits'] as const),
];

/** Words in the middle, where we have them left, and the other way round; both sorts in one column say nothing. */
function alignOf(column: LayoutColumn, { centred }: Column['content']): Pick<LayoutColumn, 'align'> {
  if (!ALIGNED.includes(column.field)) return {};
  const align = centred >= MOSTLY ? 'center' : centred <= 1 - MOSTLY ? 'left' : undefined;
  return align === undefined || align === usualAlign(column) ? {} : { align };
}

/** By the columns of a table, in their order, and what each is on the scoresheet. */
export function cellColumns(placed: readonly (readonly [Column, LayoutColumn])[]): CellColumns {
  const coveredBy = ({ column: start, colSpan }: SourceCell): Item['across'] => {
    const covered = placed.filter(([{ from, to }]) => from >= start && to < start + colSpan);
    const [first, last] = [covered[0], covered.at(-1)];
    return first && last && { from: columnId(first[1]), to: columnId(last[1]) };
  };
  return {
    joinedIn: (indexes) =>
      placed.flatMap(([{ index }, column]) =>
        indexes.has(index) && isJoinable(column) ? [columnId(column)] : [],
      ),
    coveredBy,
    spanOf: (cell) => {
      const span = coveredBy(cell);
      return span === undefined || span.from === span.to ? undefined : span;
    },
  };
}

/** 责任单位 that stands in every row, merged nowhere, is printed so. */
const isUnits = (field: ColumnField): boolean => field === 'leadUnit' || field === 'responsibleUnits';

const JOINABLE: readonly ColumnField[] = ['label', 'requirement', 'criteria', 'text', 'pen'];

/** Cells of the other columns of words are merged where neighbours say the same. */
const isJoinable = ({ field, merge }: LayoutColumn): boolean =>
  isUnits(field) ? merge === false : JOINABLE.includes(field) && merge !== true;

const isTextAt =
  (index: number) =>
  ({ column, field }: { readonly column: Column; readonly field: ColumnField }): boolean =>
    field === 'text' && column.index === index;

/** Of the cells of a column that are merged over neighbours. */
const OFTEN = 0.1;

/** A further 得分 or 备注, and a column without a word in it, are there for the pen. */
function fieldOf({ role = 'text', reason, content }: Column): ColumnField | undefined {
  if (role === 'ignore') return undefined;
  const isOther = role === 'text' || reason !== undefined;
  return isOther ? (content.filled > 0 ? 'text' : 'pen') : columnFields[role];
}

/** 5 and not 5分, or 5%, as issued. */
const unitOf = ({ content: { unit } }: Column): Pick<LayoutColumn, 'plain' | 'percent'> =>
  unit === '%' ? { percent: true } : unit === undefined ? { plain: true } : {};

function headerOf({ heading }: Column, field: ColumnField): string {
  return lineText(heading.header) || HEADERS[field];
}

/** What stands over its heading and that of a neighbour; one heading of both is over both. */
function overOf(
  { index, heading: { cell, over, header } }: Column,
  kept: readonly { readonly column: Column }[],
): Pick<LayoutColumn, 'over'> {
  const at = kept.findIndex(({ column }) => column.index === index);
  const isBeside = (is: (heading: Column['heading']) => boolean): boolean =>
    [kept[at - 1], kept[at + 1]].some((each) => each !== undefined && is(each.column.heading));
  if (header !== '' && isBeside((other) => other.cell === cell)) return { over: lineText(header) };
  return over !== '' ? { over: lineText(over) } : {};
}

/** By their headings, as far as a key may have these characters; no two alike. */
function keysOf(headers: readonly (readonly [number, string])[]): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  for (const [index, header] of headers) {
    const bare = [...header.replace(/[^\p{L}\p{N}]/gu, '')].slice(0, LONGEST_KEY).join('');
    const isTaken = bare === '' || [...keys.values()].includes(bare);
    keys.set(index, isTaken ? `${bare}列${index + 1}` : bare);
  }
  return keys;
}

/** Room is left for the number of the column. */
const LONGEST_KEY = 16;

/** A scoresheet must have it; that is told, for the paper then has a column more. Reasons have a sheet of their own. */
function withMissing(
  columns: readonly LayoutColumn[],
  hasResult: boolean,
  problems: Problem[],
): readonly LayoutColumn[] {
  const add = (field: keyof typeof addedWords): readonly LayoutColumn[] => {
    if (columns.some((column) => column.field === field)) return [];
    problems.push(importNotice('import.columnAdded', {}, { header: HEADERS[field], why: addedWords[field] }));
    return [{ field, header: HEADERS[field] }];
  };
  // □符合 □不符合 is all that a list of checks has; 扣分 stands in place of the score.
  const score = hasResult ? [] : add('score');
  const remarkAt = columns.findIndex(({ field }) => field === 'remark');
  const body = remarkAt < 0 ? columns : columns.slice(0, remarkAt);
  return [...body, ...score, ...(remarkAt < 0 ? [] : columns.slice(remarkAt))];
}

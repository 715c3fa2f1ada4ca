/** How the official sheet looks: its columns, its rows for lists, who signs. */

import type { Signature } from './signature';

/** Millimetres: less white at the sides cannot be bound, nor printed by every printer. */
export const LEAST_SIDE = 15;

export interface PrintLayout {
  readonly orientation?: 'portrait' | 'landscape';
  /**
   * Millimetres of white at the left and at the right, as issued, where that saves a page. Default: 28 and 26 upright, 20 on
   * its side.
   */
  readonly sideMargin?: number;
  /** `windows`: 宋体 and 仿宋, on every PC. `gbt9704`: 方正小标宋简体 and 仿宋_GB2312. */
  readonly fonts?: 'windows' | 'gbt9704';
  readonly columns: readonly LayoutColumn[];
  /**
   * The widths of all columns are those of the form as issued: shares of the paper, kept on any number of pages, but that
   * numbers have room. Default: a width is asked for, and columns of words give way to each other.
   */
  readonly keepWidths?: boolean;
  /** What is ticked in the columns `boxes` and `box`, row by row, unless a row has words of its own. */
  readonly boxes?: BoxWords;
  /** As issued: 合计 of the items alone, or of what is taken of them (合计扣分) in a column of 扣分, in a row before 加分 and 扣分项. Default: there is none. */
  readonly baseTotal?: string;
  /** Its cells, as issued. Default: its name over all before 分值, and the 满分 there. */
  readonly baseRow?: SumRow;
  /** The row for 加分 inside the table, as issued. */
  readonly bonusRow?: RowLabel;
  /** The row for 扣分项. */
  readonly penaltyRow?: RowLabel;
  /** 一票否决 as issued, in rows of the table: a heading, and each veto under it. Default: they are not printed. */
  readonly vetoRow?: RowLabel;
  /**
   * As issued: in which order the rows of the table come. Default: items, base, bonus, penalty, veto, total, also of what
   * is not named here. 总分 stands above all that it adds up, or below it.
   */
  readonly rowOrder?: readonly RowGroup[];
  /** Every line of 加分 and of 扣分项 has a row of its own under the row of its list. Default: the list's row alone. */
  readonly listLines?: boolean;
  /**
   * The heading of a section, as issued: `whole`: one cell over the whole table. `plain`: no 分值 stands in its row.
   * Default: it has its 分值 and its score, each in its column.
   */
  readonly sectionRows?: 'whole' | 'plain';
  /** 小计, as issued: what the row under the items of each section is called. Default: there is none. */
  readonly sectionTotals?: string;
  /** Under a section with 折算 there is a row that says what it comes to. `false`: the form has its 权重 in a column instead. Default: true. */
  readonly weightRows?: boolean;
  /** A table of subtotals by 牵头部门 (`leadUnit`) under 总分. */
  readonly subtotals?: 'leadUnit';
  /**
   * `blank`: the form has no row for 总分, but a blank that is: 'total'. Default: a row, whatever blanks there are
   * besides.
   */
  readonly totalPlace?: 'blank';
  /** As issued: 总分. */
  readonly totalLabel?: string;
  /** It stands in the middle of its cell, without a colon, as in a form's own row 合计. */
  readonly plainTotal?: boolean;
  /** Its cells, as issued. Default: 总分 over all before 分值, and one cell over all between 分值 and the score. */
  readonly totalRow?: SumRow;
  /** 等级 stands beside 总分. `false`: the form as issued has no cell for it. Default: true. */
  readonly printGrade?: boolean;
  /** As issued: 评分时间. */
  readonly dateLabel?: string;
  /**
   * Rows of blanks between title and table, as issued: 考核单位, 考核组长, 检查地点. If none of them is that of the unit,
   * it has a row of its own above, with the day if none of them is that either.
   */
  readonly head?: readonly (readonly Blank[])[];
  /** Rows of the table itself over its headings, as issued: 路线名称 | ＿＿ | 路线编号 | ＿＿. They stand below `head`. */
  readonly tableHead?: readonly RuledRow[];
  /** Rows of the table itself below 总分, as issued: 检查组意见 | ＿＿, 总得分（大写）. They stand above `foot`. */
  readonly tableFoot?: readonly RuledRow[];
  /**
   * The row for unit and day, where `head` has no blank for the unit. `typed`: the form has none as issued; the row is
   * blank until the unit is typed. Default: with lines for the pen.
   */
  readonly unitLine?: 'typed';
  /** What stands between 总分 and the signatures, in the order of the page: 考核意见, 注, two-sided signatures. */
  readonly foot?: readonly FootPart[];
  /** 考核人, 被考核单位负责人: who signs, in the order of the page. */
  readonly signatures?: readonly Signature[];
}

/** Rows that stand together: all items, 合计 of them alone, the lists, 总分. */
export type RowGroup = 'items' | 'base' | 'bonus' | 'penalty' | 'veto' | 'total';

export interface SumRow {
  /** Over how many columns each of its cells goes, from the first column on. */
  readonly spans: readonly number[];
  /** The column, from 1, in which its name begins. Default: the first. */
  readonly label?: number;
  /**
   * Columns, from 1, in which a number stands beside that of the score: the 分值, or what headings add up to. Without
   * `text` it is the 满分.
   */
  readonly numbers?: readonly { readonly column: number; readonly text?: string }[];
}

/** Words of a form of which one is ticked: □符合 □不符合 □不涉及. */
export interface BoxWords {
  /** As the form has them, in its order. */
  readonly words: readonly string[];
  /** Those that say that something is wanting. None, where only what is picked from these words decides. */
  readonly failing: readonly string[];
  /** The one that says that the row does not apply: 不涉及. */
  readonly absent?: string;
}

/** A labelled blank: 检查地点：＿＿＿＿ */
export interface Blank {
  /** As issued: 学校名称（盖章）, 检查人（签名）. Only a day and a period may be without: 　年　月　日. */
  readonly label: string;
  /**
   * What of the head of the form it shows: `unit`, `date` (the day of the scoring), `period`. `total`: 总分 of the sheet.
   * `grade`: 等级 that comes of it.
   * `day`: 年月日 for the pen. `words`: the label is all that there is, 单位：万元. Default: none of them.
   */
  readonly is?: 'unit' | 'date' | 'period' | 'total' | 'grade' | 'day' | 'words';
  /**
   * The blank itself as issued, with ＿ for every gap in it: ＿人, ＿县（市、区）＿村. What is typed stands in the gap; if
   * there are several, it stands for all of it. Default: a gap.
   */
  readonly inside?: string;
  /** Id of what is typed into it. Default: it is left for the pen. */
  readonly key?: string;
  /** 盖章: needs room for a seal. */
  readonly stamp?: boolean;
}

/** A row of the table that is none of its lines, with its cells. */
export interface RuledRow {
  /** From left to right, over all columns; a column that none of them goes over has a cell without words. */
  readonly cells: readonly RuledCell[];
  /** How many lines of handwriting it holds. Default: 1. */
  readonly lines?: number;
}

/** Words, labelled blanks on one line, or the blank alone; none of them: left for the pen. */
export interface RuledCell {
  /** Columns of the table, from 1, both included. */
  readonly from: number;
  readonly to: number;
  /** Rows that it goes over: none of those below has a cell there. Default: 1. */
  readonly down?: number;
  readonly text?: string;
  readonly blanks?: readonly Blank[];
  /** Its label is the text of another cell. */
  readonly entry?: Blank;
}

/** One of these: a note, a row of blanks, a box. */
export interface FootPart {
  /** As issued, with its 注：. Each paragraph is a row. */
  readonly note?: string;
  readonly blanks?: readonly Blank[];
  /** 考核意见: written into a box as wide as the table. */
  readonly box?: string;
  /** How many lines of handwriting a box holds. Default: 3. */
  readonly lines?: number;
}

/** Whether the form has its 等级 beside 总分. */
export const printsGrade = ({
  grades = [],
  layout,
}: {
  readonly grades?: readonly unknown[];
  readonly layout: Pick<PrintLayout, 'printGrade'>;
}): boolean => grades.length > 0 && layout.printGrade !== false;

/** 序号 and words of a row that stands for a list. */
export interface RowLabel {
  readonly label: string;
  readonly title: string;
  /**
   * Where the words stand, if not each in their columns. `across`: over all columns before the 分值, as those of a section do.
   * `beside`: in the column of headings, merged over the lines of the list, which then has no row of its own.
   * `left`: in the first `columns` of the table, merged over the lines in the same way. `none`: nowhere, its lines say
   * what they are.
   */
  readonly place?: 'across' | 'beside' | 'left' | 'none';
  /** Of `left`: how many. Default: 1. */
  readonly columns?: number;
  /** The words, or those of a veto beside them, go to the last column of the table: no number stands in their row. */
  readonly whole?: boolean;
  /** As issued in the column 分值 of its row: 10. */
  readonly mark?: string;
  /** 加分小计 as issued, in a row under the lines, which then has their sum. Default: their sum stands in the row of the list. */
  readonly total?: ListTotal;
  /** The list has a table of its own on the form, or headings of its own within the table. Default: its rows are among those of the table. */
  readonly table?: ListTableHead;
}

/** The row of what all lines of a list come to. */
interface ListTotal {
  readonly label: string;
  /** Its cells, as issued. Default: its name over all before 分值. */
  readonly cells?: SumRow;
}

/** What stands over the rows of a list that has a table of its own. */
interface ListTableHead {
  /** As issued; a list called by the same title has no row of its own besides. Default: it has no title. */
  readonly title?: string;
  /** What its columns are called, by the column of the form they stand in (`ColumnId`); the others have no heading. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type ColumnField =
  | 'section'
  | 'label'
  | 'requirement'
  | 'criteria'
  | 'fullScore'
  | 'score'
  | 'counted'
  | 'weight'
  | 'deduction'
  | 'bonus'
  | 'beforeBonus'
  | 'remark'
  | 'leadUnit'
  | 'responsibleUnits'
  | 'heading'
  | 'text'
  | 'pen'
  | 'scorer'
  | 'earlier'
  | 'boxes'
  | 'box';

interface LayoutColumn {
  /**
   * `heading`: 一级指标, merged over its items. `text`: what items say under its `key`. `pen`: left blank in print.
   * `boxes`: □符合 □不符合, one of them ticked. `box`: √ where the word that is its `key` is the one.
   * `deduction`: without a column `score` it stands in place of it: see deductions.ts. `bonus`: 加分 of the item, which is in its `score`; `beforeBonus`: the score without it.
   * `weight`: 权重 of an item in percent. `counted`: 折算得分, what its score counts for; sums stand there as well.
   * `scorer`: what one of several people gives, by their id. `earlier`: a score before the one that counts (自评, 初评,
   * 复核), typed or left for the pen; nothing is worked out from it.
   */
  readonly field: ColumnField;
  readonly header: string;
  /** Printed above it and its neighbours that say the same: 检查情况 over 扣分原因 and 扣分. */
  readonly over?: string;
  /** Of a `heading`: 1 for the outermost. */
  readonly level?: number;
  /** Of a `text`, `pen`, `box`, `scorer` or `earlier`: which one. */
  readonly key?: string;
  /** Of an `earlier`: whose form it is the one that counts on (自评分: `self`). Default: nobody's; for 自评 as the header says. */
  readonly stage?: 'self' | 'assess';
  /** Neighbours that say the same share a cell: a `text` only if `true`, 牵头单位 and 责任单位 unless `false`. */
  readonly merge?: boolean;
  /** Of `fullScore`: 5 instead of 5分; of `weight`: 5 instead of 5%. */
  readonly plain?: boolean;
  /** Of `fullScore`: 5% instead of 5分. */
  readonly percent?: boolean;
  /** As issued, of a column of words: where they stand in their cells. Default: headings and what is merged in the middle, others left. */
  readonly align?: 'left' | 'center';
  /** Width in characters of the workbook's default font. */
  readonly width?: number;
}

/** A column by what stands in it; no two of a layout have the same. */
export type ColumnId =
  Exclude<ColumnField, 'heading' | KeyedField> | `heading:${number}` | `${KeyedField}:${string}`;

/** Columns of which a form may have several, told apart by their keys. */
type KeyedField = 'text' | 'pen' | 'box' | 'scorer' | 'earlier';

export function columnId({ field, level = 1, key = '' }: LayoutColumn): ColumnId {
  switch (field) {
    case 'heading':
      return `heading:${level}`;
    case 'text':
    case 'pen':
    case 'box':
    case 'scorer':
    case 'earlier':
      return `${field}:${key}`;
    default:
      return field;
  }
}

/** Where the words of a column stand in their cells, if it does not say: those of headings and units in the middle. */
export const usualAlign = ({ field, merge }: LayoutColumn): 'left' | 'center' =>
  ['section', 'heading'].includes(field) ||
  (field === 'leadUnit' && merge !== false) ||
  (field === 'text' && merge === true)
    ? 'center'
    : 'left';

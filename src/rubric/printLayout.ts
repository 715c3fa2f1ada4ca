/** How the official sheet looks: its columns, its rows for lists, who signs. */

export interface PrintLayout {
  readonly orientation?: 'portrait' | 'landscape';
  /** `windows`: 宋体 and 仿宋, on every PC. `gbt9704`: 方正小标宋简体 and 仿宋_GB2312. */
  readonly fonts?: 'windows' | 'gbt9704';
  readonly columns: readonly LayoutColumn[];
  /** The row for 加分 inside the table, as issued. */
  readonly bonusRow?: RowLabel;
  /** The row for 扣分项. */
  readonly penaltyRow?: RowLabel;
  /** Every line of 加分 and of 扣分项 has a row of its own under the row of its list. Default: the list's row alone. */
  readonly listLines?: boolean;
  /** A table of subtotals by 牵头部门 (`leadUnit`) under 总分. */
  readonly subtotals?: 'leadUnit';
  /** As issued: 总分. */
  readonly totalLabel?: string;
  /** As issued: 评分时间. */
  readonly dateLabel?: string;
  /** 考核人, 被考核单位负责人: who signs, in the order of the page. */
  readonly signatures?: readonly Signature[];
}

/** 序号 and words of a row that stands for a list. */
interface RowLabel {
  readonly label: string;
  readonly title: string;
}

export type ColumnField =
  | 'section'
  | 'label'
  | 'requirement'
  | 'criteria'
  | 'fullScore'
  | 'score'
  | 'deduction'
  | 'remark'
  | 'leadUnit'
  | 'responsibleUnits';

interface LayoutColumn {
  readonly field: ColumnField;
  readonly header: string;
  /** Width in characters of the workbook's default font. */
  readonly width?: number;
}

export interface Signature {
  readonly label: string;
  /** How many sign. Default: 1. */
  readonly people?: number;
  /** 盖章: needs room for a seal. */
  readonly stamp?: boolean;
}

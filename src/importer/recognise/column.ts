/** A column of the table of a notice while it is found out what it is. */

import type { ColumnContent, ColumnSpan } from './columnContent';
import type { ColumnHeading } from './columnHeadings';
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
  /** 优, 良, 中, 差, with what each gives: see levels.ts. */
  isLevel?: true;
  /** Why it has not the role that its heading says: another column has it, or it is the 小计 of each part. */
  reason?: 'secondScore' | 'secondRemark' | 'partSum';
  /** The column that has its role, and the role. */
  behind?: { readonly column: Column; readonly role: ColumnRole };
}

/** Settles columns that the steps before left unsettled. */
export type ColumnStep = (columns: readonly Column[]) => void;

export const hasRole = (columns: readonly Column[], role: ColumnRole): boolean =>
  columns.some((column) => column.role === role);

/** 扣分 stands where other forms have 得分. */
export const hasDeductions = (columns: readonly Column[]): boolean =>
  hasRole(columns, 'deduction') && !hasRole(columns, 'score');
/** The column in which a row has its result. */
export const resultRole = (columns: readonly Column[]): 'score' | 'deduction' =>
  hasDeductions(columns) ? 'deduction' : 'score';

export const isUnsettled = ({ role }: Column): boolean => role === undefined;
export const firstRole = ({ heading }: Column): ColumnRole | undefined => heading.roles[0];

/** Of the rows, to count as written by the notice rather than left for the pen. */
export const FILLED = 0.3;
export const MOSTLY = 0.6;

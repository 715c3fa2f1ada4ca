/** Cell addresses, as numbers and as the text Excel writes. Rows and columns count from 1. */

import { Formula } from './formula';

export interface Address {
  readonly row: number;
  readonly column: number;
}

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `B7`. */
export const a1 = ({ row, column }: Address): string => `${columnName(column)}${row}`;

/** `评分表!$B$7`: fixed, wherever the formula stands. */
export const cellOn = (sheet: string, at: Address): Formula => cellsOn(sheet)(at);

/** The same for many cells of one sheet. */
export function cellsOn(sheet: string): (at: Address) => Formula {
  const prefix = sheetPrefix(sheet);
  return ({ row, column }) => new Formula(`${prefix}$${columnName(column)}$${row}`);
}

/** `$B$7`, on the sheet where the formula stands. */
export const localCell = ({ row, column }: Address): Formula => new Formula(`$${columnName(column)}$${row}`);

/** `评分表!$B$7:$B$20`: one column's cells from one row to another. */
export const columnRange = (sheet: string, column: number, from: number, to: number): Formula =>
  new Formula(`${sheetPrefix(sheet)}$${columnName(column)}$${from}:$${columnName(column)}$${to}`);

/** `$B$7:$B$20`, on the sheet where the formula stands. */
export const localColumn = (column: number, from: number, to: number): Formula =>
  new Formula(`$${columnName(column)}$${from}:$${columnName(column)}$${to}`);

/** Letters and digits need no quotes, unless the name reads like a cell (`AB12`, `R1C1`) or a value. */
const PLAIN_NAME = /^(?!(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$)[\p{L}_][\p{L}\p{N}_]*$/iu;

const sheetPrefix = (sheet: string): string =>
  PLAIN_NAME.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;

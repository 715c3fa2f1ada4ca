/** Problems in words, for the terminal. */

import type { Problem } from '../problems/problem';

/** 错误 扣分明细!E12  第1项… [sheet.unusable] */
export function tellProblem({ severity, code, pointer, sheet, cell, message }: Problem): string {
  const place = sheet === undefined ? (pointer ?? '') : `${sheet}${cell === undefined ? '' : `!${cell}`}`;
  const kind = severity === 'error' ? '错误' : '提示';
  return printable(`${kind}${place === '' ? '' : ` ${place}`}：${message} [${code}]`);
}

/** Text from a file must not steer the terminal. */

export const printable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

export const tellAll = (problems: readonly Problem[]): string => problems.map(tellProblem).join('\n');

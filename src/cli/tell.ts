/** Problems in words, for the terminal. */

import { oneLine } from '../problems/oneLine';
import type { Problem } from '../problems/problem';

/** 错误 扣分明细!E12：第1项… [sheet.unusable] */
export function tellProblem({ severity, code, pointer, sheet, cell, message }: Problem): string {
  const place = sheet === undefined ? (pointer ?? '') : `${sheet}${cell === undefined ? '' : `!${cell}`}`;
  const kind = severity === 'error' ? '错误' : '提示';
  return oneLine(`${kind}${place === '' ? '' : ` ${place}`}：${message} [${code}]`);
}

export const tellAll = (problems: readonly Problem[]): string => problems.map(tellProblem).join('\n');

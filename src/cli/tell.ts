/** Problems in words, for the terminal. */

import { oneLine } from '../problems/oneLine';
import type { Problem } from '../problems/problem';

/** 错误 加扣分明细!E12：第1项… [sheet.unusable] */
export function tellProblem({ severity, code, pointer, sheet, cell, message }: Problem): string {
  const place = sheet === undefined ? (pointer ?? '') : `${sheet}${cell === undefined ? '' : `!${cell}`}`;
  return oneLine(`${KINDS[severity]}${place === '' ? '' : ` ${place}`}：${message} [${code}]`);
}

const KINDS: Readonly<Record<Problem['severity'], string>> = {
  error: '错误',
  warning: '提示',
  notice: '说明',
};

export const tellAll = (problems: readonly Problem[]): string => problems.map(tellProblem).join('\n');

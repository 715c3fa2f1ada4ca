/** Problems in words, for the terminal. */

import type { Problem } from '../problems/problem';

/** 错误 扣分明细!E12：第1项… [sheet.unusable] */
export function tellProblem({ severity, code, pointer, sheet, cell, message }: Problem): string {
  const place = sheet === undefined ? (pointer ?? '') : `${sheet}${cell === undefined ? '' : `!${cell}`}`;
  const kind = severity === 'error' ? '错误' : '提示';
  return oneLine(`${kind}${place === '' ? '' : ` ${place}`}：${message} [${code}]`);
}

/**
 * Text from a file must not steer the terminal, nor turn the reading direction, nor look like a line of ours.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

export const tellAll = (problems: readonly Problem[]): string => problems.map(tellProblem).join('\n');

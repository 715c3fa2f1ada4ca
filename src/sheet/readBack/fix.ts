/** What to do about an entry that cannot be used. */

import { optionNear } from '../../rules/entries/option';
import type { Entry } from '../../rules/entry';
import type { StoredCell } from './stored';

/** Built-in formats 9 and 10 are percentages, 14 to 22 dates and times. */
export const isPercent = ({ numberFormat = 0, formatCode = '' }: StoredCell): boolean =>
  numberFormat === 9 || numberFormat === 10 || formatCode.includes('%');

export const isDate = ({ numberFormat = 0, formatCode = '' }: StoredCell): boolean =>
  (numberFormat >= 14 && numberFormat <= 22) ||
  /[ymd]/i.test(formatCode.slice(0, LONGEST_FORMAT).replace(/"[^"]*"|\[[^\]]*\]|General/gi, ''));

/** Excel takes no longer one, and the pattern is not for long texts. */
const LONGEST_FORMAT = 255;

const PLEASE = '请改正。';

/** A sentence for the clerk. */
export function fixFor(cell: StoredCell, entry: Entry): string {
  const { validation } = entry;
  const { value } = cell;
  if (typeof value === 'number') return numberFix(cell, value, entry);
  if (typeof value !== 'string') return PLEASE;
  // A fix for a text this long would not be read; and the patterns below are not for long texts.
  const text = value.slice(0, LONGEST);
  if (text.trim() === '') return '看上去是空的，其实有空格。请清空这一格。';
  if (validation.type === 'list') {
    if (validation.options.includes(text.trim())) return `请去掉空格，只填“${text.trim()}”。`;
    const near = optionNear(validation, text);
    return near === undefined ? PLEASE : `请改成“${near}”。`;
  }
  if (validation.type === 'text') return '请缩短。';
  if (validation.type === 'date') return '请删去后按日期重新填。';
  return fixes.map(({ when, say }) => when.exec(text) && say(text.trim())).find(Boolean) ?? PLEASE;
}

const LONGEST = 40;

function numberFix(cell: StoredCell, value: number, { validation, expected }: Entry): string {
  if (validation.type === 'text') return '请写成文字，如“6月3日”。';
  if (validation.type === 'list') return PLEASE;
  if (validation.type === 'date') return '请删去后按日期重新填。';
  if (isDate(cell)) return '像是被当成了日期，请删去后重新填。';
  if (isPercent(cell))
    return `像是填了${Number((value * 100).toPrecision(12))}%。请删去后重新填，不加百分号。`;
  // The limits stand in what is expected, where they are short enough to be said.
  if (value > validation.max && !expected.includes(String(validation.max)))
    return `最大填${validation.max}。`;
  return value < validation.min && !expected.includes(String(validation.min))
    ? `最小填${validation.min}。`
    : PLEASE;
}

interface Fix {
  readonly when: RegExp;
  readonly say: (text: string) => string | undefined;
}

const NUMBER = /-?\d+(?:\.\d+)?/;
const DIGITS = '〇一二三四五六七八九十';

const fixes: readonly Fix[] = [
  {
    when: /^\s*[０-９．－＋.\d+-]*[０-９][０-９．.\d]*\s*$/,
    say: (text) => `像是全角数字，请改成半角的“${text.normalize('NFKC')}”。`,
  },
  {
    when: new RegExp(`^\\s*${NUMBER.source}\\s*\\p{L}{1,3}\\s*$`, 'u'),
    say: (text) => `只填数字“${NUMBER.exec(text)?.[0] ?? ''}”，不写单位。`,
  },
  {
    when: new RegExp(`^\\s*${NUMBER.source}\\s*$`),
    say: (text) => `这是文本格式的数字，请删去后重新填“${text}”。`,
  },
  {
    when: new RegExp(`^\\s*[${DIGITS}零两]\\p{L}?\\s*$`, 'u'),
    say: (text) => {
      const digit = text.charAt(0).replace('零', '〇').replace('两', '二');
      return `请改成阿拉伯数字“${DIGITS.indexOf(digit)}”。`;
    },
  },
];

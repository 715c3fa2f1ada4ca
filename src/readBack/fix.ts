/**
 * What to do about an entry that cannot be used, as a sentence and, where what was meant is certain, as the value
 * that one press of a button puts there. A limit that is passed has no such value: what was meant is not known.
 */

import type { CellValue } from '../formula/value';
import { dayIn, isoDay } from '../rules/entries/day';
import { optionNear } from '../rules/entries/option';
import type { InputType } from '../rules/inputType';
import { judge, State } from '../rules/inputType';
import { chineseNumber, UNIT_WORD } from './chineseNumber';
import { isDate, isPercent } from './formats';
import type { StoredCell } from './stored';

export interface Fix {
  /** A sentence for the clerk. */
  readonly say: string;
  /** What was certainly meant, and can be used; null empties the cell. */
  readonly value?: CellValue | undefined;
}

const PLEASE: Fix = { say: '请改正。' };

/** `cell` with its value as its entry reads it: a percentage in points. */
export function fixFor(cell: StoredCell, entry: InputType): Fix {
  const { say, value } = meant(cell, entry);
  return value === null || (value !== undefined && isUsable(entry, value)) ? { say, value } : { say };
}

const isUsable = (entry: InputType, value: CellValue): boolean => judge(entry, value).state === State.valid;

function meant(cell: StoredCell, entry: InputType): Fix {
  const { value } = cell;
  const { validation } = entry;
  if (typeof value === 'number') return numberFix(cell, value, entry);
  if (typeof value !== 'string') return PLEASE;
  // A fix for a text this long would not be read; and the patterns below are not for long texts.
  const text = value.slice(0, LONGEST);
  if (value.trim() === '') return { say: '看上去是空的，其实有空格。请清空这一格。', value: null };
  if (validation.type === 'list') return listFix(text, validation);
  if (validation.type === 'text') return { say: '请缩短。' };
  if (validation.type === 'date') return dateFix(text);
  const plain = halfWidth(text);
  const share = entry.inPoints === undefined ? undefined : percentFix(plain);
  if (share !== undefined) return share;
  const number = Number(plain);
  // Written as a number it could not be used either.
  if (plain === text.trim() && NUMBER.test(plain) && !isUsable(entry, number))
    return numberFix({ value: number }, number, entry);
  return fixes.map((fix) => fix(text.trim(), plain)).find((fix) => fix !== undefined) ?? PLEASE;
}

const LONGEST = 40;

/** Full-width characters as the half-width ones they stand for. */
const halfWidth = (text: string): string => text.normalize('NFKC').replaceAll('−', '-').trim();

/** “93.5%”, pasted as words into a percent cell. */
function percentFix(plain: string): Fix | undefined {
  const [, number] = /^([-+]?\d+(?:\.\d+)?)\s*%$/.exec(plain) ?? [];
  return number === undefined
    ? undefined
    : { say: `这是文本，不是数，请删去后重新填“${number}%”。`, value: Number(number) };
}

function listFix(text: string, validation: InputType['validation']): Fix {
  const option = optionNear(validation, text.trim().replace(/[。.]$/, ''));
  if (option === undefined) return PLEASE;
  return {
    say: option === text.trim() ? `请去掉空格，只填“${option}”。` : `请改成“${option}”。`,
    value: option,
  };
}

function dateFix(text: string): Fix {
  return { say: '请删去后按日期重新填。', value: dayIn(halfWidth(text)) };
}

function numberFix(cell: StoredCell, value: number, entry: InputType): Fix {
  const { validation, expected, inPoints } = entry;
  if (validation.type === 'text') return { say: '请写成文字，如“6月3日”。' };
  if (validation.type === 'list') return optionFix(value, validation.options);
  // 20211220
  if (validation.type === 'date') return dateFix(String(value));
  if (isDate(cell)) return { say: '像是被当成了日期，请删去后重新填。' };
  if (isPercent(cell) && inPoints === undefined)
    return { say: `像是填了${Number((value * 100).toPrecision(12))}%。请删去后重新填，不加百分号。` };
  const slip = entry.meant?.of(value) ?? '';
  // It stands in brackets, for it follows what is expected in the sheet.
  if (slip !== '') return { say: slip.slice(1, -1) + (slip.endsWith('？）') ? PLEASE.say : '。') };
  // The limits stand in what is expected, where they are short enough to be said.
  if (value > validation.max && !expected.includes(String(validation.max)))
    return { say: `最大填${validation.max}。` };
  return value < validation.min && !expected.includes(String(validation.min))
    ? { say: `最小填${validation.min}。` }
    : PLEASE;
}

/** 9999-12-31. */
const LAST_DAY = 2_958_465;

/** A pick that Excel took for a number: 95% is stored as 0.95, 1-2 as the second of January. */
function optionFix(value: number, options: readonly string[]): Fix {
  const [, month, day] = isoDay(Math.trunc(Math.min(Math.max(value, 0), LAST_DAY)))
    .split('-')
    .map(Number);
  const percent = `${Number((value * 100).toPrecision(12))}%`;
  const looks = [String(value), percent, `${month}-${day}`, `${month}/${day}`];
  const found = looks.flatMap((look) => options.filter((name) => name.trim() === look))[0];
  return found === undefined
    ? PLEASE
    : { say: `像是“${found}”被当成了数，请从下拉列表里重新选“${found}”。`, value: found };
}

const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;
/** 2次, 2 个; not 2万, 2月, 2多次, which say another number, or a day. */
const UNITED = new RegExp(`^([-+]?\\d+(?:\\.\\d+)?)\\s*${UNIT_WORD}{1,3}$`, 'u');

/** Each reads a text in one way; `plain` is the text in half-width characters. */
const fixes: readonly ((text: string, plain: string) => Fix | undefined)[] = [
  (text, plain) =>
    NUMBER.test(plain)
      ? {
          say:
            plain === text
              ? `这是文本格式的数字，请删去后重新填“${text}”。`
              : `像是全角数字，请改成半角的“${plain}”。`,
          value: Number(plain),
        }
      : undefined,
  (_, plain) => {
    const [, number] = UNITED.exec(plain) ?? [];
    return number === undefined
      ? undefined
      : { say: `只填数字“${number}”，不写单位。`, value: Number(number) };
  },
  // 1,200
  (_, plain) =>
    /^\d{1,3}(?:,\d{3})+$/.test(plain)
      ? {
          say: `请去掉逗号，填“${plain.replaceAll(',', '')}”。`,
          value: Number(plain.replaceAll(',', '')),
        }
      : undefined,
  (text) => {
    const number = chineseNumber(text);
    return number === undefined ? undefined : { say: `请改成阿拉伯数字“${number}”。`, value: number };
  },
];

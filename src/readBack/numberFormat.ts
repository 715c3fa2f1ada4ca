/**
 * Whether a cell shows what it holds. A format can show any number as any other: `"9.8"`, `0;0;`, `;;;`, `0,`.
 *
 * What is not understood is taken for one that does not: our own cells have General, and what programs put in its
 * place when they save is plain.
 */

import type { StoredCell } from './stored';
import { isDate } from './formats';

/** Built in, by number, where they show a number plainly. All others have other signs in them. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [49, '@'],
]);

const LONGEST = 255;

export interface Shown {
  /** A day or a percentage typed there is told with the entry. */
  readonly isInput: boolean;
  /** 计分 of 加扣分明细 is left blank where there is nothing to tell. */
  readonly hidesZero: boolean;
}

export function showsAsIs(cell: StoredCell, { isInput, hidesZero }: Shown): boolean {
  const { value, numberFormat = 0, formatCode = BUILT_IN.get(numberFormat) } = cell;
  if (typeof value === 'string') return value === '' || formatCode === undefined || showsText(formatCode);
  if (typeof value !== 'number') return true;
  if (isInput && isBuiltIn(cell)) return true;
  if (formatCode === undefined || formatCode.length > LONGEST) return false;
  if (isInput && (isPlainDate(formatCode) || showsPercent(bare(formatCode), value))) return true;
  if (value === 0 && hidesZero && sectionsOf(formatCode)[2] === '') return true;
  return showsNumber(formatCode, value);
}

/** A day as it is written, or built in. */
const isBuiltIn = ({ numberFormat = 0, formatCode, isDate: isWritten }: StoredCell): boolean =>
  isWritten === true || (formatCode === undefined && isDate({ numberFormat }));

/** Our own has three decimals, to which a longer one is rounded. */
function showsPercent(plain: string, value: number): boolean {
  const [found, decimals = ''] = /^0(?:\.([0#]{1,20}))?%$/.exec(plain) ?? [];
  return found !== undefined && (decimals.length > 2 || isExact(value * 100, decimals.length));
}

const isExact = (value: number, decimals: number): boolean =>
  Math.abs(Number(value.toFixed(decimals)) - value) < 1e-9;

/** With nothing in it but parts of the day, and what stands between them. */
const isPlainDate = (code: string): boolean =>
  isDate({ formatCode: code }) &&
  /^[ymdhseagpAP年月日时分秒上下午/.:;@, -]*$/i.test(
    code.replace(/\[(?:\$-[\dA-F]+|DBNum\d|[hms]+)\]|"[年月日时分秒 ]*"|\\(?=[年月日时分秒 /.-])/gi, ''),
  );

/** Sections of a code; a semicolon in quotes or after \\ parts none. */
const sectionsOf = (code: string): readonly string[] =>
  (code.match(/(?:"[^"]*"?|\\.|[^;"\\])+|;/g) ?? []).reduce<string[]>(
    (sections, piece) =>
      piece === ';' ? [...sections, ''] : [...sections.slice(0, -1), (sections.at(-1) ?? '') + piece],
    [''],
  );

/** Of several sections, the one for text is the fourth, or the last where it has an @. One of words alone may be it. */
function showsText(code: string): boolean {
  if (code.length > LONGEST) return false;
  const sections = sectionsOf(code);
  const last = sections.at(-1) ?? '';
  const own = sections.length > 3 ? sections[3] : last.includes('@') ? last : undefined;
  const isWords = sections.length === 1 && !/[#0?@]|General|通用格式/i.test(bare(last));
  return own === undefined ? !isWords || isDate({ formatCode: code }) : bare(own) === '@';
}

function showsNumber(code: string, value: number): boolean {
  const sections = sectionsOf(code);
  const [positive = '', negative, zero] = sections;
  if (sections.some((section) => /\[[<>=]/.test(section))) return false;
  if (bare(positive) === '@') return true;
  // Its own sign is put in front of a negative number only where it has no section of its own.
  const own = value < 0 ? (negative ?? positive) : value === 0 ? (zero ?? positive) : positive;
  const isSigned = value < 0 && negative !== undefined;
  const plain = bare(own);
  if (isSigned && !/^[-(]/.test(plain)) return false;
  const digits = plain.replace(/^[-(]|\)$/g, '');
  if (/^(?:General|G\/通用格式)$/i.test(digits)) return true;
  const [, whole = '', decimals = ''] = /^([#,?0]*[#?0])(?:\.([0#?]*))?$/.exec(digits) ?? [];
  if (whole === '' || decimals.length > 20) return false;
  const size = Math.abs(value);
  // 0 by # is nothing.
  if (
    size < 1 &&
    !whole.includes('0') &&
    Math.round(size) === 0 &&
    !/[1-9]/.test(size.toFixed(decimals.length))
  )
    return false;
  return isExact(size, decimals.length);
}

/** Without what shows nothing, or 分 behind a number: gaps, fillings, colours. */
const bare = (section: string): string =>
  section.replace(
    /_[^]|\*\s|\[(?:\$-[0-9A-F]+|(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow)|Colou?r\s*\d+|颜色\s*\d+|[黑蓝青绿红白黄洋]色?)\]|"\s*分?\s*"|\\ |\s|\\(?=[-()])|\\?分$/gi,
    '',
  );

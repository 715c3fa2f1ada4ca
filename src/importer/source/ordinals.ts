/** How automatic numbers are written: 3 as 三, ③, c, iii. Word and web pages name the ways differently. */

const DIGITS = '〇一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const MOST_CHINESE = 9999;
const MOST_LETTERS = 26 * 30;
const MOST_ROMAN = 3999;

type Writing = (value: number) => string;

/** 15 → 十五, 105 → 一百〇五; past 9999 in plain digits. */
function chinese(value: number): string {
  if (value < 0 || value > MOST_CHINESE) return String(value);
  if (value < 10) return DIGITS.charAt(value);
  const places = ['', '十', '百', '千'];
  const digits = [...String(value)].map(Number);
  const words = digits
    .map((digit, i) => (digit === 0 ? '〇' : DIGITS.charAt(digit) + (places[digits.length - 1 - i] ?? '')))
    .join('')
    .replace(/〇+$/, '')
    .replace(/〇+/g, '〇');
  return value < 20 ? words.slice(1) : words;
}

const digitByDigit =
  (digits: string): Writing =>
  (value) =>
    [...String(value)].map((digit) => digits.charAt(Number(digit))).join('');

/** 1 → a, 27 → aa, 28 → bb. */
const letters =
  (first: string): Writing =>
  (value) =>
    value < 1 || value > MOST_LETTERS
      ? String(value)
      : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(value: number): string {
  if (value < 1 || value > MOST_ROMAN) return String(value);
  let rest = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return sign.repeat(times);
  }).join('');
}

/** One of a row of characters that follow each other; plain digits where the row ends. */
const within =
  (first: number, most: number, from = 1): Writing =>
  (value) =>
    value < from || value > most ? String(value) : String.fromCodePoint(first + value - from);

const circled: Writing = (value) =>
  value === 0 ? '⓪' : value <= 20 ? within(0x2460, 20)(value) : within(0x3251, 35, 21)(value);

/** A stem and a branch: 甲子, 乙丑. */
const sexagenary: Writing = (value) => STEMS.charAt((value - 1) % 10) + BRANCHES.charAt((value - 1) % 12);
const oneOf =
  (characters: string): Writing =>
  (value) =>
    characters.charAt(value - 1) || String(value);

/** By the name that Word gives them (`w:numFmt`). */
const writings: Readonly<Record<string, Writing>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: digitByDigit('０１２３４５６７８９'),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: digitByDigit(DIGITS),
  taiwaneseDigital: digitByDigit(DIGITS),
  chineseLegalSimplified: digitByDigit(FORMAL),
  ideographTraditional: oneOf(STEMS),
  ideographZodiac: oneOf(BRANCHES),
  ideographZodiacTraditional: sexagenary,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: within(0x2488, 20),
  decimalEnclosedParen: within(0x2474, 20),
  ideographEnclosedCircle: within(0x3280, 10),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => '',
};

const known = new Map(Object.entries(writings));

/** `format` as Word names it; in plain digits where the name is unknown. */
export const ordinal = (value: number, format: string): string => (known.get(format) ?? String)(value);

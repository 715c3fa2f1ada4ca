/** 附件, the title over the table, and where in it the year, the quarter or the month stands. */

import type { Rubric } from '../../rubric/rubric';
import { plainTitle, saysKindOfPeriod } from '../../rubric/title';
import { oneLineOf, bareText } from '../recognise/bareText';
import { gappedWords } from '../text/gappedWords';
import { isPublication } from './publication';

type Period = Rubric['period'];

const ATTACHMENT =
  /^(附\s*(?:件|表|录|(?=\s*[:：]))\s*[0-9０-９一二三四五六七八九十]{0,3}(?:\s*[-－—之]\s*\d{1,2})?)\s*([:：]?)\s*(.*)$/s;
/** 表三（1）, 表6.1.9: the number of the form, above its title as 附件 is, or below it. */
const FORM_NUMBER = /^(表\s*[0-9一二三四五六七八九十]{1,3}(?:[-－.．][0-9]{1,2})*(?:[（(][0-9]{1,2}[)）])?)$/;
export const isFormNumber = (line: string): boolean => FORM_NUMBER.test(line.trim());
const NAMED = /(?:表|细则|标准|办法|方案|评分|考核|清单|手册|指标|体系|评分标准)$/;
const LONGEST = 60;

/** Lines that cannot be part of a title: sentences, lists, blanks to be filled in. */
const NO_TITLE = /[>＞»|｜]|[。；;]$|[:：]|^[（(]?[一二三四五六七八九十\d]+[)）]?[、.．]|_{2,}|＿{2,}/;

export interface FoundTitle {
  readonly attachment: string | undefined;
  readonly title: string | undefined;
  /** It is only a heading of the notice: 五、在外商会 right above the table. */
  readonly isHeading?: true;
  /** Lines between title and table: unit, date. */
  readonly head: readonly string[];
}

/** From the lines above the table, the nearest last. */
export function titleIn(before: readonly string[]): FoundTitle {
  const lines = before
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isPublication(line));
  const at = lines.findLastIndex(
    (line, i) => isAttachment(line) && (!isFormNumber(line) || isTitle(lines[i + 1] ?? '')),
  );
  const { attachment, behind } = attachmentIn(lines[at] ?? '');
  const below = [...(behind === '' ? [] : [behind]), ...lines.slice(at + 1)];
  const from = below.findLastIndex((line) => isTitle(line) && NAMED.test(named(line)));
  const last = from >= 0 ? from : at >= 0 ? below.findIndex(isTitle) : below.findLastIndex(isTitle);
  const nearest = below.at(-1) ?? '';
  if (last < 0 && HEADING.test(nearest))
    return {
      attachment,
      title: oneLineOf(nearest),
      isHeading: true,
      head: below.slice(0, -1),
    };
  if (last < 0) return { attachment, title: undefined, head: below };
  const { words, count } = subtitle(below.slice(last + 1));
  return {
    attachment,
    title: (oneLineOf(titleLines(below, last, at >= 0).join('')) + words).slice(0, 180),
    head: below.slice(last + 1 + count),
  };
}

/** Better than no title at all, and printed where it stands. */
const HEADING = /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]?[^:：。；;，,_＿|｜]{2,25}$/;

/** Paragraphs below a table up to 附件 or title of the next form: 附件2, 村级档案工作检查评分表. */
export function beforeNextForm(paragraphs: readonly string[]): readonly string[] {
  const at = paragraphs.findIndex((text) => {
    const line = text.trim();
    return isAttachment(line) || (isTitle(line) && NAMED.test(named(line)));
  });
  return at < 0 ? paragraphs : paragraphs.slice(0, at);
}

/** （试行）, （村级）, 接诊病人: one short line under the title, before the lines of blanks. */
function subtitle([line = '']: readonly string[]): { readonly words: string; readonly count: number } {
  const words = oneLineOf(line);
  const isOther = NO_SUBTITLE.test(words) || isFormNumber(line) || gappedWords(line).length > 0;
  const isShort = words !== '' && bareText(words).length <= LONGEST_SUBTITLE && !isOther;
  if (!isShort) return { words: '', count: 0 };
  return { words: /^[（(].*[)）]$/.test(words) ? words : `　${words}`, count: 1 };
}
const LONGEST_SUBTITLE = 16;
/** Blanks, sentences, days, what somebody is to sign. */
const NO_SUBTITLE = /[:：_＿|｜，,。；;、]|年.*月|日期|时间|季度|签|章|^[（(]?\d+[)）.、]/;

const isAttachment = (line: string): boolean => {
  if (isFormNumber(line)) return true;
  const [, name = '', , behind = ''] = ATTACHMENT.exec(line) ?? [];
  return (
    name !== '' &&
    (behind === '' || (behind.length <= LONGEST && /[:：\s]/.test(line.slice(name.length, -behind.length))))
  );
};

/** 附件2, 附件：, 附：, with what stands behind it on its line. */
function attachmentIn(line: string): { readonly attachment: string | undefined; readonly behind: string } {
  if (isFormNumber(line)) return { attachment: line.replace(/\s/g, ''), behind: '' };
  const [, name, colon = '', behind = ''] = ATTACHMENT.exec(line) ?? [];
  if (name === undefined) return { attachment: undefined, behind: '' };
  // 附件2：评分表 is the number and the title; 附件： alone on its line, and 附：, are printed as issued.
  const isAlone = bareText(name) === '附' || (behind === '' && /[件表录]$/.test(bareText(name)));
  return { attachment: bareText(name) + (isAlone ? colon : ''), behind };
}

const isTitle = (line: string): boolean =>
  line.length <= LONGEST && !NO_TITLE.test(line) && !isFormNumber(line) && bareText(line).length >= 4;

const named = (line: string): string => bareText(line).replace(/\([^()]*\)$/, '');

/** A title may take two or three lines: the ones above belong to it where they stand under 附件, or end in the middle. */
function titleLines(lines: readonly string[], last: number, isBelowAttachment: boolean): readonly string[] {
  let first = last;
  while (first > 0 && last - first < 2) {
    const above = lines[first - 1] ?? '';
    const isPart =
      isTitle(above) && (isBelowAttachment || !NAMED.test(named(above))) && !/日$|号$/.test(above);
    if (!isPart) break;
    first--;
  }
  return lines.slice(first, last + 1);
}

const BLANK = '[_＿\\s×xX*○〇Ｏ-]';
const YEAR = `(?:20\\d{2}|二〇[〇一二三四五六七八九]{2}|20\\d?${BLANK}{0,6}|${BLANK}{1,8})`;
/** 2024年, a bare 年 in front, 年度: never the 年 of 青年. */
const ANY_YEAR = `(?:${YEAR}年|^年|(?<=[（(])年|年(?=度))`;

/** 年终, 年中考核, 年初, 年级; in 2017年中小学 and 2024年初中 it is the year, and another word begins. */
const PART_OF_YEAR =
  '(?:[季月终末底级]|初(?![中级])|中(?=期|$|[(（]|考[核评]|检查|评[估价议比]|督[查导]|述[职]|自[查评]|总结|工作|测评|绩效|巡查))';

/** Where in the title the period stands, by its kind; what stands behind 年 goes on. */
const PATTERNS: Readonly<Record<Period, RegExp | undefined>> = {
  quarter: new RegExp(`(?:${ANY_YEAR}度?)?第?(?:[一二三四1-4]|${BLANK}*)季度`),
  month: new RegExp(`${ANY_YEAR}(?:\\d{1,2}|[一二三四五六七八九十]{1,2}|${BLANK}*)月(?:份|度)?`),
  year: new RegExp(`${ANY_YEAR}(?!${PART_OF_YEAR})`),
  day: new RegExp(`${ANY_YEAR}(?:\\d{1,2}|${BLANK}*)月(?:\\d{1,2}|${BLANK}*)日`),
  none: undefined,
};

/** 2025年第一季度, 第＿＿季度, 年　季度 */
const QUARTER = new RegExp(`(?:年度?|第)\\s*第?(?:[一二三四1-4]|${BLANK}*)季度`);

/** What is looked at on the spot is dated by the day, unless the title names a period. */
const INSPECTION = /检查|巡查|督查|暗访|抽查|巡检|督导/;

/** Words of the title and the lines below it that tell how often is scored; `day` is the label of the date. */
export function periodIn(title: string, head: readonly string[], day = ''): Period {
  const words = bareText([title, ...head].join(''));
  // 2025年…季度考核表 is that of a year, if the quarters are not told.
  const isOfYear = PATTERNS.year?.test(title) === true && /季度(?!\d)/.test(title) && !QUARTER.test(title);
  if (/季度|每季/.test(words) && !isOfYear) return 'quarter';
  if (/月份|月度|每月|年\d{0,2}月(?!\d*日)/.test(bareText(title)) || /考核月|月份:/.test(words))
    return 'month';
  const isDated = PATTERNS.day?.test(title) ?? false;
  const isNamed = (PATTERNS.year?.test(title) ?? false) || /年度|每年|全年/.test(words);
  return isDated || (!isNamed && INSPECTION.test(title + day) && day !== '') ? 'day' : 'year';
}

/** The title with {period} in place of the period; in front where it names none and the form has no other place for it. */
export function withPeriod(
  title: string,
  period: Period,
): { readonly title: string; readonly isNamed: boolean } {
  if (period === 'none') return { title: plainTitle({ title }), isNamed: true };
  if (title.includes('{period}')) return { title: onlyOnce(title), isNamed: true };
  const patterns = period === 'day' ? [PATTERNS.day] : [PATTERNS[period], PATTERNS.year];
  const pattern = patterns.find((each) => each?.test(title) === true);
  // 河长制季度考核表 has no blank for a quarter: it is printed as issued.
  const [found = ''] = pattern?.exec(title) ?? [];
  if (saysKindOfPeriod(title, period) && (pattern === undefined || isBareKind(title, found)))
    return { title, isNamed: true };
  if (pattern === undefined)
    return period === 'day' ? { title, isNamed: true } : { title: `{period}${title}`, isNamed: false };
  return { title: title.replace(pattern, '{period}'), isNamed: true };
}

/** 季度 or 年 of 年度, with no number, no 第 and no blank; at the beginning of a title the blank before it is lost. */
const isBareKind = (title: string, found: string): boolean =>
  /^(?:季度|年)$/.test(found) && !/^[（(]|^$/.test(title.slice(0, title.indexOf(found)).slice(-1));

const onlyOnce = (title: string): string => {
  const [before = '', ...rest] = title.split('{period}');
  return `${before}{period}${rest.join('')}`;
};

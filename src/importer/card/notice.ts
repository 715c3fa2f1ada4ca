/** The notice that the table is from: its name, who issued it, its number and day. */

import { oneLineOf, bareText } from '../recognise/bareText';

export interface FoundNotice {
  readonly notice: string | undefined;
  readonly issuer: string | undefined;
  readonly number: string | undefined;
  readonly date: string | undefined;
}

const NOTICE = /关于.{2,80}的?(?:通知|意见|办法|方案|决定|函)$/;
const ISSUER =
  /^[^，。；：:、（()）\s]{3,30}(?:政府|委员会|办公室|局|党委|党工委|领导小组|中心|医院|学校|办事处|管委会|厅|委|院|团|会)$/;
const DAY = /^(20\d{2})年(\d{1,2})月(\d{1,2})日$/;
const NUMBER = /[^\s，。、：:]{1,16}[〔[【（(](?:20\d{2})[〕\]】)）]第?\d{1,4}号/;

export function noticeIn(paragraphs: readonly string[]): FoundNotice {
  const lines = paragraphs.flatMap((text) => text.split('\n')).map(oneLineOf);
  const name = lines.find((line) => line.length < 120 && NOTICE.test(line));
  const dayAt = lines.findIndex((line) => DAY.test(bareText(line)));
  const signed = dayAt > 0 ? lines[dayAt - 1] : undefined;
  const issuer = signed !== undefined && ISSUER.test(signed) ? signed : issuerOf(lines, name);
  const [, year, month = '', day = ''] = DAY.exec(bareText(lines[dayAt] ?? '')) ?? [];
  return {
    notice: name === undefined ? undefined : `《${name.replaceAll('《', '〈').replaceAll('》', '〉')}》`,
    issuer,
    number: lines
      .map((line) => (line.length < 60 ? NUMBER.exec(line)?.[0] : undefined))
      .find((found) => found !== undefined),
    date: year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  };
}

/** 青溪县民政局关于印发…的通知, 梅山区教育局转发市教育局关于…的通知; the line above 关于印发…的通知 where the name takes two. */
function issuerOf(lines: readonly string[], name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const [before = ''] = name.split(/转发|关于/);
  const words = before.trim() === '' ? (lines[lines.indexOf(name) - 1] ?? '') : before.trim();
  return words.length <= LONGEST_ISSUER && words.split(/[\s　]+/).every((each) => ISSUER.test(each))
    ? words
    : undefined;
}

/** Of several offices together. */
const LONGEST_ISSUER = 60;

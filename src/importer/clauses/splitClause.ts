/** The words of a scored clause, parted into 考核内容 and 评分标准 as a form has them in two columns. */

import { bareText } from '../recognise/bareText';
import { hasPrice } from '../recognise/pointsInText';

export interface SplitClause {
  readonly requirement: string;
  /** '' where the clause does not say how it is scored. */
  readonly criteria: string;
  /** 评分细则, as the notice introduces it. */
  readonly heading?: string;
}

const MARKED =
  /(?:^|[。；;\n])\s*[【（(]?((?:考核|评分|计分|扣分|记分|打分|考评|评价|赋分|得分)(?:评分|计分)?(?:细则|标准|办法|方法|规则|依据))[】）)]?\s*[：:]\s*/;

/** （10分）, [10分]; in the column 分值 it stands once more. */
const BARE_POINTS =
  /[(（[【](?:满分|分值|基本分|标准分|总分|共计?|计)?[为：:]?\s*\d{1,4}(?:[.．]\d{1,3})?\s*分[)）\]】]/;
/** 每天巡查网格不少于2次，15分。 */
const SPOKEN_POINTS = /[，,](?:满分|分值|计|记)?\s*\d{1,4}(?:[.．]\d)?\s*分(?=[。；;]?$)/;
/** （40分，每1起扣1分，扣完为止）: how it is scored stands with the points. */
const PRICED_POINTS = /[(（](?:满分|分值)?\s*\d{1,4}(?:[.．]\d{1,3})?\s*分[，,；;。]\s*([^()（）]*)[)）]/;

export function splitClause(text: string): SplitClause {
  const { criteria, ...others } = parted(text);
  return { ...others, criteria: criteria.replace(AT_END, '').trim() };
}

/** Points that follow the rule, and the sign before the next clause. */
const AT_END = /[（(](?:满分|分值|计)?\s*\d{1,4}(?:[.．]\d{1,3})?\s*分[)）][。；;]?$|[；;]$/;

function parted(text: string): SplitClause {
  const marked = MARKED.exec(text);
  if (marked !== null) {
    const end = marked.index + marked[0].length;
    const before = text.slice(0, marked.index) + (/^[。；;]/.exec(marked[0])?.[0] ?? '');
    const heading = marked[1];
    return {
      requirement: tidied(before),
      criteria: text.slice(end).trim(),
      ...(heading !== undefined && { heading }),
    };
  }
  const priced = PRICED_POINTS.exec(text);
  if (priced !== null && hasPrice(priced[1] ?? '')) {
    const inside = priced[1] ?? '';
    const behind = text.slice(priced.index + priced[0].length).replace(/^[。；;，,]/, '');
    const criteria = behind === '' ? inside : `${inside}。${behind}`;
    return { requirement: text.slice(0, priced.index).trim(), criteria };
  }
  return bySentence(text);
}

/** What stands before the first sentence that gives or takes points is what is asked for. */
function bySentence(text: string): SplitClause {
  const sentences = text.match(/[^。；;\n]+[。；;\n]*/g) ?? [];
  const first = sentences.findIndex(hasPrice);
  if (first < 0) return { requirement: tidied(text), criteria: '' };
  if (first > 0)
    return {
      requirement: tidied(sentences.slice(0, first).join('')),
      criteria: sentences.slice(first).join('').trim(),
    };
  const points = BARE_POINTS.exec(text);
  const head = points === null ? '' : text.slice(0, points.index).trim();
  if (points !== null && head !== '' && !hasPrice(head))
    return {
      requirement: head,
      criteria: text.slice(points.index + points[0].length).replace(/^[\s：:，,。；;]+/, ''),
    };
  const own = byComma(text);
  if (own !== undefined) return own;
  const [, title = '', rest = ''] = /^([^：:。；;，,]{2,30})[：:]\s*([\s\S]+)$/.exec(text) ?? [];
  return rest === '' || hasPrice(title)
    ? { requirement: tidied(text), criteria: '' }
    : { requirement: tidied(title), criteria: rest.trim() };
}

/** 每月至少召开一次会议，少一次扣1分: what is asked for, and what is wanting of it. 未建台账的，扣2分 is a rule as a whole. */
function byComma(text: string): SplitClause | undefined {
  const parts = text.match(/[^，,]+[，,]*/g) ?? [];
  const priced = parts.findIndex(hasPrice);
  // 无故不到岗的，每次扣1分: the case stands before its price.
  const isCaseBefore = priced > 1 && IS_CASE.test(parts[priced - 1] ?? '');
  const first = isCaseBefore ? priced - 1 : priced;
  const before = parts.slice(0, first).join('');
  if (first < 1 || !WANTING.test(parts[first] ?? '') || IS_FAULT.test(before)) return undefined;
  return { requirement: tidied(before.replace(/[，,]$/, '')), criteria: parts.slice(first).join('').trim() };
}
const WANTING = /^(?:每?[少缺漏迟低超]|未|没|无|不|否则|逾期|发现)/;
const IS_CASE = /^(?:未|没|无|不|逾期|发现).*的[，,]$/;
const IS_FAULT = /^(?:未|没|不|无|发现|对|因|被|凡|如|若)|[未没][^，,]*的[，,]?$/;

/** The points are in a column of their own. */
function tidied(words: string): string {
  const without = words
    .replace(BARE_POINTS, '')
    .replace(SPOKEN_POINTS, '')
    .replace(/[；;]$/, '')
    .trim();
  return bareText(without) === '' ? words.trim() : without;
}

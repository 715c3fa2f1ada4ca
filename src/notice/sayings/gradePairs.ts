/** The names of 等次 in a sentence, each with the scores that it is for. */

import type { QuotedRange } from '../ranges';
import { joined, rangesIn } from '../ranges';

/** A name and its scores; `range` is undefined for 其余. */
export interface GradePair {
  readonly name: string;
  readonly range: QuotedRange | undefined;
  /** 且各项得分率不低于80%的 */
  readonly isConditional: boolean;
  /** 满意度测评90分以上 */
  readonly isOther: boolean;
}

type Token = { readonly at: number; readonly end: number } & (
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'range'; readonly range: QuotedRange | undefined }
);

const KNOWN =
  '[一二三四五]星级?|[特一二三四五]等奖?|[特一二三四]级|[一二三四]类|[红黄蓝绿][牌色旗]|[A-E]\\+?[级类档等]?(?![\\dA-Za-z])|(?:基本|比较|较|非常|不)?(?:合格|称职|达标|及格|满意)|优秀|优良|良好|很好|较好|中等|一般|极差|较差|很差|先进|[优良差]等';
/** One character is a name where no other word is around it. */
const SHORT = '(?<=^|[为是上下]|\\P{Script=Han})[优良中差好](?=$|[等的档]|\\P{Script=Han})';
const NAME = new RegExp(`${KNOWN}|${SHORT}`, 'gu');
/** 评定为“五好村”: by its verb, whatever it is. */
const CALLED =
  /(?:评定|评|确定|认定|判定|定|命名|列|授予)为?“?(\p{Script=Han}{2,8}?)”?(?:等次|等级|档次)?(?=[，、）（]|$)/gu;
const NO_NAME = /分|扣|奖|加|标准|依据|考核|结果|[一二三四五]个/;
const REST = /(?:其余|其他|其它|余下|除此(?:之|以)外)(?:的|者|单位|均|情况)*/g;

export function gradePairsIn(sentence: string): readonly GradePair[] {
  const words = spelled(sentence);
  const tokens = tokensIn(words);
  const [forward, backward] = [pairsOf(words, tokens, 'range'), pairsOf(words, tokens, 'name')];
  return backward.length > forward.length ? backward : forward;
}

/** Scores as the reader of ranges knows them: 90（含）分以上, [70-90), 大于等于90, 90以上. */
const spelled = (sentence: string): string =>
  sentence
    .replace(/包括|包含/g, '含')
    .replace(/(?<=\d分)，(不?含\d+分?)/g, '（$1）')
    .replace(/[大高]于(?:或)?等于/g, '≥')
    .replace(/[小低]于(?:或)?等于/g, '≤')
    .replace(/不高于/g, '≤')
    .replace(/-{2,}/g, '-')
    .replace(/[[（](\d+(?:\.\d+)?)[-，](\d+(?:\.\d+)?)[\]）](?<=\[.*|\])/g, interval)
    .replace(/（(不?含)）分/g, '分（$1）')
    .replace(/(?<=分)(?:及|或)以/g, '（含）以')
    .replace(/(?<=）)(?:及|或)以/g, '以')
    .replace(/(?<![\d.])(\d{2,4}(?:\.\d+)?)(?=(?:（不?含[^）]*）)?(?:及|含)?以[上下])/g, '$1分')
    .replace(/(?<=[≥≤><])(\d{2,4}(?:\.\d+)?)(?![\d.分%])/g, '$1分')
    .replace(/(\d{2,4}(?:\.\d+)?)(?=[≤<][^\d，]{1,10}[≤<])(?![\d.分%])/g, '$1分')
    .replace(/(?<![\d.第])(\d{1,4}(?:\.\d+)?)分?-(\d{2,4}(?:\.\d+)?)(?![\d.%分年月日天])/g, '$1-$2分');

const interval = (text: string, low: string, high: string): string =>
  `：${low}分（${text.startsWith('[') ? '含' : '不含'}）-${high}分（${text.endsWith(']') ? '含' : '不含'}）`;

function tokensIn(words: string): readonly Token[] {
  const ranges = joined(rangesIn({ text: words, plain: words }), words)
    .filter(({ unit, word }) => unit === '分' && word !== 'exactly')
    .map((range): Token => ({ is: 'range', range, at: range.index, end: range.index + range.text.length }));
  const rest = [...words.matchAll(REST)].map(({ 0: text, index }): Token => ({
    is: 'range',
    range: undefined,
    at: index,
    end: index + text.length,
  }));
  const known = [...words.matchAll(NAME)].map(({ 0: name, index }): Token => ({
    is: 'name',
    name,
    at: index,
    end: index + name.length,
  }));
  const called = [...words.matchAll(CALLED)].flatMap(({ 0: text, 1: name = '', index }): readonly Token[] => {
    const at = index + text.indexOf(name, 1);
    return NO_NAME.test(name) ? [] : [{ is: 'name', name, at, end: at + name.length }];
  });
  const named = [...known.filter((each) => !called.some((other) => overlap(each, other))), ...called];
  const isIn = (token: Token): boolean => ranges.some((range) => overlap(range, token));
  return [...ranges, ...[...rest, ...named].filter((token) => !isIn(token))].sort((a, b) => a.at - b.at);
}

const overlap = (a: Token, b: Token): boolean => a.at < b.end && b.at < a.end;

/** Each that is `first` with the other behind it; what stands between is no more than words that join them, or a condition. */
function pairsOf(words: string, tokens: readonly Token[], first: Token['is']): readonly GradePair[] {
  return tokens.flatMap((token, i): readonly GradePair[] => {
    if (token.is !== first) return [];
    const rest = tokens.slice(i + 1);
    const until = rest.findIndex(({ is }) => is === first);
    const behind = until < 0 ? rest : rest.slice(0, until);
    const gapTo = (next: Token): string => words.slice(token.end, next.at);
    const joins = first === 'range' ? TO_NAME : TO_RANGE;
    const plainly = behind.slice(0, 1).find((next) => joins.test(gapTo(next)));
    const next =
      plainly ?? (first === 'range' ? behind.find((each) => CONDITION.test(gapTo(each))) : undefined);
    const [name, range] = token.is === 'name' ? [token, next] : [next, token];
    if (name?.is !== 'name' || range?.is !== 'range') return [];
    const isConditional =
      first === 'range' ? plainly === undefined : CONDITION_BEHIND.test(words.slice(range.end));
    // 优秀（90分以上）: what is measured is said between them or not at all.
    const before = words.slice(first === 'name' ? token.end : (tokens[i - 1]?.end ?? 0), range.at);
    return [{ name: name.name, range: range.range, isConditional, isOther: OTHER.test(before) }];
  });
}

/** 的评定为, 的，为, ：; nothing at all. */
const TO_NAME =
  /^(?:的|者)?(?:，?(?:可|应|则|均|直接|考核|结果|等次|等级)*[^，\d]{0,4}(?:为|是|属于?|评定|确定|认定|授予)[^，\d为]{0,3})?[：“（=-]*$/;
const TO_RANGE =
  /^”?(?:等次|等级|单位|档次?|级|者|村|社区|乡镇|街道|学校|企业|科室|部门)?”?的?(?:标准|条件)?[：（“-]?(?:为|是|指|应|须)?(?:年度|综合|绩效|考核|考评|评价|评审|最终|最后|总|得|评|分|数|成绩|总分|分值|必须|在|：|（|\[)*$/;
const CONDITION = /^(?:的|者)?，?(?:且|并且?|同时|或者?|，无|，未)[^。；]{2,60}(?:为|评定|确定|认定)“?$/;
const CONDITION_BEHIND = /^）?，?(?:且|并且|同时|或)/;
/** Another number than 总分. */
const OTHER = /满意|测评|测验|考试|笔试|面试|单项|每项|各项|自评|评议/;

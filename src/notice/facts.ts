/** What was found, in the words before its price: 未按时报送材料的，每次扣0.5分 is about 未按时报送材料. */

import { COUNTER } from './numberWords';

/** As much as a column for it holds. */
const LONGEST = 40;

/** How often it was found stands between the fact and the price. */
const HOW_OFTEN = new RegExp(
  `(?:，|：)?(?:的)?(?:，)?(?:(?:每|各)(?:发现|出现|发生|有|存在|查实|增加|新增|少|缺|漏|查处|被)?(?:\\d+|[一二两三四五六七八九十])?${COUNTER}?|(?:发现|出现|发生|有|存在|查实|少|缺|漏)?(?<!第|不足|少于|低于|不到|达到|未满|不满|超过|多于|高于)(?:一|1)${COUNTER})(?:的|，|：|均|各|就)*$`,
);
const HOW_OFTEN_FIRST = new RegExp(`^每?(?:发现|出现|发生|查实|查出)(?:一|1)${COUNTER}`);
const BEFORE =
  /^(?:查看|查阅|查|现场|随机抽查|抽查\d)[^，的]{1,10}[，：]|^(?:其中|凡是|凡|如果|如|若|对于|因此|每(?=被)|至少|并且|且|并|另外|另|以及|或者|发现|存在|的)+(?=.{4})|^（\d+(?:\.\d+)?分）|^[，：、\s]+/;
const AFTER =
  /(?:，?(?:并|另|再)?追加|的，除|^外|，?本项目|（按|[，：、\s（]|的社区|的单位|的情况|的现象|情况|的|(?<![患学劳愿费营管责记作残])者|均|各|每|一次性|，可|，则|再|，?(?:本|该|此)[项条款]|，?每[有出发]|(?:至少|不少于)|每(?:季度|季|月|周|年|半年|学期|天|日))+$/;

/** The fact in `words`, which stand before the price; '' where they say only how often. */
export function factIn(words: string): string {
  // The last sentence, where there are several.
  const sentence = words.split(/[。；\n]|(?<=）)（/).findLast((each) => /\p{L}/u.test(each)) ?? '';
  let fact = sentence;
  for (let last = ''; fact !== last;) {
    last = fact;
    fact = fact.replace(HOW_OFTEN, '').replace(HOW_OFTEN_FIRST, '').replace(AFTER, '').replace(BEFORE, '');
  }
  // 少于每年一次 says how often it was, and nothing else does.
  const isCut = /(?:少于|不足|低于|不到)$/.test(fact) && fact !== sentence;
  return shortened(closed(isCut ? sentence.replace(/[的，：\s]+$/, '') : fact));
}

/** What is measured, in `words` before what it was to reach: 管网漏损率控制在, 设备完好率应达到. */
export const measureIn = (words: string): string =>
  factIn(words.replace(/(?:控制|保持|稳定|维持)?在?$/, '')).replace(
    /(?:应当?|必?须|需|要|为|达到?|不|均|分别)+$/,
    '',
  );

/** Whole phrases from the end, as many as fit. */
function shortened(fact: string): string {
  if (fact.length <= LONGEST) return fact;
  const phrases = fact.split('，');
  let kept = phrases.pop() ?? '';
  for (
    let next = phrases.pop();
    next !== undefined && next.length + kept.length < LONGEST;
    next = phrases.pop()
  )
    kept = `${next}，${kept}`;
  return kept.slice(-LONGEST);
}

/** A bracket or quotation of which only one half is left is none. */
function closed(text: string): string {
  const isEven = (open: string, close: string): boolean =>
    text.split(open).length === text.split(close).length;
  return [
    ['（', '）'],
    ['“', '”'],
    ['《', '》'],
  ].reduce(
    (left, [open = '', close = '']) =>
      isEven(open, close) ? left : left.replaceAll(open, '').replaceAll(close, ''),
    text,
  );
}

/**
 * The words of a text that say how many points: 扣0.1分, 加2至5分, 不得分, 按比例得分, 最多扣3分, 扣完为止.
 *
 * They are found by themselves first; what each of them is the price of is found by pieces.ts.
 */

import type { Effect } from '../rules/kind';
import { pack } from './packed';
import { amountOf, NUMBER, COUNTER, OUTCOME_WORDS } from './numberWords';

export interface PriceMark {
  /** Place in the text, from 0; `end` is behind it. */
  readonly at: number;
  readonly end: number;
  readonly sort: MarkSort;
  /** By its verb; undefined for a bare 每次0.2分. */
  readonly effect?: Effect;
  /** The points, or the fewest of 扣2-5分. */
  readonly low?: number;
  readonly high?: number;
  /** Percent of 分值: 得80%分数. */
  readonly share?: number;
  /** Of 分别扣20分、10分、5分. */
  readonly list?: readonly number[];
  /** 量词 of 0.5分/次. */
  readonly per?: string;
}

/**
 * `nothing` is 不得分, `everything` 得满分, `judged` 视情扣分; `portion` is 按80%计算, of the 分值
 * where it is a tier and of a deduction (减半) elsewhere; `limit` is the most of the price before it, `floor` says
 * 扣完为止, which is so of every item.
 */
type MarkSort =
  | 'points'
  | 'portion'
  | 'nothing'
  | 'everything'
  | 'proportion'
  | 'average'
  | 'judged'
  | 'limit'
  | 'floor'
  | 'overflow';

/** The verbs of points, by what they do. 加 that fills an item up to its 分值 is told from 加分 later. */
const VERBS: readonly (readonly [Effect, string])[] = [
  ['deduct', '倒扣|加扣|再扣|另扣|追扣|扣除|扣减|扣掉|扣罚|扣分|扣|减去|减掉|减分|减'],
  ['bonus', '另加|再加|加计|加分|加|奖励|奖'],
  ['credit', '得分|得|计分|计|记分|记|给分|给|赋分|赋|评'],
];
const ANY_VERB = VERBS.map(([, words]) => words).join('|');
/** 增加5分之一, 参加3分钟演练, 依次递减1分: no points of their own. */
const VERB = `(?<![增参追附更递])(?<verb>${ANY_VERB})`;
const effectOfVerb = (verb: string): Effect | undefined =>
  VERBS.find(([, words]) => words.split('|').includes(verb))?.[0];
/** Between the verb and its number: 扣该项0.5分, 得基本分60. */
const BETWEEN = '(?:该项|本项|基本分|基础分|考核分|总分|分值|分|其|最终得分|为|:|：|=)?\\s*';
const RANGE = `(?<low>${NUMBER})(?:分(?![之钟]))?(?:\\s*(?:-|至|到)\\s*(?<high>${NUMBER}))?`;
/** 检查得分95分以上的, 得分90-94分的得4分: another result, for which something is given. */
const NO_RESULT =
  '(?!(?:（不?含[^）]*）|[及含])?以[上下内]|-\\d|(?:的|者)，?(?:得|计|记|加|扣|奖|不得)|(?:得|计|记|加|扣)\\d)';
const WHOLE = '(?:本项|该项|此项|本条|该条|本款|该款|全部|所有|全|满|的|项){1,3}(?:分值|得分|分数|分)';

const OF_WHOLE = '(?:本项|该项|此项|标准|基本|总|的)*';

interface Pattern {
  readonly sort: MarkSort;
  readonly source: string;
}

/** Tried at every place in this order. */
const PATTERNS: readonly Pattern[] = [
  {
    sort: 'overflow',
    source:
      '(?:本项|该项)?(?:分数|分值|得分|扣分)?(?:不足|不够)(?:扣)?(?:的|部分|时|，)*(?:从|在)?总分(?:中|里)?(?:继续|追加|再)?扣(?:除|减)?',
  },
  {
    sort: 'floor',
    source:
      '(?:直至|直到|至)?(?:扣|减|加)(?:完|光|满)(?:本项|该项)?(?:分值|分)?为止|(?:最低|最多)?(?:扣|减)(?:到|至)(?:0|零)分(?:为止)?|(?<=分，)最低扣\\d+分|加满为止|不(?:计|得|出现)负分',
  },
  {
    sort: 'limit',
    source: [
      `(?:扣|减|加)(?:完|满|够|至)(?<done>${NUMBER})分(?![之钟])(?:为止|封顶|为限)`,
      `(?:累计|合计|总共|总计|共计|本项|该项|此项|加分|扣分|分值|得分|每次|全年|年度|,|，|\\s){0,3}(?:最高|最多|至多|总分)?(?:${ANY_VERB})?(?:分)?(?:不得|不能|不予|不)?(?:超过|大于|高于|多于)(?<over>${NUMBER})分(?![之钟])`,
      `(?:上限|封顶|最高限|限额)(?:分值|分数|分)?(?:为|是|:|：)?(?<bound>${NUMBER})分(?![之钟])`,
      `(?:累计|合计|总共|总计|共计|本项|该项|此项|每项|全年|年度){0,2}(?:最高|最多|至多|上限)(?:只|可|可以|能|不超过)?(?:${ANY_VERB})(?:分)?(?:不超过|为|至)?(?<most>${NUMBER})分(?![之钟])`,
      `(?:加分|扣分|得分|累计|合计|总共|总计|共计)(?:最高|最多|至多|上限)(?:为|是)?(?<summed>${NUMBER})分(?![之钟])`,
      `(?<=分(?:/[^，。；\\d])?[，；]?)(?:最高|最多|至多|上限)(?:为|是)?(?<alone>${NUMBER})分(?=[，。；、）]|$)`,
      `(?:以)?(?<capped>${NUMBER})分(?![之钟])(?:封顶|为限|为上限|为止)`,
    ].join('|'),
  },
  {
    sort: 'nothing',
    source: `(?:不|不予|均不|一律不)(?:再)?(?:得|给|计|记|予)(?:本项|该项|此项)?(?:评|计|记|得)?(?:基本)?分|(?:得|计|记|按|为|即为|打)(?:本项|该项)?(?:0|零)分|(?:扣|减)(?:(?:除|完|光|掉|尽|去)?${WHOLE}|光(?!为止)分?)|(?:直接|一次性|全部)扣完|(?<![不齐健完安规周保])全扣(?!\\d)|(?:分值|得分|分数)(?:即)?(?:为|计|记)(?:0|零)(?![.\\d])|(?:此项|本项|该项)(?:0|零)分|一票否决该项`,
  },
  {
    sort: 'average',
    source:
      '去掉[^，。；]{0,6}最高[^。；]{0,16}?最低[^。；]{0,12}?(?:平均(?:分|值|数|得分|成绩)?)|(?:取|按|以|求|计算)[^，。；\\d]{0,12}?平均(?:分|值|数|得分|成绩)(?!的|以|水平|得|加|扣)|(?:评分|打分|得分|分数|成绩)(?:的)?(?:算术)?平均(?:分|值|数)(?=[，。；、）]|$|计|为|作)',
  },
  {
    sort: 'everything',
    source: `(?:即)?(?:可)?(?:得|给|计|记|按)(?:本项|该项|此项|基本)?(?:满|全)分|(?<=\\d(?:[%分]|${COUNTER})(?:（[^）]*）)?(?:以[上下内])?(?:的|，|为)?)满分(?![值为制\\d])`,
  },
  {
    sort: 'proportion',
    source: `(?:按|按照|依|根据)(?:[^，。；\\d]{0,10}?|[^，。；\\d]{2,20}占[^，。；\\d]{2,20})(?:比例|百分比)[^，。；\\d]{0,4}?${VERB}(?:相应|对应)?(?:的)?(?:分值|分数|分)?|(?:按照?|依据?|根据)[^，。；\\d]{0,10}?(?:(?:率|占比)(?:折算|换算|计算)?|数量?(?:折算|换算))(?<given>得|计|记|给|赋)分(?![，：（]?[^，。；]{0,8}=)|(?:得分|实得分|本项得分)=[^，。；]{1,40}|(?<=率)[×*]${NUMBER}分(?![之钟以])|按[^，。；]{1,24}[×*÷/][^，。；]{1,24}?(?:计|得|记|赋|折)(?:算)?(?:得)?分`,
  },
  {
    sort: 'judged',
    source: `(?:(?:视|根据|按|依据)(?:情|情况|情节|程度|质量|实际|完成(?!率|比例|百分比)|工作)[^，。；\\d]{0,14}?|酌情[^，。；\\d]{0,6}?)${VERB}(?:${BETWEEN}${RANGE})?\\s*分`,
  },
  {
    sort: 'points',
    source: `(?!减半(?!分))${VERB}${BETWEEN}${RANGE}\\s*(?<mark>分(?![之钟])${NO_RESULT}|份|(?=[，。；、）\\s]|$))(?:/|每)?(?<per>(?<=/|每)${COUNTER})?`,
  },
  { sort: 'points', source: `${VERB}${BETWEEN}(?<share>${NUMBER})%(?:的)?(?:分值|分数|得分|基本分|分)` },
  {
    sort: 'points',
    source: `${VERB}${OF_WHOLE}(?:分值|满分|分数|标准分|基本分|分)的?(?<share>${NUMBER})%(?:的?(?:分值|分数))?(?![\\d以])`,
  },
  {
    sort: 'points',
    source: `(?:按照?|以)${OF_WHOLE}(?:分值|满分|分数|标准分|基本分|分)的?(?<share>${NUMBER})%(?<verb>计分|计|得分|得|给分|赋分|扣分|扣减|扣除|扣)算?`,
  },
  { sort: 'portion', source: `按(?<share>${NUMBER})%(?<verb>计分|计|得分|给分|赋分)(?!入)算?` },
  { sort: 'points', source: `${RANGE}\\s*分(?:/|每)(?<per>${COUNTER})` },
];

/** 分别扣20分、10分; 前三名加5分、3分、1分 goes without the word. */
const LIST = new RegExp(
  `(?:(?:分别|依次|对应)+(?:赋予|按)?|(?=(?:${ANY_VERB})${BETWEEN}${NUMBER}分、${NUMBER}分))${VERB}?${BETWEEN}(?<list>${NUMBER}分?(?:[、，和及]\\s*${NUMBER}分?)+)`,
  'y',
);
/** 每次0.2分, 每月次10分: no verb at all. */
const BARE = new RegExp(`(?<=(?:每|一|1)[^，。；\\d]{0,8}${COUNTER})(?<low>${NUMBER})分`, 'y');
/** 优4分、良3分、差0-1分: what is given for each of several outcomes. */
const GIVEN = new RegExp(
  `(?<=(?:^|[，。；：、（\\s])(?:${OUTCOME_WORDS})(?:等次|等级|档|的|者|为|：|，){0,2})${RANGE}分(?![以及（制值段])`,
  'y',
);

/** 国家级示范点5分，省级示范点3分: no verb at all. */
const OF_LEVEL = new RegExp(
  `(?<=(?:^|[，。；：、\\s得评])(?:国家|部|省|自治区|地市|市|州|区县|县|区|乡镇|镇)级[^，。；：、\\d]{0,8})(?<low>${NUMBER})分(?=[，。；、）\\s]|$)`,
  'y',
);

/** 省级1件扣3分，市级2分，县级1分: the verb was said with the first. */
const GOES_ON = new RegExp(
  `(?<=(?:[扣加减得]|奖励)[^，。；]{0,3}分，(?:[^，。；]{0,6}分，){0,4}[省市县区州乡镇村]级)${RANGE}分(?![以及（制值段])`,
  'y',
);

const STICKY = PATTERNS.map(({ sort, source }) => ({ sort, expression: new RegExp(source, 'y') }));

/** The same few texts are read again and again, by the editor and by lint. */
const known = new Map<string, readonly PriceMark[]>();
const MOST_KNOWN = 3000;

/** In the order of the text, none within another. `plain` is in one spelling: see plain.ts. */
export function marksIn(plain: string): readonly PriceMark[] {
  const found = known.get(plain) ?? findMarks(plain);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(plain, found);
  return found;
}

function findMarks(spaced: string): readonly PriceMark[] {
  if (!/\s/.test(spaced)) return marksOf(spaced);
  const { text, places } = pack(spaced);
  const placeOf = (at: number): number => places[at] ?? spaced.length;
  return marksOf(text).map((mark) => ({ ...mark, at: placeOf(mark.at), end: placeOf(mark.end - 1) + 1 }));
}

function marksOf(plain: string): readonly PriceMark[] {
  const marks: PriceMark[] = [];
  for (let at = 0; at < plain.length;) {
    const mark = markAt(plain, at);
    if (mark !== undefined) marks.push(mark);
    at = mark?.end ?? at + 1;
  }
  return marks;
}

const NONE = /不(?:再|予)?扣分/y;

function markAt(plain: string, at: number): PriceMark | undefined {
  NONE.lastIndex = at;
  // 90%以上不扣分 is a tier like the others.
  if (NONE.test(plain)) return { sort: 'points', effect: 'deduct', low: 0, at, end: NONE.lastIndex };
  LIST.lastIndex = at;
  const list = LIST.exec(plain);
  if (list?.groups?.['list'] !== undefined) return listMark(at, list[0], list.groups);
  for (const { sort, expression } of STICKY) {
    expression.lastIndex = at;
    const match = expression.exec(plain);
    if (match !== null)
      return {
        ...amounts(match.groups ?? {}),
        ...(sort === 'limit' && effectOfLimit(match[0])),
        ...{ sort, at, end: at + match[0].length },
      };
  }
  BARE.lastIndex = at;
  const bare = BARE.exec(plain);
  if (bare !== null) return { ...amounts(bare.groups ?? {}), sort: 'points', at, end: at + bare[0].length };
  OF_LEVEL.lastIndex = at;
  const level = OF_LEVEL.exec(plain);
  GOES_ON.lastIndex = at;
  const further = GOES_ON.exec(plain);
  if (further !== null)
    return { ...amounts(further.groups ?? {}), sort: 'points', at, end: at + further[0].length };
  if (level !== null)
    return { ...amounts(level.groups ?? {}), sort: 'points', at, end: at + level[0].length };
  GIVEN.lastIndex = at;
  const given = GIVEN.exec(plain);
  return given === null
    ? undefined
    : {
        ...amounts(given.groups ?? {}),
        effect: 'credit',
        sort: 'points',
        at,
        end: at + given[0].length,
      };
}

type Groups = Readonly<Record<string, string | undefined>>;

const listMark = (at: number, text: string, groups: Groups): PriceMark => ({
  ...amounts(groups),
  sort: 'points',
  at,
  end: at + text.length,
  list: (groups['list'] ?? '').split(/[、，和及]/).map((each) => amountOf(each.trim().replace(/分$/, ''))),
});

/** 最多加2分, where no price is before it. */
const effectOfLimit = (words: string): Pick<PriceMark, 'effect'> =>
  /扣|减/.test(words) ? { effect: 'deduct' } : /加|奖/.test(words) ? { effect: 'bonus' } : {};

const LIMITS = ['done', 'over', 'bound', 'most', 'summed', 'alone', 'capped'] as const;

function amounts(groups: Groups): Pick<PriceMark, 'effect' | 'low' | 'high' | 'per' | 'share'> {
  const effect = effectOfVerb(groups['verb'] ?? '');
  const limit = LIMITS.map((name) => groups[name]).find((value) => value !== undefined);
  const low = groups['low'] ?? limit;
  const { high, per, share } = groups;
  return {
    ...(effect !== undefined && { effect }),
    ...(low !== undefined && { low: amountOf(low) }),
    ...(high !== undefined && { high: amountOf(high) }),
    ...(per !== undefined && { per }),
    ...(share !== undefined && { share: amountOf(share) }),
  };
}

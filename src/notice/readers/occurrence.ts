/**
 * 每…扣N分: for every occurrence; and 每少N篇, 每降低1%, which goes on to measured.ts where something was to be reached.
 *
 * > 未按时报送的，每次扣0.1分; 数据出错每10次扣0.1分 (县区环保局 第2、3项); 少一次扣0.1分 (大兴镇 附件2 第1项)
 */

import { factIn } from '../facts';
import { amountOf, NUMBER, COUNTER } from '../numberWords';
import type { PricedPiece } from '../pieces';
import type { PriceReader } from '../reading';

/** How often, right before the price. */
export interface HowOften {
  /** Every so many of them cost the price. */
  readonly per: number;
  readonly unit: string;
  /** What is done between 每 and the number: 少, 降低, 发现. */
  readonly verb: string;
  /** What follows the number: 岗位, 不合格. */
  readonly rest: string;
  /** What is to be kept to, where it stands within: 每低于50%一个百分点. */
  readonly line?: number;
  /** Place of these words in what stands before the price. */
  readonly at: number;
}

/** 不足1小时的 is a range of which there may be one. */
const BOUND = '不足|少于|低于|不到|达到|未满|不满|超过|多于|高于';
const EVERY = new RegExp(
  `(?<![为给])每(?<verb>[^，。；：\\d每]{0,12}?)(?:(?<per>${NUMBER})(?:多|余)?)?(?<unit>${COUNTER}|[A-Za-z]{1,8})(?<rest>(?:(?!一${COUNTER})[^，。；：\\d每]){0,16}?)(?:的)?[，：、]?(?:各|均|再|就|则|可|另)?$`,
);
/** 每低于50%一个百分点 */
const EVERY_BEYOND = new RegExp(
  `每(?<verb>低于|高于|超过|超出|少于|不足|低|高|超)(?<line>${NUMBER})(?:${COUNTER})的?，?(?<per>${NUMBER})(?<unit>${COUNTER})(?<rest>)(?:的)?[，：、]?(?:各|均|再|就|则|可|另)?$`,
);
const ONE = new RegExp(
  `(?<verb>发现|出现|发生|有|存在|查实|缺少|少|缺|漏|迟|未[^，。；：]{0,6}?|增加|新增|通报|下降|降低|上升|升高|提高)?了?(?:(?<!${BOUND}|[第至到十\\d-]|最后|倒数|末尾)(?:一|1)(?<unit>${COUNTER})(?!性))(?<rest>[^，。；：\\d]{0,10}?)(?:的)?[，：、]?(?:各|均|再|就|则|可)?$`,
);
/** 发现一起垃圾跨界偷倒的扣2分: how often stands first. */
const ONE_OF = new RegExp(
  `(?<verb>发现|出现|发生|查实|查出)了?(?:一|1)(?<unit>${COUNTER})(?<rest>[^，。；：\\d]{0,30}?)(?:的)?[，：]?$`,
);
/** Units that are looked at one by one. */
export const PLACES = '村|户|组|段|所|班|车|桶|台|社区|乡镇|单位|学校|企业|网格|小区|站|点位';
/** 每周开展巡查 says when, and 每个班组至少1名 how many there are to be; neither how often it was found. */
const isWhen = ({ verb = '', unit = '', rest = '' }: Groups): boolean =>
  /至少|不少于|不低于/.test(verb) ||
  (/^(?:周|月|年|日|天|个月|期)$/.test(unit) && verb === '' && rest !== '') ||
  // 每村少于2名, 每天锻炼不足1小时的 says what is wrong, not how often.
  /^\p{Script=Han}+(?:不足|少于|低于|未达到?|达不到|不到|超过|多于|高于)$/u.test(
    verb.replace(/（[^）]*）/g, ''),
  ) ||
  // 每月10日前未报送的 says by when.
  (/[日号月]$/.test(unit) && /^(?:之|以)?[前内底]/.test(rest)) ||
  // 超时1小时以上 is a range.
  /^(?:（含）|及)?以[上下内]/.test(rest);
type Groups = Readonly<Record<string, string | undefined>>;
/** 每人 is counted too, and 每枚: a 量词 that the list does not have stands alone. */
const ANY_COUNTER = /每(?<unit>\p{Script=Han})(?:的)?[，：]?$/u;

/** 缺一证: as with 每枚. */
const ANY_LACKING = /(?<verb>缺少|缺|少|漏)(?:一|1)(?<unit>\p{Script=Han})(?:的)?[，：]?$/u;

/** 每公里发现3处以内, 每村少于2名: of every kilometre, of every village. */
const OF_EVERY = new RegExp(
  `每个?(?<unit>公里|平方米|平方公里|亩|${PLACES})(?:（[^）]*）)?(?<rest>[^，。；：每]{0,16}\\d[^，。；：每]{0,6})(?:的)?[，：]?$`,
);

/** 每引进1个10亿元以上项目, 每逾期1天按0.5%加收滞纳金并: what follows has numbers of its own. */
const EVERY_WITH_NUMBERS = new RegExp(
  `每(?<verb>[^，。；：\\d每]{0,12}?)(?<per>${NUMBER})(?<unit>${COUNTER})(?<rest>[^，。；：每\\d]{0,24}\\d[^，。；：每]{0,24}?(?:，并)?)(?:的)?[，：、]?(?:并)?$`,
);

/** 每发生一次火警，能及时报告的扣1分: how often, then which of them. */
const ONE_THAT = new RegExp(
  `每?(?<verb>发现|出现|发生|查实|查出)了?(?:一|1)(?<unit>${COUNTER})(?!性)(?<rest>[^，。；：\\d按]{1,16}，[^，。；：\\d每]{2,20}?)(?:的)?[，：]?$`,
);

/** 新引进1个5亿元以上项目: as with 每. */
const ONE_WITH_NUMBERS = new RegExp(
  `(?<verb>引进|引入|新增|建成|创建|培育|发现|发生|出现)了?(?:1|一)(?<unit>${COUNTER})(?!性)(?<rest>[^，。；：每\\d]{0,24}\\d[^，。；：每]{0,24}?)(?:的)?[，：、]?$`,
);

/** 每缺一个法律法规、标准规范文本的: however long it is what is lacking. */
const ONE_LACKING = new RegExp(
  `(?<verb>缺少|缺|少|漏)(?:一|1)(?<unit>${COUNTER})(?!性)(?<rest>[^，。；：\\d每]{0,40}?)(?:的)?[，：]?$`,
);

/** The first that fits. */
const FORMS = [
  ...[EVERY_BEYOND, EVERY, ONE, ONE_LACKING, ONE_OF, ANY_COUNTER, ANY_LACKING],
  ...[OF_EVERY, EVERY_WITH_NUMBERS, ONE_WITH_NUMBERS, ONE_THAT],
];

/** 少于每年一次 is so or not. */
const FEWER = /(?:少于|不足|低于|不到|未达到?|达不到)(?:每\p{Script=Han}{1,3})?$/u;

/** 每处（5平方米以内）扣0.2分 is of every 处. */
const REMARK = /(?<=每[^，。；（）]{0,12})（[^（）]*）$/;

export function howOften({
  before: words,
  mark,
}: Pick<PricedPiece, 'before' | 'mark'>): HowOften | undefined {
  // 每人每次 is every 人次, 每人每月 every 人月.
  const before = words.replace(REMARK, '').replace(/每人每?(次|月|天)(?=的?[，：]?$)/, '每人$1');
  const match = FORMS.map((form) => form.exec(before)).find(
    (found) =>
      found?.groups !== undefined && !isWhen(found.groups) && !FEWER.test(before.slice(0, found.index)),
  );
  if (match?.groups !== undefined) {
    const { verb = '', per = '1', unit = '次', rest = '', line } = match.groups;
    return {
      ...{ per: amountOf(per), unit: unit === '项工作' ? '项' : unit, verb, rest, at: match.index },
      ...(line !== undefined && { line: amountOf(line) }),
    };
  }
  return mark.per === undefined
    ? undefined
    : { per: 1, unit: mark.per, verb: '', rest: '', at: before.length };
}

/** 培训每少开展1次 is about 培训少开展; 每发现1户不合格 about 不合格. */
function countedFact(before: string, { verb, rest, at }: HowOften): string {
  const own = verb.replace(/^(?:有|发现|出现|发生|存在|查实|查出)+/, '');
  const words = [factIn(before.slice(0, at)), factIn(`${own}${rest}`)].filter((part) => part !== '');
  const [first = '', other] = words;
  if (other === undefined) return first;
  if (!LACKING.test(own)) return `${first}，${other}`;
  // 未召开会议，每少1次: that it is lacking has been said.
  return /^(?:未|没有|不|无)/.test(first) ? first : `${first}${other}`;
}
/** 少开展, 迟报: goes on from what it is said of. */
const LACKING = /^(?:少|缺|漏|迟|错|逾|超)/;

/** Nothing is what it comes to where the words do not say. */
export const partialOf = ({ partial }: PricedPiece): { readonly partial?: 'ceil' | 'linear' } =>
  partial === undefined || partial === 'floor' ? {} : { partial };

/** 每月开展1次检查得2分: each time, or once for all of them? */
const PERIOD = /^(?:个)?(?:月|季度|季|年|半年|周|学期|天|日)/;

export const occurrence: PriceReader = ([piece, next], beside) => {
  if (piece?.mark.sort !== 'points') return undefined;
  const { low, high } = piece.mark;
  const often = howOften(piece);
  if (often === undefined || low === undefined || high !== undefined) return undefined;
  const isOfPeriod =
    piece.mark.effect !== 'deduct' && PERIOD.test(often.verb) && !/少|缺|漏|增/.test(often.verb);
  // 每季度召开一次得2分，每少一次扣0.5分: for all of them, from which the others are taken.
  const isTakenFrom = next?.mark.effect === 'deduct' && /^每?[少缺漏]/.test(next.before);
  if (isOfPeriod && isTakenFrom) return undefined;
  return {
    count: 1,
    fact: countedFact(piece.before, often),
    doubts: isOfPeriod ? ['howOften'] : [],
    rule: {
      kind: 'perOccurrence',
      points: low,
      unit: often.unit,
      ...(often.per > 1 && Number.isInteger(often.per) && { per: often.per, ...partialOf(piece) }),
      ...(piece.limit !== undefined &&
        (piece.limit !== beside.fullScore || piece.mark.effect === 'bonus') && { cap: piece.limit }),
    },
  };
};

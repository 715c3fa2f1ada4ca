/** Everything that sentences say of the form as a whole: a table of what can be said, and how it is known. */

import { numberOf } from '../numerals';
import { gradeRuns, gradesOf } from './grades';
import type { Saying, ToldKind } from './saying';
import type { Sentence } from './sentences';
import { scaleOfAll } from './scales';
import { sentencesIn } from './sentences';
import { ALL, EACH, MOST, penaltyCap, totalCap } from './wholeLimits';

/** In the order of the text. */
export function sayingsIn(paragraphs: readonly string[]): readonly Saying[] {
  const sentences = sentencesIn(paragraphs);
  const runs = gradeRuns(sentences);
  return sentences.flatMap((sentence, at) => {
    const grades = runs
      .filter(({ from }) => from === at)
      .map((run): Saying => gradesOf(run) ?? { kind: 'oneGrade', text: sentence.text });
    return [...grades, ...READERS.flatMap((read) => read(sentence) ?? [])];
  });
}

type Reader = (sentence: Sentence) => Saying | undefined;

const NUMBER = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]{1,3})';
const NAME = '(?:优秀|良好|合格|称职|达标|先进|一等|较差|差|[A-D]级)';

const BONUS = `(?:加分|附加分|奖励分|奖分)(?:项目?|因素|分值|总分值?|情形)*`;
const LIMIT = new RegExp(`([^，：]{0,12})${BONUS}([^，\\d]{0,12}?)${MOST}${NUMBER}分(?!之)`, 'g');
const BASE = '(?:基本|基础|考核)?(?:得?分|总分|分数)';

const READERS: readonly Reader[] = [
  limitReader(
    (words) => EACH.test(words) && !ALL.test(words),
    (text) => ({ kind: 'eachMost', text }),
  ),
  limitReader(
    (words) => !EACH.test(words) || ALL.test(words),
    (text, points) => ({ kind: 'bonusCap', text, points }),
  ),
  pointsReader(
    'minBase',
    `${BASE}[^，\\d]{0,4}(?:低于|不足|未达到?|达不到|不满)?${NUMBER}分(?:以下)?的?，?(?:一律|均|则)?(?:不予|不得|不再|不享受|取消)(?:计)?加分`,
  ),
  pointsReader(
    'minBase',
    `${BASE}[^，\\d]{0,4}(?:达到|在|满|不低于|≥)${NUMBER}分(?:及?以上)?(?:的|者)?，?(?:方|才|始)(?:可|能|予)?[^，]{0,4}加分`,
  ),
  told('bothMost', /(?:加减分|加扣分|奖惩分|加、?减分)[^。]{0,14}(?:超过|最[多高]|上限|封顶)[^，\d]{0,6}\d/),
  told('shareMost', /加分[^，\d]{0,12}(?:超过|最[多高]|上限|封顶)[^，\d]{0,10}\d+(?:\.\d+)?%/),
  orTold(
    totalCap,
    'totalMost',
    /(?:总分|总得分|最[终后]得分)(?:最高)?(?:不(?:得|能|应|可)?超过|上限)[^，]{0,8}(?:\d|基本分)(?!\d*(?:\.\d+)?分?的)/,
  ),
  orTold(
    penaltyCap,
    'penaltyMost',
    /(?:扣分|减分|负面)(?:项目?|清单|因素)[^，\d]{0,14}(?:超过|最[多高]|上限|封顶)[^，\d]{0,6}\d/,
  ),
  decimals,
  told(
    'acrossPeriods',
    /(?:月|季|半年|年|各次|每次|历次|平时|日常)[^，]{0,12}(?:分|成绩)[^，]{0,4}(?:的)?(?:算术平均|平均|加权)|平均分?[×*]\d+%|[×*]\d+(?:\.\d+)?%[^，]{0,4}\+/,
  ),
  told(
    'share',
    /(?:得分|成绩|总分|分数|分值|部分)[^。]{0,12}?\d+(?:\.\d+)?%(?:的比例|的权重)?(?:计入|纳入|列入|折算|折合|记入)|（\d+%）、[^。]{0,30}（\d+%）/,
  ),
  orTold(scaleOfAll, 'scaled', /(?:换算|折算|折合|转换|折)(?:成|为|到)?百分制|百分制(?:折算|换算)/),
  told('rescaled', /(?:缺项|不涉及|不参与|未涉及|不适用|无此项).{0,30}(?:折算|换算|÷|\/|比例)|[÷/]（?应得/),
  multiplier,
  told(
    'belowZero',
    /(?:扣分|扣至|倒扣|扣为|单项|扣到)[^。]{0,10}(?:不设下限|不封底|(?<!不[计得现扣]|出现)负分|负数)/,
  ),
  told(
    'byScore',
    /(?:得分|总分|成绩)[^，\d]{0,6}\d+分(?:以下)?[^。]{0,40}(?:一票否决|取消[^，]{0,10}资格|不得(?:评|参))/,
  ),
  told(
    'ranked',
    new RegExp(`(?:前|后|末|排名|名次|倒数)[^，\\d]{0,3}\\d+(?:%|名|位|个)[^。\\d]{0,16}${NAME}`),
  ),
  told(
    'quota',
    new RegExp(`${NAME}[^，\\d分]{0,24}(?:超过|控制在|为|占|限)[^，\\d分]{0,12}\\d+(?:\\.\\d+)?(?:%|名|个)`),
  ),
  told('lowered', /(?:等次|等级|档次|级别)[^，]{0,6}(?:降|下调|下降)|降低?(?:一|1|两)个?(?:档|等|级)/),
];

function told(kind: ToldKind, words: RegExp): Reader {
  return ({ text, plain }) => (words.test(plain) ? { kind, text } : undefined);
}

/** What was read, or that something of the kind is said. */
function orTold(read: Reader, kind: ToldKind, words: RegExp): Reader {
  const tell = told(kind, words);
  return (sentence) => read(sentence) ?? tell(sentence);
}

function limitReader(
  isMeant: (words: string) => boolean,
  say: (text: string, points: number) => Saying,
): Reader {
  return ({ text, plain }) => {
    const found = [...plain.matchAll(LIMIT)].filter(
      ([words]) => isMeant(words) && !/加减分|加扣分|奖惩分|后/.test(words),
    );
    const [only] = found;
    return only?.[3] === undefined ? undefined : say(text, numberOf(only[3]));
  };
}

function pointsReader(kind: 'minBase', source: string): Reader {
  const words = new RegExp(source);
  return ({ text, plain }) => {
    const [, number] = words.exec(plain) ?? [];
    return number === undefined ? undefined : { kind, text, points: numberOf(number) };
  };
}

const DECIMALS =
  /(?:保留|精确到?|取|计算|四舍五入|留)(?:至|到)?(?:小数点?后?第?([一二两三四\d])位|([一二两三四\d])位小数|整数?|个位)/;

function decimals({ text, plain }: Sentence): Saying | undefined {
  const found = DECIMALS.exec(plain);
  if (found === null || !/得分|总分|分数|计分|评分|成绩/.test(plain)) return undefined;
  const digits = found[1] ?? found[2];
  const isTotal =
    /总得?分|最[终后](?:考核)?得分|综合得分|考[核评](?:总|得|评)?(?:得分|成绩|分数)|总成绩/.test(plain);
  const isItem = /[各每]项|单项|逐项|各指标|每个指标/.test(plain);
  const at = isItem ? 'item' : isTotal ? 'total' : undefined;
  return { kind: 'decimals', text, decimals: digits === undefined ? 0 : numberOf(digits), at };
}

const TIMES: readonly (readonly [words: RegExp, percent: number])[] = [
  [/(?:三倍|3倍)(?:予以|进行)?扣|扣[分减除][^，]{0,2}(?:三倍|3倍)/, 300],
  [/(?:加倍|双倍|翻倍|翻番|两倍|2倍)(?:予以|进行)?扣|扣[分减除][^，]{0,2}(?:加倍|双倍|翻倍)/, 200],
  [/减半(?:予以|进行)?扣|扣[分减除][^，]{0,2}减半|按(?:50%|一半|半数)扣/, 50],
];

function multiplier({ text, plain }: Sentence): Saying | undefined {
  const [, percent] = TIMES.find(([words]) => words.test(plain)) ?? [];
  return percent === undefined ? undefined : { kind: 'multiplier', text, percent };
}

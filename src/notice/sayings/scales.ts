/**
 * What the whole form counts for in the end, where that is another number than it adds up to.
 *
 * > 总分500分，得分按百分制折算；最后得分＝实得分÷应得分×100；考核总分折算为10分计入年度考核
 */

import type { Saying } from './saying';
import type { Sentence } from './sentences';

const TURNED = '(?:换算|折算|折合|转换|折)(?:成|为|到|至|后按|后为)?';
const HUNDRED = new RegExp(
  `${TURNED}百分制|(?:按|以)百分制(?:进行)?(?:换算|折算|折合|转换)|百分制(?:换算|折算)`,
);
const WHOLE =
  '(?:(?:考核|考评|综合|年度|最[后终]|实际)*(?:总得?分|得分|成绩|分数|总成绩|结果)|本(?:表|考核|次考核)|满分\\d+分)';
const TO_POINTS = new RegExp(
  `${WHOLE}[^，]{0,12}?，?[^，\\d]{0,8}?${TURNED}(\\d+(?:\\.\\d+)?)分(?!以|[之钟])`,
);
/** 满意度测评得分折算为20分, 本项按5分折算: of a part. */
const PART =
  /满意|测评|测验|考试|单项|每项|各项|[该此本]项|部分|[各每]类|指标|自评|平时|日常|季度|月度|加分|附加/;
/** ＝得分÷120×100, ＝总分÷10. */
const SUM =
  '(?:实际得分|实得分数?|实得总分|考核得分|考核总分|各项得分(?:之和|合计)|得分合计|总得分|总分|得分|合计)';
const RATIO = new RegExp(
  `(?<=分|分数|成绩|分值|结果)[=为：]（?${SUM}）?[÷/]（?(应得(?:总)?分(?:值)?|标准(?:总)?分(?:值)?|满分|总分值?|\\d+(?:\\.\\d+)?)分?）?(?:[×*xX](\\d+)(%|分)?)?(?![×*xX÷/\\d+])`,
);
/** 缺项的，按实得分÷应得分×100折算 is said of some units only. */
const MISSING = /缺项|不涉及|不参与|未涉及|不适用|无此项|有缺/;
/** Counted somewhere else: the total of this form may stay what it is. */
const COUNTED = /(?:计入|纳入|列入|记入)/;

export function scaleOfAll({ text, plain }: Sentence): Saying | undefined {
  if (MISSING.test(plain)) return undefined;
  const isCounted = COUNTED.test(plain);
  const ratio = RATIO.exec(plain);
  if (ratio !== null && !PART.test(plain.slice(0, ratio.index))) {
    const [, by = '', times] = ratio;
    const from = /^\d/.test(by) ? Number(by) : undefined;
    if (times === undefined)
      return from === undefined || from === 0
        ? undefined
        : { kind: 'scale', text, to: undefined, by: from, isCounted };
    return {
      kind: 'scale',
      text,
      to: Number(times),
      ...(from !== undefined && { from }),
      isCounted,
    };
  }
  if (PART.test(plain)) return undefined;
  if (HUNDRED.test(plain)) return { kind: 'scale', text, to: 100, isCounted };
  const [, points] = TO_POINTS.exec(plain) ?? [];
  return points === undefined ? undefined : { kind: 'scale', text, to: Number(points), isCounted };
}

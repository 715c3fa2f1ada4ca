/** 《XX市2020年度生态文明(“美丽XX”)建设目标责任书》任务分解表, 1000分: 一、二 and the sum; 三 and the rest stand beside it. */
import { Fraction, sum } from './fraction';
import { BONUS_LINES, PENALTY_LINES } from './mubiaoExtras';
import { CHARGES, TASKS } from './mubiaoTasks';
import type { Answers, Item, Opinion, Points } from './opinion';
import { chosen, isAdjusted, itemScore, measured, pointsOf, priced, total } from './opinion';

/** 提高20%的加2分,提高20%-50%的加3分,提高50%以上的加5分,提高一个等级的,加10分(不重复加水质改善提高分) */
const BETTER = { '': 0, '提高20%': 2, '提高20%-50%': 3, '提高50%以上': 5, 提高一个等级: 10 };

/** 达标率100%,得10分;低于90%的,得0分;90%≤达标率<100%的,得分=10分×(达标率-90%)÷10% */
const reaching = (rate: Fraction): Fraction => rate.minus(90).over(10).times(10).atLeast(0).atMost(10);

/** 一、水环境质量(200分) · 二、大气环境质量(200分) */
const QUALITY: Readonly<Record<string, Item>> = {
  // 月份水质不达标的,每月次分别扣5分;反弹为劣Ⅴ类的,每月次10分;年均值达到年度目标的,月度扣分免扣
  '1_1': {
    full: 100,
    lose: { '1_1a': 5, '1_1m1': -5, '1_1b': 10, '1_1m2': -10 },
    // 升类的,每个断面加5分,加分不超过20分
    beyond: (answers) => priced(answers, { '1_1c': 5 }).atMost(20),
  },
  // 分别得基本分60、45、30、10和0分; 总加分不超过10分
  '1_2': {
    full: 60,
    earns: (answers) =>
      chosen(answers, '1_2a', {
        优秀: 60,
        良好: 45,
        合格: 30,
        不合格但至少一项指标合格以上: 10,
        所有指标不合格: 0,
      }),
    beyond: (answers) =>
      sum(['1_2b', '1_2c', '1_2d'].map((id) => chosen(new Map([[id, ''], ...answers]), id, BETTER))).atMost(
        10,
      ),
  },
  // 省控断面每月次扣10分;市控、县控及交接断面每月次扣5分;年均值达到或优于V类的,该断面月度扣分按50%计算
  '1_3': { full: 20, lose: { '1_3a': 10, '1_3m1': -5, '1_3b': 5, '1_3m2': -2.5 } },
  '1_4': {
    full: 20,
    earns: (answers) => reaching(measured(answers, '1_4a')).plus(reaching(measured(answers, '1_4b'))),
  },
  // 纳入市综合考评 (given from there); PM2.5年均浓度达到力争目标值即得满分
  '2_1': { full: 100, earns: (answers) => measured(answers, '2_1a'), all: '2_1b' },
  // 达到力争目标值,得60分;达到确保目标值,得54分;之间的,按比例得分
  // 未达到确保目标值的,每差1个百分点扣2分(其中……≥90%的部分,每差1个百分点扣1分)
  '2_2': {
    full: 60,
    earns: (answers) =>
      measured(answers, '2_2a').over(measured(answers, ':target/aqiGap')).times(6).atMost(6).plus(54),
    loses: (answers) => measured(answers, '2_2b').times(2).plus(measured(answers, '2_2c')),
  },
  // 达到考核要求,得16分;每改善1微克/立方米,加2分,加满为止;每增加1微克/立方米,扣3分(不足1微克/立方米的,按比例加扣分)
  '2_3': {
    full: 20,
    earns(answers) {
      const better = measured(answers, ':target/pm10').minus(measured(answers, '2_3a'));
      return better.times(better.isLess(0) ? 3 : 2).plus(16);
    },
  },
  // 低于考核目标值得20分,高于考核目标值不得分; at the target nothing is above it
  '2_4': {
    full: 20,
    earns: (answers) =>
      chosen(answers, '2_4a', { 低于考核目标值: 20, 等于考核目标值: 20, 高于考核目标值: 0 }),
  },
};

function scoresOf(answers: Answers): ReadonlyMap<string, Points> {
  const scores = new Map<string, Points>();
  for (const [id, item] of Object.entries({ ...QUALITY, ...TASKS }))
    scores.set(id, itemScore(id, item, answers, 2));
  // 不涉及的除外: nothing is missing
  if (answers.get('3_11_2_4:na') === true) scores.set('3_11_2_4', withoutAny(answers));
  for (const [id, rates] of Object.entries(CHARGES))
    scores.set(id, priced(answers, rates).times(-1).rounded(2));
  return scores;
}

/** 11（2）④ in full, where nothing else was said of it. */
const withoutAny = (answers: Answers): Points =>
  answers.has('3_11_2_4a') || isAdjusted(answers, '3_11_2_4') ? '未评完' : Fraction.of(4);

/** 扣完为止: a heading that a row is charged to does not fall below 0. */
function headings(items: ReadonlyMap<string, Points>): readonly Points[] {
  const charged = Object.keys(CHARGES).map((row) => row.replace(/_\d+$/, ''));
  const headingOf = (id: string): string => charged.find((heading) => id.startsWith(`${heading}_`)) ?? id;
  return [...new Set([...items.keys()].map(headingOf))].map((heading) => {
    const left = total([...items].filter(([id]) => headingOf(id) === heading).map(([, points]) => points));
    return left instanceof Fraction ? left.atLeast(0) : left;
  });
}

const linesOf = (lines: readonly ((answers: Answers) => Fraction)[], answers: Answers): Points =>
  total(lines.map((line) => pointsOf(() => line(answers).rounded(2))));

export function mubiao(answers: Answers): Opinion {
  const items = scoresOf(answers);
  const [bonus, penalty] = [linesOf(BONUS_LINES, answers), linesOf(PENALTY_LINES, answers)];
  const taken = penalty instanceof Fraction ? penalty.times(-1) : penalty;
  const points = total([...headings(items), bonus, taken]);
  return { items, bonus, penalty, total: points instanceof Fraction ? points.atLeast(0) : points };
}

/** 四、加分扣分 of 目标责任书 (2020): a function a line, in the order of the notice. */
import { Fraction, sum } from './fraction';
import type { Answers, Rates } from './opinion';
import { isFound, measured, priced, times } from './opinion';

type Line = (answers: Answers) => Fraction;

/** Each so many points, and no more than `limit` of all together. */
const each =
  (rates: Rates, limit = Infinity): Line =>
  (answers) =>
    limit === Infinity ? priced(answers, rates) : priced(answers, rates).atMost(limit);

/** What only adds to something else that was found. */
const on = (answers: Answers, basis: string, points: Fraction): Fraction =>
  isFound(answers, basis) ? points : Fraction.of(0);

/** 第1名加5分,第2名加4分,第3名加3分,如出现得分比上一年下降的,要扣1分; 没有进入前3位的，不加也不扣 */
const placed = (answers: Answers, rank: string, fallen: string): Fraction =>
  Fraction.of([5, 4, 3][Number(measured(answers, rank).toString()) - 1] ?? 0)
    .minus(priced(answers, { [fallen]: 1 }))
    .atLeast(0);

export const BONUS_LINES: readonly Line[] = [
  // 1 命名5分,技术核查3分;验收3分;复评1.5分。示范村镇0.2分。循环经济、低碳0.5分。其它综合荣誉0.5分
  each({ 'b1a/命名': 5, 'b1a/技术核查': 3, 'b1a/验收': 3, 'b1a/复评': 1.5, b1b: 0.2, b1c: 0.5, b1d: 0.5 }),
  each({ b2a: 2.5, b2b: 2.5 }), // 2 (2.5分) (2.5分)
  each({ b3a: 5 }), // 3 完成……编制的加5分
  // 4 5个百分点以内的,每增加1个点加0.5分,超出5个百分点的,每增加1个百分点加1分,最高不超过5分
  function (answers) {
    const growth = times(answers, 'b4a');
    return growth.atMost(5).times(0.5).plus(growth.minus(5).atLeast(0)).atMost(5);
  },
  // 5 全国特色亮点每项2分,推广实施加3分;全省每项1分,推广实施加2分。3项以上的,每增加1项加3分
  (answers) =>
    sum([
      priced(answers, { b5a: 2, b5c: 1 }),
      on(answers, 'b5a', priced(answers, { b5b: 3 })),
      on(answers, 'b5c', priced(answers, { b5d: 2 })),
      times(answers, '3_11_3a').minus(3).atLeast(0).times(3),
    ]),
  // 6 国家级一次加2分,省级一次加1分。1个示范点加5分,每个点位再加2分。不超过20分
  (answers) =>
    priced(answers, { 'b6a/国家级': 2, 'b6a/省级': 1, b6b: 5 })
      .plus(on(answers, 'b6b', priced(answers, { b6c: 2 })))
      .atMost(20),
  // 7 较上年增长10%以上的,根据完成情况酌情加分,最高不超过5分
  (answers) => (times(answers, '3_12_1a').isLess(10) ? Fraction.of(0) : times(answers, 'b7a').atMost(5)),
  each({ b8a: 1 }), // 8 加0.5-2分
  (answers) => times(answers, 'b9a').minus(1).atLeast(0).times(3).atMost(6), // 9 一个(不含)以上……每发生一起加3分,上限为6分
  (answers) => times(answers, 'b10a').minus(1).atLeast(0).times(3), // 10 录用一篇以上,每增加一篇加3分
  each({ b11a: 1 }, 4), // 11 加1分,加分不超过4分
  // 12 前10名的,加1分,且同比上年上升一名再加0.5分。靠后但上升5个名次的,加0.5分
  (answers) =>
    priced(answers, { b12a: 1, b12c: 0.5 }).plus(on(answers, 'b12a', priced(answers, { b12b: 0.5 }))),
  each({ b13a: 2 }), // 13 加2分
  each({ b14a: 3 }, 6), // 14 一项加3分,最高不超过6分
  // 15 加分最高不超过10分
  (answers) =>
    placed(answers, 'b15a', 'b15b')
      .plus(placed(answers, 'b15c', 'b15d'))
      .plus(placed(answers, 'b15e', 'b15f'))
      .atMost(10),
  each({ b16a: 2, b16b: 1, b16c: 0.5, b16d: 0.2, b16e: 0.1 }, 8), // 16 累计加分不超过8分
  each({ b17a: 5 }), // 17 加5分
];

export const PENALTY_LINES: readonly Line[] = [
  each({ p1a: 5 }), // 1 每少完成一项扣5分
  // 2 国家、省及市级……分别扣20分、10分、5分; 减半扣分; 未能按时间节点完成中央环保督察……加倍扣分
  each({ p2a: 20, p2m1: -10, p2m4: 20, p2b: 10, p2m2: -5, p2c: 5, p2m3: -2.5 }),
  each({ 'p3a/国家': 50, 'p3a/省': 20, 'p3a/市': 10 }), // 3 分别扣50分、20分、10分
  each({ p4a: 20 }), // 4 每起扣20分
  each({ 'p5a/合计': 1 }), // 5 单项单次扣2-5分
  each({ p6a: 5 }), // 6 扣5分
  each({ p7a: 2, p7b: 4 }), // 7 扣2分,跨省界偷倒的扣4分
];

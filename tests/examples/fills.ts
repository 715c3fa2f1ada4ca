/** For every invented example: a unit without a fault, and one whose total is worked out by hand beside it. */
import type { Typed } from '../support/scored';

interface Worked {
  readonly id: string;
  readonly faultless: Typed;
  readonly typed: Typed;
  readonly total: number;
  readonly grade: string;
}

/** Votes for the five rows of one sort of ballot, the same in each. */
const votes = (first: number, [best, good, fair, poor]: readonly [number, number, number, number]): Typed =>
  Object.fromEntries(
    [0, 1, 2, 3, 4].flatMap((i) =>
      Object.entries({ 优秀票: best, 良好票: good, 一般票: fair, 较差票: poor }).map(([name, count]) => [
        `${first + i}a/${name}`,
        count,
      ]),
    ),
  );

export const allBallots = (
  a: Parameters<typeof votes>[1],
  b: Parameters<typeof votes>[1],
  c: Parameters<typeof votes>[1],
): Typed => ({ k1: '达到', ...votes(1, a), ...votes(6, b), ...votes(11, c) });

const experts = (...points: readonly number[]): Typed =>
  Object.fromEntries(points.map((each, i) => [`15a/专家${i + 1}评分`, each]));

export const keyRowsMet: Typed = { k1: '符合', k2: '符合', k3: '符合', k4: '符合' };

export const workedFills: readonly Worked[] = [
  {
    id: 'anquan-jiancha',
    faultless: keyRowsMet,
    // 新上岗2人 -2, 防护罩1处 -2, 灭火器3具 -1.5, 收发登记2条 -1: 6.5. Without 有限空间 and 粉尘 86 are left:
    // 79.5÷86×100 = 92.4419.
    typed: {
      ...keyRowsMet,
      ...{ k3: '不涉及', '3a': 2, '7a': 1, '9a': 3, '12c': 2, '13:na': '是', '14:na': '是' },
    },
    total: 92.44,
    grade: '合格',
  },
  {
    id: 'renju-huanjing',
    faultless: {
      ...{ '14a/达标户数': 60, '14a/常住户数': 100, '16a/满意户数': 19, '16a/访问户数': 20 },
      ...{ '15a/满意票': 50, '15a/基本满意票': 0, '15a/不满意票': 0 },
    },
    // 日常检查: 4×0.5 + 6×0.5 + 1 + 2 + (60-54)×0.2 = 9.2 off 93 (no water): 83.8÷93×60 = 54.0645.
    // 群众评议: (30×100+15×80)÷50 = 84, of 60: 50.4; 18÷20 = 90%, 5 below: 35. 85.4×0.4 = 34.16. 加分 0.5.
    typed: {
      ...{ '1a': 4, '2a': 6, '4b': 1, '8:na': '是', '12a': 2, '14a/达标户数': 54, '14a/常住户数': 100 },
      ...{ '15a/满意票': 30, '15a/基本满意票': 15, '15a/不满意票': 5 },
      ...{ '16a/满意户数': 18, '16a/访问户数': 20, 'b1a/县级': 1 },
    },
    total: 88.72,
    grade: '良好',
  },
  {
    id: 'pingan-jianshe',
    faultless: { '5a/调解成功数': 96, '5a/受理数': 100 },
    // 基础工作 40-2-2 = 36. 第5项 15-4-16 = -5, 第6项 7, 第7项 5, 第8项 10, 第9项 8: 25.
    // 加减分 1-6-3 = -8, not below -5. 扣分 2×5 = 10. 36+25-5-10 = 46.
    typed: {
      ...{ '1a': 1, '3b': 4, '5a/调解成功数': 92, '5a/受理数': 100, '5b': 8, '6a': 3, '7c': 2 },
      ...{ '9a/到市': 2, 'b1a/市级': 1, b3a: 3, b4a: 1, p1a: 2 },
    },
    total: 46,
    grade: '不合格',
  },
  {
    id: 'keshi-zhikong',
    faultless: {
      ...{ '1a/甲级病历数': 45, '1a/抽查病历数': 50, '2a/及时处置数': 10, '2a/危急值报告数': 10 },
      ...{ '3a/使用抗菌药物人数': 60, '3a/出院人数': 100, '5a/合格处方数': 95, '5a/抽查处方数': 100 },
      ...{ '10a/出院者占用总床日数': 800, '10a/出院人数': 100 },
      ...{ '11a/实际占用总床日数': 900, '11a/实际开放总床日数': 1000 },
      ...{ '12a/药品收入': 30, '12a/医疗收入': 100, '13a/正确执行手卫生次数': 90 },
      ...{ '13a/应执行手卫生次数': 100, ...experts(100, 100, 100, 100, 100) },
    },
    // 医疗质量, no 危急值: 10-(90-86)×0.5-2 = 6, 6-(62-60) = 4, 10-2×0.5 = 9, 8: 27 of 34.
    // 患者安全: 3 + 7.5 + 6 + 5 = 21.5. 运行效率: 1720÷200 = 8.6 days, one whole half day over: 5;
    // 95%: 5-2×0.2 = 4.6; 4-0.5 = 3.5: 13.1. 院感防控: 6-5×0.3 = 4.5, 4: 8.5. 专家: (90+92+94)÷3 = 92: 9.2.
    // 79.3÷94×100 = 84.3617, and 加分 1 + 1.
    typed: {
      ...{ '1a/甲级病历数': 43, '1a/抽查病历数': 50, '1b': 1, '2:na': '是', '4a': 2, '6a': 1, '7b': 1 },
      ...{ '3a/使用抗菌药物人数': 62, '3a/出院人数': 100, '5a/合格处方数': 190, '5a/抽查处方数': 200 },
      ...{ '8a': 1, '10a/出院者占用总床日数': 1720, '10a/出院人数': 200 },
      ...{ '11a/实际占用总床日数': 1900, '11a/实际开放总床日数': 2000 },
      ...{ '12a/药品收入': 31, '12a/医疗收入': 100, '13a/正确执行手卫生次数': 85 },
      ...{ '13a/应执行手卫生次数': 100, ...experts(90, 92, 94, 88, 96), b1a: 1, 'b2a/市级': 1 },
    },
    total: 86.36,
    grade: '良好',
  },
  {
    id: 'xuexiao-kaohe',
    faultless: {
      ...{ '16a/在校学生数': 800, '16a/应在校学生数': 800, '17a/合格人数': 380, '17a/测试人数': 400 },
      ...{ '18a/满意份数': 180, '18a/收回份数': 200 },
    },
    // 1 + 2 + (1+1) + (2+0.5) off for 1, 4, 8, 13; 796÷800 = 99.5%: 1; 368÷400 = 92%: 1.5; 176÷200 = 88%: 0.6;
    // 投诉 0.5. 100-11.1 = 88.9, 加分 2.
    typed: {
      ...{ '1a': 2, '4a': 1, '8a': 2, '8b': 1, '10:na': '是', '13a': 4, '13b': 5, '19a': 1 },
      ...{ '16a/在校学生数': 796, '16a/应在校学生数': 800, '17a/合格人数': 368, '17a/测试人数': 400 },
      ...{ '18a/满意份数': 176, '18a/收回份数': 200, 'b1a/省级': 1 },
    },
    total: 90.9,
    grade: '优秀',
  },
  {
    id: 'minzhu-ceping',
    faultless: allBallots([10, 0, 0, 0], [20, 0, 0, 0], [30, 0, 0, 0]),
    // A: (8×100+2×80)÷10 = 96; B: (10×100+6×80+3×60)÷20 = 83; C: (15×100+9×80+3×60)÷30 = 80.
    // 96×0.4 + 83×0.3 + 80×0.3 = 38.4 + 24.9 + 24.
    typed: allBallots([8, 2, 0, 0], [10, 6, 3, 1], [15, 9, 3, 3]),
    total: 87.3,
    grade: '较好',
  },
];

/** 三、美丽XX建设重点工作(600分) of 目标责任书 (2020). */
import { Fraction } from './fraction';
import type { Answers, Item, Rates } from './opinion';
import { isFound, measured, open, priced, times } from './opinion';

/** 最好的得满,最差的得 `worst`,介于其中按比例得分. Who equals the best is the best. */
function ranked(answers: Answers, id: string, full: number, worst: number): Fraction {
  const [own, best, last] = ['本单位', '最好', '最差'].map((part) => measured(answers, `${id}/${part}`));
  if (best!.isLess(own!) || own!.isLess(last!)) open(id);
  if (own!.equals(best!)) return Fraction.of(full);
  return own!
    .minus(last!)
    .over(best!.minus(last!))
    .times(full - worst)
    .plus(worst);
}

/** 完成市下达的指标得60%分数 …… 未完成……按比例扣分,扣完60%分数为止; 其余40%……排名赋分 */
const target60 = (answers: Answers, rate: string, rank: string, full: number): Fraction =>
  measured(answers, rate)
    .over(100)
    .times(Fraction.of(full).times(0.6))
    .plus(ranked(answers, rank, 1, 0).times(Fraction.of(full).times(0.4)));

/** 规定时间完成得满分;推迟30天扣50%分数,推迟1-30天按比例扣分,推迟30天以上扣80%分数 */
const late = (days: Fraction): Fraction =>
  Fraction.of(30).isLess(days) ? Fraction.of(5 * 0.8) : days.over(30).times(5 * 0.5);

/** ①、②: 未完成一项扣0.5分,整体工作未按时完成则扣2分, the greater of both and no more than 2 */
const stages = (answers: Answers, each: string, whole: string): Fraction =>
  priced(answers, { [each]: 0.5 })
    .atLeast(priced(answers, { [whole]: 2 }))
    .atMost(2);

/** 没有写明怎么扣的：视完成情况扣分、最多扣到0分 (assumptions); its 分值 by the id of the row. */
const JUDGED: Readonly<Record<string, number>> = {
  ...{ '3_5_1': 20, '3_5_2_1': 2, '3_5_2_2': 3, '3_6_1': 5, '3_6_2': 10, '3_7_2': 5, '3_7_4_1': 1 },
  ...{ '3_7_4_3': 1, '3_7_5': 5, '3_7_7': 5, '3_8_1': 12, '3_8_2': 3, '3_8_4': 5, '3_9_1_1': 5 },
  ...{ '3_9_2': 10, '3_10_1': 5, '3_11_1': 5, '3_11_2_1': 2, '3_11_2_2': 3, '3_11_2_3': 1 },
  ...{ '3_11_2_5': 1, '3_11_2_6': 1, '3_11_2_7': 1, '3_13_1': 5, '3_13_6': 5, '3_16_5': 10 },
  ...{ '3_16_7_1': 5, '3_16_7_2': 5, '3_16_7_3': 5, '3_17_1_1': 3, '3_17_1_2': 2, '3_17_2_1': 2 },
  ...{ '3_17_2_2': 1.5, '3_17_2_3': 1.5, '3_17_2_4': 0.5, '3_17_3_1': 1, '3_17_3_2': 1, '3_17_4': 2 },
  ...{ '3_19': 33 },
};

/** 评分规则在别的文件里：得分由那里给出; its 分值 by the id of the row. */
const GIVEN: Readonly<Record<string, number>> = {
  '3_1': 50,
  '3_2': 50,
  '3_3': 20,
  '3_4': 30,
  '3_16_1_1': 20,
};

const itemsOf = (
  fullScores: Readonly<Record<string, number>>,
  item: (clause: string) => Partial<Item>,
): Readonly<Record<string, Item>> =>
  Object.fromEntries(Object.entries(fullScores).map(([id, full]) => [id, { full, ...item(`${id}a`) }]));

export const TASKS: Readonly<Record<string, Item>> = {
  ...itemsOf(JUDGED, (clause) => ({ lose: { [clause]: 1 } })),
  ...itemsOf(GIVEN, (clause) => ({ earns: (answers) => measured(answers, clause) })),
  '3_6_3': { full: 5, lose: { '3_6_3a': 2 } }, // 发生1起扣2分
  '3_7_1': { full: 5, earn: { '3_7_1a': 5 } }, // 纳入当地的综合考评体系的得5分
  // 区、县(市)政府未开展……扣5分,乡镇(街道)……不足一个扣2.5分
  '3_7_3': { full: 5, lose: { '3_7_3a': 5, '3_7_3b': 2.5 } },
  '3_7_4_2': { full: 3, lose: { '3_7_4_2a': 1, '3_7_4_2b': 1 } }, // (1分) (2分), 视情
  // 未完成的不得分,完成情况不佳的视情扣分
  '3_7_6': { full: 5, nothing: ['3_7_6a'], lose: { '3_7_6b': 1 } },
  '3_8_3': { full: 0, beyond: (answers) => priced(answers, { '3_8_3a': 4 }) }, // 启动……编制或修编,加4分
  // 根据完成情况计分(5分),每发现1起扣2.5分;未销号的扣2.5分
  '3_9_1_2': { full: 5, lose: { '3_9_1_2a': 1, '3_9_1_2b': 2.5, '3_9_1_2c': 2.5 } },
  '3_10_2': { full: 5, lose: { '3_10_2a': 1, '3_10_2b': 1 } }, // (2.5分) (2.5分), 视情
  '3_10_3': { full: 0, beyond: (answers) => priced(answers, { '3_10_3a': 4 }) }, // 形成……成果的,加4分
  '3_11_2_4': { full: 4, lose: { '3_11_2_4a': 1 } }, // 每少1家扣1分
  // 不少于三项,少一项扣3分
  '3_11_3': {
    full: 9,
    loses: (answers) => Fraction.of(3).minus(measured(answers, '3_11_3a')).atLeast(0).times(3),
  },
  // 年增长10%的任务,零增长不得分,增长按比例得分;负增长也是0分
  '3_12_1': { full: 10, earns: (answers) => measured(answers, '3_12_1a').over(10).times(10).atLeast(0) },
  // 有所增长得满分;持平得80%分数;降低20%得零分,20%-0%按比例得分
  '3_12_2': {
    full: 10,
    earns(answers) {
      const growth = measured(answers, '3_12_2a');
      return Fraction.of(0).isLess(growth) ? Fraction.of(10) : growth.plus(20).over(20).times(8).atLeast(0);
    },
  },
  '3_13_2': { full: 5, earns: (answers) => target60(answers, '3_13_2a', '3_13_2b', 5) },
  // 保护率最好的得满分,最差的得60%分数
  '3_13_3': { full: 5, earns: (answers) => ranked(answers, '3_13_3a', 5, 3) },
  // 三个指标分值各30%; 其余0.5分没有规定怎样扣，视为已得
  '3_13_4': {
    full: 5,
    earns: (answers) =>
      target60(answers, '3_13_4a', '3_13_4b', 1.5)
        .plus(target60(answers, '3_13_4c', '3_13_4d', 1.5))
        .plus(target60(answers, '3_13_4e', '3_13_4f', 1.5))
        .plus(0.5),
  },
  // 未完成年度任务每下降1个百分点扣0.5分, 不足1个百分点的不扣
  '3_13_5': {
    full: 5,
    loses(answers) {
      const done = measured(answers, '3_13_5a').over(measured(answers, ':target/green')).times(100);
      return Fraction.of(100).minus(done).full().times(0.5);
    },
  },
  // 被通报或点名批评一项扣10分,整改工作被省级部门通报表扬的减半扣分
  '3_14': { full: 10, lose: { '3_14a': 10, '3_14m1': -5 } },
  '3_15_1_1': { full: 1, lose: { '3_15_1_1a': 1 } }, // 扣1分
  '3_15_1_2': { full: 15, lose: { '3_15_1_2a': 1 } }, // 每起扣1分
  '3_15_1_3': { full: 4, lose: { '3_15_1_3a': 0.5 } }, // 每次扣0.5分
  '3_15_2_1': { full: 10, lose: { '3_15_2_1a': 2, '3_15_2_1b': 1 } }, // 未按时制定方案的,扣2分。每项扣1分
  '3_15_2_2': { full: 10, lose: { '3_15_2_2a': 0.5 } }, // 每件扣0.5分
  '3_15_2_3': { full: 5, lose: { '3_15_2_3a': 0.5 } }, // 每次扣0.5分
  // 加倍扣分,扣完为止
  '3_16_1_2': { full: 20, loses: (answers) => measured(answers, '3_16_1_2a').times(2) },
  // 发生1起扣1分,扣完5分为止;区域限批等严重情形的,该项总得分为零
  '3_16_2': { full: 5, lose: { '3_16_2a': 1 }, nothing: ['3_16_2b'] },
  // 未完成或……未落实改革政策的,按比例扣分。全面完成……并新增……每增加1个加2分,上限4分
  '3_16_3': {
    full: 5,
    loses: (answers) => measured(answers, '3_16_3a').over(100).times(5),
    beyond: (answers) =>
      isFound(answers, '3_16_3a') ? Fraction.of(0) : priced(answers, { '3_16_3b': 2 }).atMost(4),
  },
  '3_16_4': {
    full: 5,
    loses: (answers) =>
      stages(answers, '3_16_4a', '3_16_4b')
        .plus(stages(answers, '3_16_4c', '3_16_4d'))
        // 每疏漏1家排污单位扣0.1分,扣完1分为止
        .plus(priced(answers, { '3_16_4e': 0.1 }).atMost(1)),
    beyond: (answers) => priced(answers, { '3_16_4f': 2 }), // 有创新亮点……加2分
  },
  // 完成10家企业……(5分),根据完成比例得分
  '3_16_6': { full: 5, earns: (answers) => measured(answers, '3_16_6a').over(10).times(5) },
  '3_16_7_4': { full: 5, loses: (answers) => late(measured(answers, '3_16_7_4a')) },
  '3_16_7_5': { full: 5, loses: (answers) => late(measured(answers, '3_16_7_5a')) },
  // 未完成的不得分,省市评审质量差的,视情扣分
  '3_16_8_1': { full: 5, nothing: ['3_16_8_1a'], lose: { '3_16_8_1b': 1 } },
  // 审核率未达到100%的,每少5%,扣1.5分; 不足5%不扣
  '3_16_8_2': {
    full: 5,
    loses: (answers) => Fraction.of(100).minus(measured(answers, '3_16_8_2a')).over(5).full().times(1.5),
  },
  // (3分)……每次扣0.5分,扣完为止;(2分)……视情扣分
  '3_16_9': {
    full: 5,
    loses: (answers) =>
      priced(answers, { '3_16_9a': 0.5 }).atMost(3).plus(times(answers, '3_16_9b').atMost(2)),
  },
  // 最多扣2分;最多扣0.5;最多扣2分;最多扣1分
  '3_17_2_5': {
    full: 5.5,
    lose: { '3_17_2_5a': 1, '3_17_2_5b': 1, '3_17_2_5c': 1, '3_17_2_5d': 1 },
  },
  // ①一项工作扣10分 ②每少报一次扣5分 ③少报一次扣5分……全年未被省厅录用一条的,扣10分
  '3_18': { full: 25, lose: { '3_18a': 10, '3_18b': 5, '3_18c': 5, '3_18d': 10 } },
};

/** Rows without 分值: what they take is charged to the heading they stand under, （2） of 15 and （7） of 16. */
export const CHARGES: Readonly<Record<string, Rates>> = {
  // 被中央通报……每次扣2分;被省级……每次扣1分;被市级督办且未及时整改的,每次扣0.5分
  '3_15_2_4': { '3_15_2_4a/中央': 2, '3_15_2_4a/省级': 1, '3_15_2_4a/市级': 0.5 },
  // 视情扣分,影响全市美丽建设考核的该项不得分 (25分)
  '3_16_7_6': { '3_16_7_6a': 1, '3_16_7_6b': 25 },
};

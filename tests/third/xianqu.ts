/** 2013年度县区环保局主要工作目标及考核办法: 62 items, 扣满本项分值为止. */
import { Fraction, sum } from './fraction';
import type { Answers, Item, Opinion, Points } from './opinion';
import { chosen, isAdjusted, isFound, itemScore, measured, priced, times, total } from './opinion';

/** Only where the unit is one of these: 四县、四区、开发区. */
const only = (answers: Answers, classes: readonly string[], points: () => Fraction): Fraction =>
  classes.includes(String(answers.get(':class'))) ? points() : Fraction.of(0);

/** 每降低 `step` 扣 `points` 分, 不足一步不扣. */
const below = (answers: Answers, id: string, due: number, step: number, points: number): Fraction =>
  Fraction.of(due).minus(measured(answers, id)).over(step).full().times(points);

/** 四县……不少于10篇，四区不少于5篇 */
const due34 = (answers: Answers): number => (answers.get(':class') === '县' ? 10 : 5);
/** 每县完成试点企业5家,每区完成试点企业2家(开发区完成5家) */
const due29 = (answers: Answers): number => (answers.get(':class') === '区' ? 2 : 5);

/** Whether something was measured below `line`. */
const isBelow = (answers: Answers, id: string, line: number): boolean => measured(answers, id).isLess(line);

/** 第32项 …… 85％和90％的，每下降2％扣0．1分，低于65％不得分 */
const item32: Item = {
  full: 2,
  // 每起扣0.5分 · 每起扣0．2分 · 扣分0.3分
  lose: { '32c': 0.5, '32d': 0.2, '32e': 0.3 },
  loses: (answers) =>
    isBelow(answers, '32a', 65) || isBelow(answers, '32b', 65)
      ? Fraction.of(2)
      : below(answers, '32a', 85, 2, 0.1)
          .plus(below(answers, '32b', 90, 2, 0.1))
          // 完成……视频安装工作的得0.3分，每下降2％扣0．1分: out of these 0.3
          .plus(below(answers, '32f', 100, 2, 0.1).atMost(0.3)),
};

const ITEMS: Readonly<Record<string, Item>> = {
  // 得0.5分；得0.5分；得0.5分；得1分；得1分
  1: { full: 3, earn: { '1a': 0.5, '1b': 0.5, '1c': 0.5, '1d': 1, '1e': 1 } },
  // 不得分；迟报一次扣0.1分，出错每10次扣0.1分
  2: {
    full: 2,
    nothing: ['2a'],
    lose: { '2b': 0.1 },
    loses: (answers) => times(answers, '2c').over(10).full().times(0.1),
  },
  3: { full: 2, lose: { '3a': 0.5, '3b': 0.2, '3c': 0.1, '3d': 0.3 } }, // 扣0.5分，0.2分。每次0.1分；每次0.3分
  4: { full: 2, lose: { '4a': 0.5, '4b': 0.1, '4c': 1, '4d': 0.3 } }, // 0.5分；每次0.1分；扣0-0.5分；每次0.3分
  5: { full: 2, lose: { '5a': 0.5, '5b': 1, '5c': 0.5 } }, // 每次扣0.5分，漏报扣1分，未及时反馈的扣0.5分
  6: { full: 2, lose: { '6a': 1, '6b': 2 } }, // 扣1分，扣2分
  7: { full: 2, nothing: ['7a'], lose: { '7b': 0.5 } }, // 不得分；每次扣0.5分
  8: { full: 1, nothing: ['8a'] },
  9: { full: 2, nothing: ['9a'] },
  // 扣1分；核发率(95%)每降低1%扣0.2分；扣0.5分；各县……限行的扣0.2分
  10: {
    full: 2,
    lose: { '10a': 1, '10c': 0.5 },
    loses: (answers) =>
      below(answers, '10b', 95, 1, 0.2).plus(only(answers, ['县'], () => priced(answers, { '10d': 0.2 }))),
  },
  11: { full: 1, lose: { '11a': 1 } },
  12: { full: 2, nothing: ['12a'], lose: { '12b': 0.5 } }, // 不得分；每次扣0.5分
  13: { full: 2, nothing: ['13a'] },
  14: { full: 1, nothing: ['14a'] },
  15: { full: 1, nothing: ['15a'] },
  16: { full: 2, nothing: ['16a'] },
  17: { full: 1, nothing: ['17a'] },
  18: { full: 2, lose: { '18a': 0.5, '18b': 0.5, '18c': 0.5, '18d': 0.5 } }, // 1例、一次、不正常、每例扣0.5分
  19: { full: 2, lose: { '19a': 1, '19b': 1 } }, // 一例未批先建的扣1分、未验投产的扣1分
  20: { full: 2, lose: { '20a': 2 } },
  21: { full: 3, earn: { '21a': 1, '21b': 1, '21c': 1 } }, // 得1分，各得1分
  22: { full: 2, earn: { '22a': 1, '22b': 1 } },
  23: { full: 1, nothing: ['23a'], lose: { '23b': 0.5 } }, // 禁止开发区内的不得分，限制开发区内的扣0.5分
  // 完成……得0.5分。遗留问题未解决……不得分; the other 0.5 is there from the start
  24: { full: 1, nothing: ['24b'], earns: (answers) => priced(answers, { '24a': 0.5 }).plus(0.5) },
  25: { full: 1, nothing: ['25a'], lose: { '25b': 0.5 } },
  26: { full: 1, earn: { '26a': 0.5, '26b': 1 } }, // 得0.5分，得1分
  27: { full: 1, lose: { '27a': 0.1 } },
  28: { full: 2, lose: { '28a': 1, '28b': 0.1 } }, // 扣1分；每家企业扣0.1分
  // 工作配合不力的,资料上报不及时的, 未完成下达任务的,每次扣0.1分
  29: {
    full: 1,
    lose: { '29a': 0.1, '29b': 0.1 },
    loses: (answers) => below(answers, '29c', due29(answers), 1, 0.1),
  },
  30: { full: 1, lose: { '30a': 0.25, '30b': 0.25 } },
  31: { full: 1, lose: { '31a': 0.25 } },
  32: item32,
  // 不得分。扣0．2分。每起扣0．1分；每起扣0．3分；(90％)每降低1％，扣0．1分
  33: {
    full: 2,
    nothing: ['33a'],
    lose: { '33b': 0.2, '33c': 0.1, '33d': 0.3 },
    loses: (answers) => below(answers, '33e', 90, 1, 0.1),
  },
  // 每少一篇扣0.5分。超过规定标准的，每被省录用一条加0.5分、被市录用一条加0.2分，上不封顶
  34: {
    full: 2,
    loses: (answers) => only(answers, ['县', '区'], () => below(answers, '34a', due34(answers), 1, 0.5)),
    beyond: (answers) =>
      only(answers, ['县', '区'], () =>
        Fraction.of(due34(answers)).isLess(measured(answers, '34a'))
          ? priced(answers, { '34b/省录用': 0.5, '34b/市录用': 0.2 })
          : Fraction.of(0),
      ),
  },
  // 县：达不到建设标准的扣1分，每升一级加1分；区：未开展……扣1分，每升一级加1分
  35: {
    full: 2,
    loses: (answers) =>
      only(answers, ['县'], () => priced(answers, { '35a': 1 })).plus(
        only(answers, ['区'], () => priced(answers, { '35c': 1 })),
      ),
    beyond: (answers) =>
      only(answers, ['县'], () => priced(answers, { '35b': 1 })).plus(
        only(answers, ['区'], () => priced(answers, { '35d': 1 })),
      ),
  },
  // 每个0.2分；0.2分:0.2分:0.2分；每次0.2分；每起0.5分；0.3分；每次0.2分
  36: {
    full: 2,
    lose: { '36a': 0.2, '36b': 0.2, '36c': 0.2, '36d': 0.2, '36e': 0.2, '36f': 0.5, '36g': 0.3, '36h': 0.2 },
  },
  37: { full: 2, nothing: ['37a'] },
  38: { full: 2, lose: { '38a': 0.2, '38b': 0.1, '38c': 0.2 } }, // 每次0.2分；每件0.1分；每件0.2分
  39: { full: 1, nothing: ['39a'] }, // the only thing asked for (assumptions)
  40: { full: 1, lose: { '40a': 0.2, '40b': 0.5, '40c': 0.5, '40d': 0.1 } }, // 每例0.2分；0.5分。缺报0.5分，迟报0.1分
  41: { full: 2, earns: (answers) => measured(answers, '41a') }, // 根据《……考核及奖励办法》考核
  42: { full: 1, lose: { '42a': 1 } },
  43: { full: 2, lose: { '43a': 0.5 } },
  44: { full: 2, lose: { '44a': 0.1, '44b': 0.2, '44c': 0.1 } }, // 每次0.1分。缺报0.2分，迟报0.1分
  45: { full: 1, lose: { '45a': 0.5, '45b/省稽查': 0.2, '45b/市稽查': 0.1, '45c': 0.2 } }, // 0.5分；每1例0.2分、0.1分；每次0.2分
  46: { full: 2, earns: (answers) => measured(answers, '46a') }, // 按照……相关要求考核
  // 上半年通过国家验收得2分，下半年通过国家验收得1分，不通过得0分
  47: {
    full: 2,
    earns: (answers) => chosen(answers, '47a', { 上半年通过: 2, 下半年通过: 1, 不通过: 0 }),
  },
  48: { full: 2, lose: { '48a': 0.1, '48b': 0.1, '48c': 0.2, '48d': 1 } }, // 每次0.1、0.1、0.2分；造假，一次扣1分
  49: { full: 2, nothing: ['49a', '49b'] },
  50: { full: 2, lose: { '50a': 0.5, '50b': 0.1, '50c': 0.1, '50d': 0.2, '50e': 0.1 } },
  // 三率每下降10%扣0.2分；监测率每下降10％，扣0.2；每枚0.5分；扣2分；0.4分，0.4分
  51: {
    full: 2,
    lose: { '51e': 0.5, '51f': 2, '51g': 0.4, '51h': 0.4 },
    loses: (answers) => sum(['51a', '51b', '51c', '51d'].map((id) => below(answers, id, 100, 10, 0.2))),
  },
  52: { full: 1, lose: { '52a': 0.1 } }, // 每迟一天扣0.1分
  53: { full: 1, lose: { '53a': 0.1, '53b': 0.1 } }, // 每项、每次扣0.1分
  // 不少于50篇，每少10篇扣0.1分；不低于70分，每少5分，扣0.1分，不参加不得分
  54: {
    full: 1,
    nothing: ['54c'],
    loses: (answers) =>
      below(answers, '54a', 50, 10, 0.1).plus(
        isFound(answers, '54c') ? 0 : below(answers, '54b', 70, 5, 0.1),
      ),
  },
  // 每低10个百分点，各扣0.1分，至少5篇，每少1篇扣0.1分
  55: {
    full: 1,
    loses: (answers) =>
      sum(['55a', '55b', '55c'].map((id) => below(answers, id, 100, 10, 0.1))).plus(
        below(answers, '55d', 5, 1, 0.1),
      ),
  },
  // 0.5分；缺一项0.25分。0.5分；0.5分；每项0.5分；其中一项未达到定额数量的扣0.25分。注：奖励0.25分
  56: {
    full: 2,
    lose: { '56a': 0.5, '56b': 0.25, '56c': 0.5, '56d': 0.5, '56e': 0.5, '56f': 0.25 },
    beyond: (answers) => priced(answers, { '56g': 0.25 }),
  },
  // 其中一个层次……扣0.25分，两项均未达到……扣0.5分。未按要求完成的扣0.25分
  57: {
    full: 1,
    lose: { '57b': 0.25 },
    loses: (answers) => only(answers, ['县', '区'], () => priced(answers, { '57a': 0.25 })),
  },
  58: { full: 1, lose: { '58a': 0.25, '58b': 0.125 } }, // 扣0.25分。其中一项的，扣0.125分，两项……0.25分
  59: { full: 1, lose: { '56c': 0.5, '59b': 0.5 } }, // 年度宣教计划未报备案的扣0.5分, the fact of 56; 扣0.5分
  60: { full: 2, lose: { '60a': 1 } },
  61: { full: 2, nothing: ['61a'], lose: { '61b': 1 } }, // 不得分。每起扣1分
  // 单超加2分，四超加8分。每下降5％，加0．2分 …… 加1分，上不封顶
  62: {
    full: 0,
    beyond: (answers) =>
      priced(answers, {
        ...{ '62a': 2, '62c': 2, '62d': 1, '62e': 0.5, '62f': 1, '62g': 0.5, '62h': 0.1, '62i': 1 },
        ...{ '62j': 0.5, '62k': 1, '62l': 0.5, '62m': 1 },
      }).plus(times(answers, '62b').over(5).full().times(0.2)),
  },
};

/** （仅考核各区）: in full for the others (readings, the first), of whom nothing may be said there. */
const elsewhere = (answers: Answers): Points =>
  [...answers.keys()].some((id) => /^55[a-d]$/.test(id)) || isAdjusted(answers, '55')
    ? '未评完'
    : Fraction.of(1);

/** 取消评先资格 changes no score. */
export function xianqu(answers: Answers): Opinion {
  const items = new Map(
    Object.entries(ITEMS).map(([id, item]): [string, Points] => [id, itemScore(id, item, answers, 3)]),
  );
  if (answers.get(':class') !== '区') items.set('55', elsewhere(answers));
  return { items, bonus: Fraction.of(0), penalty: Fraction.of(0), total: total([...items.values()]) };
}

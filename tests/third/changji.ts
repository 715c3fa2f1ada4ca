/** 昌吉州网格化环境监管与考核办法 (2023), 附件2 第五条、第六条. */
import { Fraction } from './fraction';
import type { Answers, Item, Opinion, Points } from './opinion';
import { isFound, itemScore, priced, times } from './opinion';

/** (一)网格化环境监管体系建设情况(30分): 任何1项工作未按要求落实,此项考核分值即为0 */
const BUILT: Readonly<Record<string, Item>> = {
  1: { full: 10, nothing: ['1a'] },
  2: { full: 10, nothing: ['2a'] },
  3: { full: 10, nothing: ['3a'] },
};

/** (二)网格化环境监管体系运行情况(70分) */
const RUN: Readonly<Record<string, Item>> = {
  4: { full: 40, lose: { '4a': 1 } }, // 每1起扣1分,扣完为止
  5: { full: 10, lose: { '5a': 5 } }, // 每1起扣5分,扣完为止
  6: { full: 10, lose: { '6a': 5 } }, // 每1起扣5分,扣完为止
  7: { full: 10, lose: { '7a': 10 } }, // 每1起扣10分
};

/** 总体考核为不及格 (7) · 直接判定为不合格 (8) · 本月考核即为不及格 (六(三)), each where its own condition holds. */
const FAILS: Readonly<Record<string, string | undefined>> = {
  v1: '7a', // 对……督察发现问题未按时整改到位……造成不良影响的
  v2: undefined, // 被国家级媒体公开曝光
  v3: 'p1a', // 被……领导批示交办并查证属实的
  v4: 'p1a', // 被国家级媒体公开曝光造成重大舆情的
  v5: 'p1a', // 群众反复举报(3次及以上)……
  v6: undefined, // 因履职尽责不力、造成严重后果或不良社会影响的
};

/** What is said of a fact that was not found at its own place contradicts it: 未评完. */
const isContradicted = (answers: Answers, place: string): boolean =>
  Object.entries(FAILS).some(
    ([veto, of]) => of === place && answers.get(veto) === true && !isFound(answers, of),
  );

/** 90分以上为优秀,80至89分为良好,60至79分为合格,60分以下为不合格, closed below by the template's assumption. */
function gradeOf(answers: Answers, points: Fraction): string {
  const hasFailed = Object.keys(FAILS).some((veto) => answers.get(veto) === true);
  if (hasFailed || points.isLess(60)) return '不合格';
  return points.isLess(80) ? '合格' : points.isLess(90) ? '良好' : '优秀';
}

const scoresOf = (items: Readonly<Record<string, Item>>, answers: Answers): Map<string, Fraction> =>
  new Map(Object.entries(items).map(([id, item]) => [id, itemScore(id, item, answers, 2) as Fraction]));

const add = (scores: Iterable<Fraction>): Fraction =>
  [...scores].reduce((all, score) => all.plus(score), Fraction.of(0));

export function changji(answers: Answers): Opinion {
  const [built, run] = [scoresOf(BUILT, answers), scoresOf(RUN, answers)];
  // 每1起加2分,最高加分奖励不超过10分
  const bonus = priced(answers, { b1a: 2 }).atMost(10);
  // 一次性扣减……相应分值 (0至70分) · 30分 · 20分: 以最高项分值为准,不累计扣分
  const penalty = times(answers, 'p1a')
    .atLeast(priced(answers, { p1b: 30 }))
    .atLeast(priced(answers, { p1c: 20 }))
    .rounded(2)
    // 扣完为止, of the 70 points of (二)
    .atMost(add(run.values()));
  const running = add(run.values()).minus(penalty);
  // 分数不足的,从总分中扣除
  const overflow = priced(answers, { '7a': 10 }).minus(10).atLeast(0);
  const points = add(built.values()).plus(running).plus(bonus).minus(overflow).atLeast(0).rounded(2);
  const items = new Map<string, Points>([...built, ...run]);
  const [isOpen7, isOpen4] = [isContradicted(answers, '7a'), isContradicted(answers, 'p1a')];
  if (isOpen7) items.set('7', '未评完');
  return {
    items,
    bonus,
    penalty: isOpen4 ? '未评完' : penalty,
    total: isOpen7 || isOpen4 ? '未评完' : points,
    grade: gradeOf(answers, points),
  };
}

/**
 * Entries on the issued rubrics that once gave a wrong number without a word. The right one is worked out from the
 * notice's words, which stand beside it.
 */
import { toNumber } from '../../src/points/points';
import { readAs } from '../../src/rubric/reading';
import type { Chosen } from '../../src/rubric/reading';
import { State } from '../../src/rules/inputType';
import { readAnswers } from '../../src/scoring/answers/answers';
import { prepare } from '../../src/scoring/prepare';
import type { Scoring } from '../../src/scoring/scoring';
import { score } from '../../src/scoring/score';
import { template } from '../support/templates';

type Answers = Readonly<Record<string, unknown>>;

/** A unit of which only this is told, confirmed. */
function scoring(id: string, answers: Answers, chosen: Chosen = {}): Scoring {
  const prepared = prepare(readAs(template(id), chosen), 'tally');
  const { rubric } = prepared;
  const { entries, problems } = readAnswers(prepared, {
    unit: '示范单位',
    period: rubric.period === 'month' ? '2023-05' : '2020',
    date: '2020-12-20',
    ...(rubric.unitClasses !== undefined && { unitClass: '区' }),
    ...(rubric.targets !== undefined && {
      targets: Object.fromEntries(rubric.targets.map((target) => [target.id, 10])),
    }),
    confirmed: true,
    answers,
  });
  expect(problems).toEqual([]);
  return score(prepared, entries, () => 1000);
}

/** The score of an item or a line; 未评完 where facts contradict each other. */
function scoreIn({ items, lines }: Scoring, id: string): number | string {
  const item = items.get(id);
  const line = lines.get(id);
  if ((item ?? line)?.state === State.lacking) return '未评完';
  return toNumber((item?.score ?? line?.score) as NonNullable<typeof item>['beforeLimits']);
}

const MUBIAO = 'mubiao-2020';
const XIANQU = 'xianqu-2013';
const CHANGJI = 'changji-2023';

const probes: readonly [
  title: string,
  rubric: string,
  answers: Answers,
  at: string,
  right: number | string,
][] = [
  // 改革任务未完成…按比例扣分: 5×20%; 全面完成考核任务并新增…: not in full, so nothing is added.
  ['三16(3) 没有全面完成的，新增不加分', MUBIAO, { '3_16_3a': 20, '3_16_3b': 2 }, '3_16_3', 4],
  ['三16(3) 全面完成的，每增加1个加2分', MUBIAO, { '3_16_3a': 0, '3_16_3b': 2 }, '3_16_3', 9],
  // 排名在全省前10名的，加1分，且同比上年上升一名再加0.5分.
  ['加分12 在前10名的，上升3名再加1.5分', MUBIAO, { b12a: true, b12b: 3 }, 'b12', 2.5],
  ['加分12 不在前10名的，上升不加分', MUBIAO, { b12b: 3 }, 'b12', 0],
  ['加分12 既在前10名又不在前10名', MUBIAO, { b12a: true, b12c: true }, 'b12', '未评完'],
  ['加分12 既在前10名又在倒数10名', MUBIAO, { b12a: true, p6a: true }, 'p6', '未评完'],
  ['扣分6 倒数10名而上升5个名次，两者可以都有', MUBIAO, { b12c: true, p6a: true }, 'p6', 5],
  // 第1名加5分…如出现得分比上一年下降的，要扣1分: of the three, each has its own.
  ['加分15 下降只从该款扣', MUBIAO, { b15b: true, b15c: 1 }, 'b15', 5],
  ['加分15 第1名而下降', MUBIAO, { b15a: 1, b15b: true }, 'b15', 4],
  ['二2 既高出又低于确保目标值', MUBIAO, { '2_2a': 1, '2_2b': 0, '2_2c': 3 }, '2_2', '未评完'],
  ['二2 低于确保目标值3个百分点，都在90%以上：54−3', MUBIAO, { '2_2a': 0, '2_2b': 0, '2_2c': 3 }, '2_2', 51],
  ['加分5 没有特色亮点做法的，推广不另加', MUBIAO, { b5b: 1 }, 'b5', 0],
  ['加分5 全国一项并推广：2+3', MUBIAO, { b5a: 1, b5b: 1 }, 'b5', 5],
  ['加分5 创新示范项目与三11(3)是同一个数：(5−3)×3', MUBIAO, { '3_11_3a': 5 }, 'b5', 6],
  ['加分5 推广的是其中的做法，不会更多', MUBIAO, { b5a: 1, b5b: 2 }, 'b5', '未评完'],
  ['加分6 点位是再加，没有示范点的不加', MUBIAO, { b6c: 2 }, 'b6', 0],
  // 采用篇数超过规定标准的，政务信息每被省录用一条加0.5分、被市录用一条加0.2分: 0.5×6 and 0.2×5 beside 2, of 11.
  ['第34项 11篇都被录用', XIANQU, { '34a': 11, '34b': { 省录用: 6, 市录用: 5 } }, '34', 6],
  ['第34项 11篇里录用22条', XIANQU, { '34a': 11, '34b': { 省录用: 22 } }, '34', '未评完'],
  [
    '第34项 11篇里省录用11条，还有市录用11条',
    XIANQU,
    { '34a': 11, '34b': { 省录用: 11, 市录用: 11 } },
    '34',
    '未评完',
  ],
  // 未完成任务的此项不得分，并取消评先资格.
  ['第37项 未完成任务', XIANQU, { '37a': true }, '37', 0],
  ['第37项 从一票否决一头填，是同一件事', XIANQU, { v3: true }, '37', 0],
  // 未达到国家考核要求的，视为减排工作未通过年度考核: the only thing that is asked for.
  ['第39项 未达到国家考核要求', XIANQU, { '39a': true }, '39', 0],
  ['第39项 从一票否决一头填', XIANQU, { v5: true }, '39', 0],
  ['第59项 与第56项是同一件事', XIANQU, { '56c': true }, '59', 0.5],
  ['第54项 不参加评比而有评比得分', XIANQU, { '54a': 50, '54b': 80, '54c': true }, '54', '未评完'],
  ['第35项 未开展达标活动而通过达标', XIANQU, { '35c': true, '35d': 1 }, '35', '未评完'],
  // 被国家、自治区、自治州领导批示交办的…一次性扣减…相应分值; the same 一票否决 in 第六条(三).
  ['第(四)项 一票否决选了，扣减不能空着', CHANGJI, { v3: true }, 'p1', '未评完'],
  ['第7项 造成不良影响而没有发生', CHANGJI, { v1: true }, '7', '未评完'],
];

describe('a condition that the notice states', () => {
  it.each(probes)('%s', (_, rubric, answers, at, right) =>
    expect(scoreIn(scoring(rubric, answers), at)).toBe(right),
  );

  it('leaves the whole sheet 未评完 where facts contradict each other', () => {
    expect(scoring(CHANGJI, { v3: true }).total.total).toBe('未评完');
    expect(scoring(CHANGJI, { v1: true }).total.total).toBe('未评完');
    expect(scoring(CHANGJI, { v1: true, '7a': 1 }).total.grade).toBe('不合格');
  });

  it('lets every consequence follow from a fact', () => {
    const fired = (answers: Answers) =>
      scoring(XIANQU, answers)
        .verdicts.filter((verdict) => verdict.fired)
        .map(({ veto: { id } }) => id);
    expect(fired({ '37a': true })).toEqual(['v3']);
    expect(fired({ '39a': true })).toEqual(['v5']);
    expect(fired({ '37a': false })).toEqual([]);
  });

  it('refuses two answers to one question', () => {
    const prepared = prepare(template(XIANQU), 'tally');
    const { problems } = readAnswers(prepared, { answers: { '37a': true, v3: false } });
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['answers.contradiction', '/answers/v3'],
    ]);
  });
});

const readings: readonly [
  title: string,
  rubric: string,
  answers: Answers,
  at: string,
  chosen: Chosen,
  first: number,
  other: number,
][] = [
  ['第24项 另0.5分', XIANQU, { '24a': true }, '24', { item24: 'none' }, 1, 0.5],
  // 85−50=35: 17 steps of 0.1; below 65 the item scores nothing.
  ['第32项 合格率50%', XIANQU, { '32a': 50, '32b': 90, '32f': 100 }, '32', { below65: 'clause' }, 0, 0.3],
  // 100−95: 2 steps, of 0.3 or beyond it.
  ['第32项 视频安装95%', XIANQU, { '32a': 85, '32b': 90, '32f': 95 }, '32', { video: 'beyond' }, 1.8, 1.5],
  ['第54项 不参加评比', XIANQU, { '54a': 50, '54b': 0, '54c': true }, '54', { absent: 'half' }, 0, 0.5],
  ['第39项 未达到要求', XIANQU, { v5: true }, '39', { item39: 'kept' }, 0, 1],
  ['三12(1) 负增长3%', MUBIAO, { '3_12_1a': -3 }, '3_12_1', { negative: 'total' }, 0, 0],
  ['加分5 全国一项并推广', MUBIAO, { b5a: 1, b5b: 1 }, 'b5', { spread: 'instead' }, 5, 3],
  // 1 below 90% and 2 above: 2+2 or 2×3.
  ['二2 实际低于90%', MUBIAO, { '2_2a': 0, '2_2b': 1, '2_2c': 2 }, '2_2', { aqiBand: 'whole' }, 50, 48],
  ['二2 实际在90%以上', MUBIAO, { '2_2a': 0, '2_2b': 0, '2_2c': 2 }, '2_2', { aqiBand: 'whole' }, 52, 52],
];

describe('a passage that can be read in two ways', () => {
  it.each(readings)('%s', (_, rubric, answers, at, chosen, first, other) => {
    expect(scoreIn(scoring(rubric, answers), at)).toBe(first);
    expect(scoreIn(scoring(rubric, answers, chosen), at)).toBe(other);
  });

  it('第62项 超额完成二项：每项2分，或按单超2分', () => {
    expect(scoreIn(scoring(XIANQU, { '62a': 2 }), '62')).toBe(4);
    expect(scoreIn(scoring(XIANQU, { '62a': '一至三项' }, { surplus: 'steps' }), '62')).toBe(2);
    expect(scoreIn(scoring(XIANQU, { '62a': '四项' }, { surplus: 'steps' }), '62')).toBe(8);
  });

  it('三12(1) 负增长从总分中扣', () => {
    const overflow = (chosen: Chosen) => toNumber(scoring(MUBIAO, { '3_12_1a': -3 }, chosen).total.overflow);
    expect([overflow({}), overflow({ negative: 'total' })]).toEqual([0, 3]);
  });
});

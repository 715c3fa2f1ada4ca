/** What sentences of notices say of points, as people who write them mean it; then the notices of the templates. */

import { marksIn } from '../../src/notice/marks';
import { readMarked, readPrices } from '../../src/notice/readPrices';
import type { Item, ListLine, Rubric } from '../../src/rubric/rubric';
import { template } from '../support/templates';
import cases from './prices.cases.json';

interface Case {
  readonly text: string;
  readonly fullScore?: number | undefined;
  /** 考核内容 */
  readonly requirement?: string;
  readonly readings: readonly object[];
}

test.each<Case>(cases)('reads $text', ({ text, fullScore, requirement = '', readings }) => {
  const found = readPrices(text, { fullScore, requirement });
  expect(
    found.map(({ effect, rule, cap, fact, doubts }) => ({
      effect,
      rule,
      ...(cap !== undefined && { cap }),
      fact,
      ...(doubts.length > 0 && { doubts }),
    })),
  ).toEqual(readings);
  for (const { from, end, text: words } of found) expect(text.slice(from, end)).toBe(words);
});

test('finds what was to be reached in 考核内容', () => {
  const [reading] = readPrices('每降低1%扣0.2分', { fullScore: 3, requirement: '核发率达到95%以上' });
  expect(reading?.rule).toMatchObject({ kind: 'shortfall', target: 95, points: 0.2 });
});

test('does not decide of which prices 合计最多 is the limit', () => {
  const text = '台账缺1项扣1分；记录缺1次扣1分；照片缺1张扣1分，合计最多扣2分。';
  const readings = readPrices(text, { fullScore: 5, requirement: '' });
  expect(readings.map(({ doubts }) => doubts)).toEqual([[], [], ['limit']]);
  const [alone] = readPrices('照片缺1张扣1分，合计最多扣2分。', { fullScore: 5, requirement: '' });
  expect(alone).toMatchObject({ rule: { cap: 2 }, doubts: [] });
});

test('reads the first rule of marked words', () => {
  expect(readMarked('未报送的扣1分', { fullScore: 2, requirement: '' })).toMatchObject({
    rule: { kind: 'flat', points: 1 },
    fact: '未报送',
  });
  expect(readMarked('另有规定的，从其规定', { fullScore: 2, requirement: '' })).toBeUndefined();
});

test('takes time in proportion to the text', () => {
  const long = '未按时报送材料的，每次扣0.1分；'.repeat(2000) + '被'.repeat(20_000) + '1'.repeat(20_000);
  expect(marksIn(long)).toHaveLength(2000);
});

/**
 * Where the reading differs from what people who knew the notice wrote down, and why that is no fault of the words:
 * by label of the item. Everything else has the same kind, points, 量词, step, target, levels and options.
 */
const DIFFERENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'daxing-2021': {
    '4a': '“扣0.3分”没有写“一次”，标准里按次计',
    '4b': '同上',
    '10a': '同上',
  },
  'xianqu-2013': {
    '29c': '家数在考核内容里按县区分列',
    '32b': '“低于85％和90％”两个数分属两类单位',
    '34a': '按县、区分列的目标',
    '34b': '“被省录用”的级别名',
    '39a': '没有写分数',
    '41a': '没有写分数',
    '45b': '“每1例扣0.2分、0.1分”省略了“分别”',
    '46a': '没有写分数',
    '47a': '选项名只取到“上半年”',
    '62a': '“单超、四超”按个数计',
  },
};

test.each(Object.keys(DIFFERENT))('reads %s as those who wrote it down did', (id) => {
  const rubric = template(id);
  const differences = ownersOf(rubric).flatMap(({ owner, list }) => differing(owner, list));
  expect(differences.sort()).toEqual(Object.keys(DIFFERENT[id] ?? {}).sort());
});

type List = 'deduct' | 'bonus' | 'penalty';

const ownersOf = ({
  sections,
  bonus,
  penalties,
}: Rubric): readonly { owner: Item | ListLine; list: List }[] => [
  ...sections.flatMap(({ items }) => items.map((owner) => ({ owner, list: 'deduct' as const }))),
  ...(bonus?.items ?? []).map((owner) => ({ owner, list: 'bonus' as const })),
  ...(penalties?.items ?? []).map((owner) => ({ owner, list: 'penalty' as const })),
];

/** Ids of the clauses that the reading has otherwise, or not at all. */
function differing(owner: Item | ListLine, list: List): readonly string[] {
  const criteria = owner.criteria ?? '';
  const readings = readPrices(criteria, {
    fullScore: 'fullScore' in owner ? (owner.fullScore ?? undefined) : undefined,
    requirement: 'requirement' in owner ? (owner.requirement ?? '') : '',
  });
  return (owner.clauses ?? []).flatMap(({ id, text, effect = list, rule }) => {
    const at = criteria.indexOf(text);
    const isSame = readings.some(
      (reading) =>
        reading.from < at + text.length &&
        reading.end > at &&
        (reading.effect ?? list) === effect &&
        compared(reading.rule) === compared(rule),
    );
    return isSame ? [] : [id];
  });
}

/** What the words say: 1个百分点 and 1% are one unit, a step of 1 is none. */
function compared(rule: object): string {
  const said = new Map<string, unknown>(Object.entries(rule));
  const names = [
    'kind',
    'points',
    'per',
    'target',
    'min',
    'levels',
    'options',
    'ranks',
    'cliff',
    'direction',
  ];
  const unit = said.get('unit');
  return JSON.stringify([
    ...names.map((name) => said.get(name) ?? null),
    said.get('step') ?? 1,
    unit === '个百分点' ? '%' : (unit ?? null),
  ]);
}

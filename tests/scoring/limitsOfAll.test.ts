/** What all of the form, and all 扣分项 together, come to at most: 总分最高不超过100分, 扣分项累计不超过20分. */
import { listOf } from '../../src/rubric/lines';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aCount, aLine, anItem, aRubric, aSection } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import { scored } from '../support/scored';

const item = (id: string, fullScore: number): Item => anItem({ id, fullScore, clauses: [aCount(1)] });
const gain = aCount(4, { effect: 'bonus', remark: '受表彰{n}次，加{points}分' });
const loss = (points: number) => aCount(points, { effect: 'penalty', remark: '被通报{n}次，扣{points}分' });

const form = (rest: Partial<Rubric>): Rubric =>
  aRubric({
    fullScore: 100,
    sections: [
      aSection({ title: '管理', items: [item('1', 60)] }),
      aSection({ id: 's2', title: '现场', items: [item('2', 40)] }),
    ],
    bonus: { cap: null, items: [aLine({ clauses: [gain] })] },
    ...rest,
  });

const capped = form({ cap: 105 });

it.each([
  ['98 and 4 are 102', { '1a': 2, b1a: 1 }, 102],
  ['97 and 8 are 105', { '1a': 3, b1a: 2 }, 105],
  ['97 and 12 are 109, counted as 105', { '1a': 3, b1a: 3 }, 105],
])('总分 has a limit: %s', (_, typed, total) => {
  expect(scored(capped, typed).total).toBe(total);
  expect(scored(form({}), { '1a': 3, b1a: 3 }).total).toBe(109);
});

it('is explained by that, and not by rounding', () => {
  expect(scored(capped, { '1a': 3, b1a: 3 }).steps('total')).toEqual([
    '“管理”57分，“现场”40分',
    '合计：97+12（加分）=109分',
    '超过105分的，按105分计',
  ]);
});

const penalties = {
  cap: 20,
  items: [
    aLine({ id: 'p1', label: '1', clauses: [loss(10)] }),
    aLine({ id: 'p2', label: '2', clauses: [loss(15)] }),
  ],
};
const limited = form({ penalties });

it.each([
  ['10 and none are 10', { '1a': 0, p1a: 1 }, 90, 10],
  ['10 and 15 are 25, of which 20 count', { '1a': 0, p1a: 1, p2a: 1 }, 80, 20],
  ['30 are 20', { '1a': 0, p2a: 2 }, 80, 20],
])('扣分项 have a limit together: %s', (_, typed, total, penalty) => {
  expect(listOf(limited, 'penalty').cap).toBe(20);
  expect([scored(limited, typed).total, scored(limited, typed).penalty]).toEqual([total, penalty]);
});

it('each line says what of it counts', () => {
  const scoring = scored(limited, { '1a': 0, p1a: 1, p2a: 1 });
  expect(scoring.title('p1')).toMatch(/10分$/);
  expect(scoring.title('p2')).toMatch(/10分$/);
  expect(scoring.steps('p2').at(-1)).toBe('扣分项合计不超过20分，计10分');
  expect(scoring.steps('total')).toContain('扣分项共25分，合计不超过20分');
});

/** 现场 has 5 left, and 管理 60: from 现场 5 of 15 can be taken. */
const scoped = form({
  penalties: {
    cap: 20,
    items: [
      aLine({ id: 'p1', label: '1', scope: 's2', clauses: [loss(15)] }),
      aLine({ id: 'p2', label: '2', clauses: [loss(10)] }),
    ],
  },
  layout: { ...form({}).layout, listLines: true },
});

it.each([
  ['the part has 5 left: 5 and 10', { '2a': 35, p1a: 1, p2a: 1 }, 60 + 5 - 15],
  ['the part has 40, and all together take 20', { '2a': 0, p1a: 1, p2a: 1 }, 80],
  ['both: 5 and 20 are 25, of which 20 count', { '2a': 35, p1a: 1, p2a: 2 }, 60 + 5 - 20],
])('beside what a part has: %s', (_, typed, total) => {
  expect(scored(scoped, typed).total).toBe(total);
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();
  it.each<[string, Rubric, readonly Record<string, number>[]]>([
    ['总分', capped, [{}, { '1a': 2, b1a: 1 }, { '1a': 3, b1a: 2 }, { '1a': 3, b1a: 3 }]],
    ['扣分项', limited, [{}, { p1a: 1 }, { p1a: 1, p2a: 1 }, { p2a: 2 }]],
    [
      '扣分项 of a part',
      scoped,
      [
        { '2a': 35, p1a: 1 },
        { '2a': 35, p1a: 1, p2a: 2 },
        { p1a: 1, p2a: 1 },
      ],
    ],
    [
      'both',
      form({ cap: 105, penalties, floor: null }),
      [
        { '1a': 60, '2a': 40, p1a: 3 },
        { p1a: 1, b1a: 9 },
      ],
    ],
  ])('shows what the engine says of %s', async (_, rubric, fills) => {
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
  });
});

/** An item without rules beside items with rules: on 加扣分明细 its score is typed, and nothing is given untyped. */

import { score } from '../../src/scoring/score';
import { toNumber } from '../../src/points/points';
import { makeForm } from '../../src/sheet/form';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aCount, anItem, aRubric, aSection } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { entriesOf } from '../support/scored';

const rubric = aRubric({
  fullScore: 10,
  sections: [
    aSection({
      items: [
        anItem({ id: '1', fullScore: 5, clauses: [aCount(0.5)] }),
        anItem({
          id: '2',
          fullScore: 5,
          requirement: '完成其他工作。',
          criteria: '视完成情况给分',
          clauses: [],
        }),
      ],
    }),
  ],
});

const totalOf = (typed: Typed): number | string => {
  const { prepared } = makeForm({ rubric, mode: 'tally', stage: 'assess', version: '0.0.0' });
  const { total } = score(prepared, entriesOf(typed), () => 10_000).total;
  return typeof total === 'string' ? total : toNumber(total);
};

test.each<[Typed, number | string]>([
  // 5 − 0.5×2 = 4, and 4.5 as typed.
  [{ '1a': 2, '2a': 4.5 }, 8.5],
  [{ '2a': 0 }, 5],
  [{ '1a': 2 }, '未评完'],
  [{ '2a': 5.5 }, '有误'],
  [{ '2a': '较好' }, '有误'],
])('%j comes to %s', (typed, total) => {
  expect(totalOf(typed)).toBe(total);
});

test('an item of which a veto says all is given in full, as the notice means it', () => {
  const text = '发生重大责任事故的，取消评先资格';
  const item = anItem({ id: '1', fullScore: 5, criteria: `${text}。`, clauses: [] });
  const vetoed = aRubric({
    fullScore: 5,
    sections: [aSection({ items: [item] })],
    vetoes: [{ id: 'v1', text, effect: 'noHonours' }],
  });
  const { prepared } = makeForm({ rubric: vetoed, mode: 'tally', stage: 'assess', version: '0.0.0' });
  expect(score(prepared, entriesOf({}), () => 10_000).total.total).toBe(5_000_000);
});

test('an item that says more than a veto does is not given in full by it', () => {
  const text = '发生重大责任事故的，取消评先资格';
  const item = anItem({ id: '1', fullScore: 5, criteria: `整改及时，台账完整。${text}。`, clauses: [] });
  const vetoed = aRubric({
    fullScore: 5,
    sections: [aSection({ items: [item] })],
    vetoes: [{ id: 'v1', text, effect: 'noHonours' }],
  });
  const { prepared } = makeForm({ rubric: vetoed, mode: 'tally', stage: 'assess', version: '0.0.0' });
  expect(score(prepared, entriesOf({}), () => 10_000).total.total).toBe('未评完');
});

test('the rubric that was issued stays as it is, with its code', () => {
  const form = makeForm({ rubric, mode: 'tally', stage: 'assess', version: '0.0.0' });
  expect(form.setting.rubric).toBe(rubric);
  expect(makeForm({ rubric, mode: 'direct', stage: 'assess', version: '0.0.0' }).issue).toEqual(form.issue);
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();
  it('agrees in every cell', async () => {
    const fills: readonly Typed[] = [{}, { '1a': 2 }, { '1a': 2, '2a': 4.5 }, { '2a': 6 }, { '2a': '好' }];
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
  });
});

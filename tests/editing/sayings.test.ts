/** What the notice says outside its table, offered in the editor: with its doubts, and written by one step. */
import { changeAll } from '../../src/editing/changeAll';
import { ownersOf } from '../../src/editing/owners';
import { takeTimes, takeWhole, timesProposals, wholeProposals } from '../../src/editing/sayings';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import { aRubric } from '../support/builders';
import { scored } from '../support/scored';

const saying = (...sentences: readonly string[]): Rubric => {
  const plain = aRubric();
  return loadRubric(
    JSON.stringify({
      ...plain,
      fullScore: 100,
      sections: [
        {
          ...{ id: 's1', title: '日常管理', fullScore: 100 },
          items: [
            {
              ...{ id: '1', label: '1', fullScore: 100, requirement: '保洁' },
              criteria: '河面有漂浮物的，每处扣2分。',
              clauses: [],
            },
          ],
        },
      ],
      source: { ...plain.source, sentences },
    }),
  );
};

describe('等级 in doubt', () => {
  const rubric = saying('90分以上为优秀，80分至90分为良好，80分以下为一般');

  it('are offered with the doubt, and written from the best down', () => {
    const [proposal, ...others] = wholeProposals(rubric);
    expect(others).toEqual([]);
    expect(proposal!.doubts).toEqual(['shared']);
    const { rubric: changed } = takeWhole(rubric, proposal!);
    expect(changed!.grades).toEqual([
      { name: '优秀', min: 90 },
      { name: '良好', min: 80 },
      { name: '一般', min: 0 },
    ]);
    expect(wholeProposals(changed!)).toEqual([]);
    expect(scored(changed!, { '1': 90 }, 'direct').grade).toBe('优秀');
  });

  it('are offered no more once others are written by hand', () => {
    expect(wholeProposals({ ...rubric, grades: [{ name: '合格', min: 60 }] })).toEqual([]);
  });
});

it.each([
  // There is nothing that it could limit.
  ['加分最高不超过5分', []],
  ['得分保留一位小数', ['decimals where']],
  ['900分以上为优秀，900分以下为合格', ['grades outOfScale']],
  ['按得分排名，前30%为优秀', []],
  // Nothing lifts the total above 100, and there are no 扣分项.
  ['总分最高不超过100分', []],
  ['扣分项累计不超过20分', []],
  ['总分最高不超过90分', ['totalCap outOfScale']],
  ['考核得分折算成百分制', []],
  ['考核得分＝实得分÷120×100', ['scale outOfScale']],
  ['考核得分折算为10分计入年度考核', ['scale elsewhere']],
])('%s', (sentence, offered) =>
  expect(
    wholeProposals(saying(sentence)).map(({ rule, doubts }) => [rule.kind, ...doubts].join(' ')),
  ).toEqual(offered),
);

it('折算 in doubt is written by one step: 90 of 100 are 9 of 10', () => {
  const rubric = saying('考核得分折算为10分计入年度考核');
  const { rubric: changed } = takeWhole(rubric, wholeProposals(rubric)[0]!);
  expect(changed!.scaleTo).toBe(10);
  expect(scored(changed!, { '1': 90 }, 'direct').total).toBe(9);
  expect(wholeProposals(changed!)).toEqual([]);
});

describe('加倍', () => {
  const said = '同一问题重复出现的，双倍扣分';
  const rubric = saying(said);

  it('is offered for no item without rules', () =>
    expect(ownersOf(rubric).flatMap((owner) => timesProposals(rubric, owner))).toEqual([]));

  it('counts twice those of the cases that it is said of', () => {
    const { rubric: ruled } = changeAll(rubric, ownersOf(rubric));
    const [owner] = ownersOf(ruled!);
    const [proposal] = timesProposals(ruled!, owner!);
    expect(proposal).toMatchObject({ text: said, percent: 200 });
    const { rubric: changed } = takeTimes(ruled!, owner!, proposal!);
    expect(changed!.sections[0]!.items[0]!.multipliers).toMatchObject([
      { text: said, label: '同一问题重复出现', factor: 2, clauses: ['1a'], per: 'instance' },
    ]);
    expect(timesProposals(changed!, ownersOf(changed!)[0]!)).toEqual([]);
    // 5处, 2 of them found before: 3 × 2 + 2 × 4.
    expect(scored(changed!, { '1a': 5, '1m1': 2 }).total).toBe(86);
  });
});

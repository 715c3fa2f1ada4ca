/** 同一项目就高, read from the words of an item and set by one press. */
import { ownersOf } from '../../src/editing/owners';
import { removeClause } from '../../src/editing/change';
import { sameCaseProposal, takeSameCase } from '../../src/editing/sameCase';
import { sameCaseIn } from '../../src/notice/sameCase';
import { loadRubric } from '../../src/rubric/load';
import type { Clause, Rubric } from '../../src/rubric/rubric';
import { aClause, aLine, anItem, aRubric } from '../support/builders';
import { scored } from '../support/scored';

describe('the sentence', () => {
  it.each([
    [
      '获国家级表彰的加5分。同一项目获多级表彰的，按最高级加分，不重复加分。',
      '同一项目获多级表彰的，按最高级加分，不重复加分',
      '项目',
    ],
    ['每项加1分（同一奖项就高不就低）', '同一奖项就高不就低', '奖项'],
    [
      '同一问题符合上述两项或以上扣分情形的，以最高项分值为准，不累计扣分；',
      '同一问题符合上述两项或以上扣分情形的，以最高项分值为准，不累计扣分',
      '问题',
    ],
    ['省级加2分，同一事项不重复计分', '同一事项不重复计分', '事项'],
    ['被多家媒体采用的，同一内容只计最高一次。', '同一内容只计最高一次', '内容'],
  ])('%s', (text, sentence, noun) => {
    expect(sameCaseIn(text)).toEqual({ text: sentence, noun });
  });

  it.each([
    '同一项目多次发现的，每次扣1分。',
    '最高加10分。',
    '不同项目不重复检查',
    '同一时间完成，最高得5分',
  ])('is not: %s', (text) => expect(sameCaseIn(text)).toBeUndefined());
});

const award = (points: number, label: string): Clause =>
  aClause({
    ...{ label, text: `${label}每项加${points}分`, remark: `${label}{n}项，加{points}分`, effect: 'bonus' },
    rule: { kind: 'perOccurrence', unit: '项', points },
  });

const notice = '国家级每项加5分，省级每项加3分，市级每项加1分；同一项目按最高级计，不重复加分。';
const rubric: Rubric = loadRubric(
  JSON.stringify(
    aRubric({
      items: [anItem({ fullScore: 50 })],
      bonus: {
        cap: null,
        items: [
          aLine({
            id: 'j',
            criteria: notice,
            clauses: [award(5, '国家级'), award(3, '省级'), award(1, '市级')],
          }),
        ],
      },
    }),
  ),
);

const line = (of: Rubric) => ownersOf(of).find(({ id }) => id === 'j')!;
const set = (of: Rubric): Rubric => {
  const { rubric: now, problems } = takeSameCase(of, sameCaseProposal(of, line(of))!);
  expect(problems).toEqual([]);
  return now!;
};

describe('by one press', () => {
  it('leaves out of each lower clause what is counted higher: 甲 at all three levels, 乙 at 省级: 5 + 3', () => {
    const now = set(rubric);
    expect(line(now).multipliers).toEqual([
      expect.objectContaining({ id: 'jm1', clauses: ['jb'], countedIn: ['ja'], factor: 0, per: 'instance' }),
      expect.objectContaining({ id: 'jm2', clauses: ['jc'], countedIn: ['ja', 'jb'] }),
    ]);
    expect(scored(now, { ja: 1, jb: 2, jm1: 1, jc: 1, jm2: 1 }).total).toBe(58);
  });

  it('is proposed once', () => {
    expect(sameCaseProposal(set(rubric), line(set(rubric)))).toBeUndefined();
  });

  it('follows clauses that are taken away: the ids, and what spoke of them', () => {
    const now = set(rubric);
    const without = removeClause(now, line(now), 'ja').rubric!;
    expect(line(without).multipliers).toEqual([
      expect.objectContaining({ id: 'jm2', clauses: ['jb'], countedIn: ['ja'] }),
    ]);
  });

  // 1.国家级 2.省级, each a line; the sentence stands in a note below the table.
  it('reaches over the lines of a list', () => {
    const note = '注：同一奖项获多级表彰的就高计分，不重复加分。';
    const lines = loadRubric(
      JSON.stringify(
        aRubric({
          items: [anItem({ fullScore: 50 })],
          bonus: {
            cap: null,
            items: [
              aLine({ id: 'j1', clauses: [award(3, '省级')] }),
              aLine({ id: 'j2', clauses: [award(5, '国家级')] }),
            ],
          },
          layout: { ...aRubric().layout, foot: [{ note }] },
        }),
      ),
    );
    const owner = ownersOf(lines).find(({ id }) => id === 'j2')!;
    const now = takeSameCase(lines, sameCaseProposal(lines, owner)!).rubric!;
    expect(
      ownersOf(now).map(({ id, multipliers }) => [id, multipliers.map(({ countedIn }) => countedIn)]),
    ).toEqual([
      ['1', []],
      ['j1', [['j2a']]],
      ['j2', []],
    ]);
    expect(scored(now, { j1a: 2, j1m1: 1, j2a: 1 }).total).toBe(58);
  });

  it('is not proposed where one clause only can be counted', () => {
    const single = removeClause(removeClause(rubric, line(rubric), 'jc').rubric!, line(rubric), 'jb').rubric!;
    expect(sameCaseProposal(single, line(single))).toBeUndefined();
  });
});

import { lintRubric } from '../../src/lint/lint';
import { fullScoreSum } from '../../src/lint/fullScoreSum';
import { headingSum } from '../../src/lint/headingSum';
import { aClause, anItem, aRubric, aSection } from '../support/builders';

const sections = [0.1, 0.2].map((fullScore, i) =>
  aSection({ id: `s${i}`, title: `第${i + 1}类`, items: [anItem({ id: `${i}`, fullScore })] }),
);

describe('总分', () => {
  it('is not mentioned where the sections come to it', () => {
    expect(fullScoreSum.find(aRubric({ fullScore: 0.3, sections }))).toEqual([]);
  });

  it('leaves 加分 and 扣分项 out of the sum', () => {
    const bonus = { cap: 10, items: [] };
    expect(fullScoreSum.find(aRubric({ fullScore: 0.3, sections, bonus }))).toEqual([]);
  });

  it('is shown with the sum where they do not', () => {
    expect(fullScoreSum.find(aRubric({ fullScore: 100, sections }))).toEqual([
      {
        severity: 'warning',
        code: 'L07',
        pointer: '/fullScore',
        message: '各部分分值的合计与总分不符：0.1+0.2=0.3，写的是100。请核对原文，确认以哪一个为准。',
        arithmetic: '0.1+0.2=0.3，写的是100',
        readings: ['按写明的分值：100分', '按所含各项的分值合计：0.1+0.2=0.3分'],
      },
    ]);
  });

  it('leaves the one section that does not hold what it says to L01, with the mend', () => {
    const [first, second] = sections as [(typeof sections)[0], (typeof sections)[0]];
    const rubric = aRubric({ fullScore: 0.3, sections: [first, { ...second, fullScore: 0.5 }] });
    expect(fullScoreSum.find(rubric)).toEqual([]);
    expect(headingSum.find(rubric)[0]?.mend).toEqual({
      pointer: '/sections/1/fullScore',
      value: 0.2,
      text: '“第2类”改为0.2分，则总分合计0.1+0.2=0.3分，相符',
    });
  });

  it('is compared with what a faultless unit gets', () => {
    const items = [anItem({ fullScore: 1, start: 0.5 }), anItem({ id: '2', fullScore: 9 })];
    expect(fullScoreSum.find(aRubric({ items })).map(({ message }) => message)).toEqual([
      '没有扣分、得分全部得到的单位的得分与总分不符：9.5，写的是10。请核对原文，确认以哪一个为准。',
    ]);
  });

  it('is not told again where a heading or an item is found to be at fault', () => {
    const items = [anItem({ fullScore: 1.5 }), anItem({ id: '2', fullScore: 9 })];
    const sections = [aSection({ fullScore: 10, items })];
    expect(lintRubric(aRubric({ fullScore: 10, sections })).map(({ code }) => code)).not.toContain('L07');
    const credit = aClause({ effect: 'credit', rule: { kind: 'flat', points: 0.5 } });
    expect(fullScoreSum.find(aRubric({ items: [anItem({ fullScore: 1, clauses: [credit] })] }))).toEqual([]);
  });
});

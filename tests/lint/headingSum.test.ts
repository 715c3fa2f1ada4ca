import { readFileSync } from 'node:fs';
import { headingSum } from '../../src/lint/headingSum';
import { loadRubric } from '../../src/rubric/load';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { anItem, aRubric, aSection } from '../support/builders';

const template = (name: string): Rubric => loadRubric(readFileSync(`templates/${name}.json`, 'utf8'));

const items = (...scores: readonly number[]): readonly Item[] =>
  scores.map((fullScore, i) => anItem({ id: `i${i}`, label: `${i + 1}`, fullScore }));

const find = (rubric: Rubric) =>
  headingSum
    .find(rubric)
    .map(({ pointer, arithmetic, mend }) => [
      pointer,
      arithmetic,
      mend === undefined ? undefined : [mend.pointer, mend.value],
    ]);

describe('a heading that agrees with its items', () => {
  it('is not mentioned', () => {
    expect(headingSum.find(aRubric({ items: items(3, 2) }))).toEqual([]);
  });

  it('is not mentioned where doubles would miss the sum', () => {
    const sections = [aSection({ fullScore: 0.3, items: items(0.1, 0.2) })];
    expect(headingSum.find(aRubric({ sections }))).toEqual([]);
  });

  it('is not mentioned where items of 0.125 come to it', () => {
    const sections = [aSection({ fullScore: 1, items: items(0.125, 0.125, 0.75) })];
    expect(headingSum.find(aRubric({ sections }))).toEqual([]);
  });

  it('may limit what its sub-items come to, where it says so', () => {
    const parent = anItem({ id: 'p', fullScore: 5, items: items(2, 0.5, 2, 1) });
    expect(find(aRubric({ items: [{ ...parent, clamp: true }] }))).toEqual([]);
    expect(find(aRubric({ items: [parent] }))).toHaveLength(1);
  });
});

describe('a heading at odds with its items', () => {
  it('is shown with the sum, and both readings', () => {
    const sections = [
      aSection({ title: '一、日常保洁', fullScore: 6, items: items(3, 2) }),
      aSection({ id: 's2', items: [anItem({ id: 'x', fullScore: 4 })] }),
    ];
    expect(headingSum.find(aRubric({ fullScore: 10, sections }))).toEqual([
      {
        severity: 'warning',
        code: 'L01',
        pointer: '/sections/0/fullScore',
        message: '“一、日常保洁”的分值与所含各项的合计不符：3+2=5，写的是6。请核对原文，确认以哪一个为准。',
        arithmetic: '3+2=5，写的是6',
        readings: ['按写明的分值：6分', '按所含各项的分值合计：3+2=5分'],
      },
    ]);
  });

  it('is named with the items it stands in', () => {
    const parent = anItem({
      id: 'p',
      label: '（三）',
      items: [anItem({ id: 'q', label: '2', fullScore: 2, items: items(1, 0.5) })],
    });
    const sections = [aSection(), aSection({ id: 's2', title: '二、水质', items: [parent] })];
    const [finding] = headingSum.find(aRubric({ sections }));
    expect(finding?.pointer).toBe('/sections/1/items/0/items/0/fullScore');
    expect(finding?.message).toContain('（三）2的分值');
  });

  it('is shown even where a limit is more than its sub-items can come to', () => {
    const parent = anItem({ id: 'p', fullScore: 5, clamp: true, items: items(2, 1) });
    expect(find(aRubric({ items: [parent] }))).toEqual([
      ['/sections/0/items/0/fullScore', '2+1=3，写的是5', undefined],
    ]);
  });

  it('shows what the lowest items come to where that is a third number', () => {
    const parent = anItem({ id: 'p', fullScore: 2, items: items(1, 0.5) });
    const [section] = headingSum.find(
      aRubric({ sections: [aSection({ fullScore: 4, items: [parent, anItem({ id: 'q' })] })] }),
    );
    expect(section?.readings).toEqual([
      '按写明的分值：4分',
      '按所含各项的分值合计：2+1=3分',
      '按末级各项的分值合计：1+0.5+1=2.5分',
    ]);
  });
});

describe('a mend is offered', () => {
  it('where one heading is at odds both with what it holds and with what holds it', () => {
    const sections = [
      aSection({ fullScore: 40, items: items(20, 20) }),
      aSection({ id: 's2', fullScore: 50, items: items(30, 30) }),
    ];
    expect(find(aRubric({ fullScore: 100, sections }))).toEqual([
      ['/sections/1/fullScore', '30+30=60，写的是50', ['/sections/1/fullScore', 60]],
    ]);
  });

  it('and says so where the sub-items would then still be at odds', () => {
    const parent = anItem({ id: 'p', label: '甲', fullScore: 2, items: items(1, 2) });
    const sections = [aSection({ fullScore: 5, items: [parent, anItem({ id: 'q', fullScore: 2.5 })] })];
    const mends = headingSum.find(aRubric({ sections })).map(({ mend }) => mend);
    const text =
      '甲改为2.5分，则“日常工作”合计2.5+2.5=5分，相符；但所含各项合计3分，与2.5分仍不符，须一并核对';
    const mend = { pointer: '/sections/0/items/0/fullScore', value: 2.5, text };
    expect(mends).toEqual([mend, mend]);
  });

  it('but not where two headings could be wrong', () => {
    const parents = ['p', 'q'].map((id) =>
      anItem({ id, fullScore: 2, items: items(1, 0.5).map((item) => ({ ...item, id: id + item.id })) }),
    );
    const sections = [aSection({ fullScore: 3, items: parents })];
    expect(find(aRubric({ sections })).map(([, , mend]) => mend)).toEqual([undefined, undefined, undefined]);
  });

  it('but not where it would leave nothing for the heading', () => {
    const parent = anItem({ id: 'p', fullScore: 2, items: items(1) });
    const sections = [aSection({ fullScore: 4, items: [parent, anItem({ id: 'q', fullScore: 5 })] })];
    expect(find(aRubric({ sections })).map(([, , mend]) => mend)).toEqual([undefined, undefined]);
  });
});

describe('大兴镇', () => {
  it('附件2 has no heading at odds', () => {
    expect(headingSum.find(template('daxing-2021'))).toEqual([]);
  });

  it('附件1: 二（二） says 2 and holds 3, 二 says 8.5 and holds 8', () => {
    const mend = ['/sections/1/items/1/fullScore', 2.5];
    expect(find(template('daxing-2021-annex1'))).toEqual([
      ['/sections/1/fullScore', '1.5+2+1.5+1+1+1=8，写的是8.5', mend],
      ['/sections/1/items/1/fullScore', '1.5+0.5+1=3，写的是2', mend],
    ]);
  });

  it('附件1: the lowest items of 二 come to 9', () => {
    expect(headingSum.find(template('daxing-2021-annex1'))[0]?.readings).toEqual([
      '按写明的分值：8.5分',
      '按所含各项的分值合计：1.5+2+1.5+1+1+1=8分',
      '按末级各项的分值合计：1.5+1.5+0.5+1+1.5+1+1+1=9分',
    ]);
  });
});

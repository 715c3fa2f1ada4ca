import { nameAt } from '../../src/lint/nameAt';
import { aClause, anItem, aRubric, aSection } from '../support/builders';

const parent = anItem({ id: 'p', label: '（二）', items: [anItem({ id: 'q', label: '1' })] });

describe('the name of a part of a rubric', () => {
  const other = anItem({ id: 'r', label: '（二）' });
  const sections = [
    aSection({ items: [other] }),
    aSection({ id: 's2', title: '二、重点。（5分）', items: [parent] }),
  ];
  const line = { id: 'x', label: '3', criteria: '发现问题，扣0.1分。', clauses: [aClause()] };
  const two = aRubric({
    sections,
    bonus: { cap: 1, items: [{ ...line, id: 'b1' }] },
    penalties: { items: [{ ...line, id: 'p1' }] },
    vetoes: [{ id: 'v1', text: '发生事故的', effect: 'noHonours' }],
    followUps: [{ id: 'f1', text: '通报批评' }],
  });

  it.each([
    ['/sections/1/fullScore', '“二、重点”'],
    ['/sections/1/items/0/fullScore', '“二、重点”的（二）'],
    ['/sections/1/items/0/items/0/fullScore', '“二、重点”的（二）1'],
    ['/sections/1/items/0/items/0/clauses/0/text', '“二、重点”的（二）1'],
    ['/bonus/items/0/criteria', '加分第3条'],
    ['/bonus/cap', '加分'],
    ['/penalties/items/0/clauses/0', '扣分项第3条'],
    ['/vetoes/0/text', '一票否决第1条'],
    ['/followUps/0/text', '后续措施第1条'],
    ['/title', '标题'],
    ['/source/number', '文号'],
  ])('%s is %s', (pointer, name) => {
    expect(nameAt(two, pointer)).toBe(name);
  });

  it('leaves the section out where no other has an item of that label', () => {
    const rubric = aRubric({ sections: [aSection(), aSection({ id: 's2', items: [parent] })] });
    expect(nameAt(rubric, '/sections/1/items/0/items/0')).toBe('（二）1');
    expect(nameAt(rubric, '/sections/1/title')).toBe('“日常工作”');
  });

  it('leaves the section out where there is only one', () => {
    expect(nameAt(aRubric({ items: [parent] }), '/sections/0/items/0/items/0')).toBe('（二）1');
  });
});

import { nameAt } from '../../../src/rubric/lint/nameAt';
import { anItem, aRubric, aSection } from '../../support/builders';

const parent = anItem({ id: 'p', label: '（二）', items: [anItem({ id: 'q', label: '1' })] });

describe('the name of a part of a rubric', () => {
  const two = aRubric({ sections: [aSection(), aSection({ id: 's2', title: '二、重点', items: [parent] })] });

  it.each([
    ['/sections/1/fullScore', '“二、重点”'],
    ['/sections/1/items/0/fullScore', '“二、重点”第（二）项'],
    ['/sections/1/items/0/items/0/fullScore', '“二、重点”第（二）1项'],
    ['/sections/1/items/0/items/0/clauses/0/text', '“二、重点”第（二）1项'],
  ])('%s is %s', (pointer, name) => {
    expect(nameAt(two, pointer)).toBe(name);
  });

  it('leaves the section out where there is only one', () => {
    expect(nameAt(aRubric({ items: [parent] }), '/sections/0/items/0/items/0')).toBe('第（二）1项');
  });
});

/** What items, clauses and lines are called, whatever the labels of the form look like. */

import { fullLabels, leafItems } from '../../src/rubric/items';
import { chained, clauseName, itemName, lineName, vetoName } from '../../src/rubric/names';
import { anItem, aRubric, aSection } from '../support/builders';
import { template, templateIds } from '../support/templates';

describe('an item is called as the form calls it', () => {
  it.each([
    ['6', '第6项'],
    ['6、', '第6项'],
    ['6.', '第6项'],
    ['十二', '第十二项'],
    ['一、1', '一、1'],
    ['（一）', '（一）'],
    ['(2)', '(2)'],
    ['4.1.3★', '4.1.3★'],
    ['E10', 'E10'],
    ['三、16(7)④', '三、16(7)④'],
  ])('%s: %s', (label, name) => {
    expect(itemName(label)).toBe(name);
  });

  it.each([
    ['', '1', '1'],
    ['一', '1', '一、1'],
    ['一、', '1', '一、1'],
    ['二', '（一）', '二、（一）'],
    ['5', '(2)', '5(2)'],
    ['5(2)', '①', '5(2)①'],
    ['（二）', '1', '（二）1'],
    ['4', '4.1', '4.1'],
    ['一', '一、1', '一、1'],
    ['1', '10', '1、10'],
    ['E', '10', 'E、10'],
  ])('under %s, %s is %s', (above, label, whole) => {
    expect(chained(above, label)).toBe(whole);
  });
});

describe('a name', () => {
  it('of a clause says its item, its number and its words', () => {
    expect(clauseName(itemName('3'), 1, '会议少开')).toBe('第3项第②款“会议少开”');
    expect(clauseName(lineName('bonus', '3'), 20, '稿件')).toBe('加分第3条第(21)款“稿件”');
  });

  it('of a line says its list', () => {
    expect([lineName('bonus', '3'), lineName('penalty', '(四)'), vetoName(0)]).toEqual([
      '加分第3条',
      '扣分项(四)',
      '一票否决第1条',
    ]);
  });
});

describe('labels from the top', () => {
  it('name the part where two parts number their items alike, for parents too', () => {
    const nested = anItem({ id: 'p', label: '1', items: [anItem({ id: 'x', label: '(1)' })] });
    const rubric = aRubric({
      sections: [
        aSection({ title: '一、水', items: [nested] }),
        aSection({ id: 's2', title: '二、气', items: [anItem({ id: 'y', label: '1' })] }),
      ],
    });
    expect([...fullLabels(rubric)]).toEqual([
      ['p', '一、1'],
      ['x', '一、1(1)'],
      ['y', '二、1'],
    ]);
  });

  it.each(templateIds)('of %s tell all items apart', (id) => {
    const labels = leafItems(template(id)).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.map(itemName).filter((name) => /第[^项]*[、(（①-⑳]/.test(name))).toEqual([]);
  });
});

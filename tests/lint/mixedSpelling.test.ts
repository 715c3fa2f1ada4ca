import { mixedSpelling } from '../../src/lint/mixedSpelling';
import { anItem, aRubric } from '../support/builders';

const found = (...texts: readonly string[]) =>
  mixedSpelling
    .find(
      aRubric({ items: texts.map((criteria, i) => anItem({ id: `i${i}`, label: `${i + 1}`, criteria })) }),
    )
    .map(({ pointer, message }) => [pointer, message]);

describe('two spellings', () => {
  it('of digits are counted, with where they stand', () => {
    expect(found('少一次扣0.1分。', '少一次扣0．2分，最多扣１分。')).toEqual([
      ['/sections/0/items/1/criteria', '有2处全角的数字、小数点：第2项。请统一写法。'],
    ]);
  });

  it('of the percent sign are told at the rarer one', () => {
    expect(found('不到80％扣1分，不到60％扣2分。', '不到90%扣1分。')).toEqual([
      ['/sections/0/items/1/criteria', '百分号有两种写法，半角1处、全角2处：第2项。请统一写法。'],
    ]);
  });

  it('of one time are told at the rarer one', () => {
    expect(found('少1次扣0.1分。', '少一次扣0.2分，每少一次通报。')).toEqual([
      ['/sections/0/items/0/criteria', '同一种次数“1”写了1处、“一”写了2处：第1项。请统一写法。'],
    ]);
  });

  it('name only the first places of many', () => {
    const [[, message] = []] = found(...Array.from({ length: 6 }, () => '扣０分。'));
    expect(message).toContain('第1项、第2项、第3项、第4项等6项');
  });
});

it.each([
  ['one spelling throughout', '不到80％扣1分，不到60％扣2分。'],
  ['一 and 1 of different things', '少1篇扣0.1分，少一次扣0.1分，每1处问题写一次报告。'],
])('finds nothing in %s', (_, text) => {
  expect(found(text)).toEqual([]);
});

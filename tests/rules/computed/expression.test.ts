/** Expressions as notices write them: what they come to, worked out by hand, and what cannot be read. */

import { f } from '../../../src/formula/formula';
import { fractionOf, roundedTo } from '../../../src/points/fraction';
import { toNumber } from '../../../src/points/points';
import type { Computed } from '../../../src/rules/computed/computed';
import {
  computedInputs,
  expressionFault,
  expressionOf,
  unusedNames,
} from '../../../src/rules/computed/computed';
import { divisorsIn, exactValue, valueFormula } from '../../../src/rules/computed/expression';

const of = (formula: string, ...names: readonly string[]): Computed => ({
  label: '指标',
  inputs: names.map((name) => ({ name, unit: '件' })),
  formula,
});
const scores: Computed = {
  label: '平均分',
  inputs: [{ name: '评分', unit: '分', each: ['评委1', '评委2', '评委3', '评委4', '评委5'] }],
  formula: '去极值平均（评分）',
};

const valueOf = (computed: Computed, ...typed: readonly number[]): number | undefined => {
  const exact = exactValue(
    expressionOf(computed),
    typed.map((each) => fractionOf(each)),
  );
  return exact === undefined ? undefined : toNumber(roundedTo(exact, 6));
};

describe('an expression', () => {
  it.each([
    // 146 of 152, of which 3 were refused: 146/149.
    [of('办结数÷（受理数－不予受理数）×100%', '办结数', '受理数', '不予受理数'), [146, 152, 3], 0.979866],
    // (30×100+15×80+5×60)/50 = 4500/50.
    [
      of('(优秀票*100+良好票*80+一般票*60)/(优秀票+良好票+一般票)', '优秀票', '良好票', '一般票'),
      [30, 15, 5],
      90,
    ],
    // The highest 9.8 and the lowest 8.1 are left out: (9+9.2+9.4)/3.
    [scores, [9, 9.8, 8.1, 9.2, 9.4], 9.2],
    [{ ...scores, formula: '平均(评分)' }, [9, 9.8, 8.1, 9.2, 9.4], 9.1],
    [{ ...scores, formula: '最大(评分)－最小(评分)' }, [9, 9.8, 8.1, 9.2, 9.4], 1.7],
    [{ ...scores, formula: '合计(评分)' }, [9, 9.8, 8.1, 9.2, 9.4], 45.5],
    [of('季度平均×60%＋年终×40%', '季度平均', '年终'), [80, 95], 86],
    // A quotient by a product is not a quotient times a factor.
    [of('A÷(B×C)', 'A', 'B', 'C'), [12, 2, 3], 2],
    [of('A÷B×C', 'A', 'B', 'C'), [12, 2, 3], 18],
    [of('A－B－C', 'A', 'B', 'C'), [12, 2, 3], 7],
    [of('A－(B－C)', 'A', 'B', 'C'), [12, 2, 3], 13],
    // 1÷3×3 is 1, not 0.999999.
    [of('A÷B×3', 'A', 'B'), [1, 3], 1],
    // Half a millionth is rounded up, as every 5 is.
    [of('A÷B', 'A', 'B'), [1, 2_000_000], 0.000001],
    // The longer name is meant where one begins with the other.
    [of('合计数－合计', '合计', '合计数'), [3, 10], 7],
  ])('%j of %j comes to %d', (computed, typed, value) => {
    expect(valueOf(computed, ...typed)).toBe(value);
  });

  it('comes to nothing over 0, wherever the 0 is', () => {
    expect(valueOf(of('A÷B', 'A', 'B'), 5, 0)).toBeUndefined();
    expect(valueOf(of('A÷(B÷C)', 'A', 'B', 'C'), 5, 0, 2)).toBeUndefined();
    expect(valueOf(of('A÷(B÷C)', 'A', 'B', 'C'), 5, 2, 0)).toBeUndefined();
    expect(valueOf(of('A÷(B－C)', 'A', 'B', 'C'), 5, 2, 2)).toBeUndefined();
  });

  it('names what it divides by, the innermost first', () => {
    const words = divisorsIn(expressionOf(of('A÷（B÷C）÷2', 'A', 'B', 'C'))).map((each) => each.words);
    expect(words).toEqual(['C', '（B÷C）']);
  });

  it('is a formula of the same shape', () => {
    const cells = [f`X1`, f`X2`, f`X3`];
    const formulaOf = (computed: Computed): string => valueFormula(expressionOf(computed), cells).text;
    expect(formulaOf(of('办结数÷（受理数－不予受理数）×100%', '办结数', '受理数', '不予受理数'))).toBe(
      'X1/(X2-X3)*1',
    );
    expect(formulaOf(of('A÷(B×C)', 'A', 'B', 'C'))).toBe('X1/(X2*X3)');
  });

  it.each([
    ['办结数÷', '“办结数÷”的后面应是数（最多四位小数）、括号或要填的数的名称'],
    ['办结数÷受理量', '“办结数÷”的后面应是数（最多四位小数）、括号或要填的数的名称'],
    ['（办结数÷受理数', '“（办结数÷受理数”的后面缺少右括号'],
    ['办结数 受理数', '“办结数”的后面看不懂'],
    ['办结数÷0', '“办结数÷0”除以了0'],
    ['去极值平均(办结数,受理数)', '“去极值平均(办结数,受理数)”里只有2个数，“去极值平均”至少要3个'],
    ['=HYPERLINK("x")', '开头应是数（最多四位小数）、括号或要填的数的名称'],
  ])('says what is wrong with %s', (formula, fault) => {
    expect(expressionFault(of(formula, '办结数', '受理数'))).toBe(fault);
  });

  it('asks how several cells are put together', () => {
    expect(expressionFault({ ...scores, formula: '评分÷5' })).toContain('应写明怎样合起来，如“平均(评分)”');
  });

  it('tells apart what is typed, and what would be typed for nothing', () => {
    expect(computedInputs(scores).map(({ part }) => part)).toEqual([
      '评委1评分',
      '评委2评分',
      '评委3评分',
      '评委4评分',
      '评委5评分',
    ]);
    expect(unusedNames(of('按期办结数÷受理数', '办结数', '按期办结数', '受理数'))).toEqual(['办结数']);
  });
});

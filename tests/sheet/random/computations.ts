/** What notices work out before they compare it, and counts for it: mostly small ones, that a quotient is over 0 now and then. */

import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Computed, ComputedInput } from '../../../src/rules/computed/computed';
import type { InputType } from '../../../src/rules/inputType';
import type { Random } from './random';
import { between, pick, short } from './random';

const count = (name: string): ComputedInput => ({ name, unit: '件', isWhole: true });
const amount = (name: string): ComputedInput => ({ name, unit: '万元' });
const several = (name: string, each: readonly string[]): ComputedInput => ({
  name,
  unit: '分',
  max: 100,
  each,
});

const FORMULAS: readonly Omit<Computed, 'label' | 'decimals'>[] = [
  { inputs: [count('办结数'), count('受理数')], formula: '办结数÷受理数×100%' },
  { inputs: [count('A'), count('B'), count('C')], formula: '（A－C）÷（B－C）' },
  { inputs: [amount('本年'), amount('上年')], formula: '(本年-上年)/上年*100%' },
  {
    inputs: [count('优秀票'), count('良好票'), count('一般票')],
    formula: '（优秀票×100＋良好票×80＋一般票×60）÷（优秀票＋良好票＋一般票）÷100',
  },
  { inputs: [several('评分', ['评委1', '评委2', '评委3', '评委4'])], formula: '去极值平均（评分）' },
  { inputs: [several('得分', ['1月', '2月', '3月']), amount('年终')], formula: '平均(得分)×60%＋年终×40%' },
  {
    inputs: [{ ...several('评分', ['评委1', '评委2', '评委3', '评委4']), atLeast: 3 }],
    formula: '去极值平均（评分）',
  },
  {
    inputs: [{ ...several('得分', ['1月', '2月', '3月']), atLeast: 1 }, amount('年终')],
    formula: '平均(得分)×60%＋年终×40%',
  },
  {
    inputs: [{ name: '增幅', unit: '分', min: -50, max: 50, each: ['甲', '乙', '丙'], atLeast: 2 }],
    formula: '最大（增幅）－最小（增幅）÷2',
  },
  { inputs: [count('甲'), count('乙')], formula: '最大(甲,乙)－最小(甲、乙)÷2.5' },
  { inputs: [count('甲'), count('乙'), count('丙')], formula: '甲÷（乙÷丙）－合计(甲、乙、丙)' },
  { inputs: [{ name: '占比', unit: '%' }, count('总数')], formula: '占比×总数' },
  {
    inputs: [
      { name: '达标率', unit: '%', each: ['1月', '2月', '3月'] },
      { name: '变化', unit: '个百分点' },
    ],
    formula: '平均（达标率）＋变化÷2',
  },
];

export const computed: Arbitrary<Computed> = fc
  .record({
    which: fc.nat({ max: FORMULAS.length - 1 }),
    decimals: fc.constantFrom(undefined, undefined, 0, 1, 2),
  })
  .map(({ which, decimals }) => {
    const { inputs, formula } = FORMULAS[which] as (typeof FORMULAS)[number];
    return { label: `指标“${which + 1}”`, inputs, formula, ...(decimals !== undefined && { decimals }) };
  });

export function countIn(random: Random, { validation }: InputType): number {
  const { min, max } = 'min' in validation ? validation : { min: 0, max: 100 };
  const some = pick(random, [0, 1, 2, between(random, 0, 12), between(random, 0, 300), random() * 100]);
  return Math.min(max, Math.max(min, validation.type === 'whole' ? Math.round(some) : short(some)));
}

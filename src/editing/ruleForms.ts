/**
 * How each kind of rule is asked for: what it is called in the menu, and its numbers in the order of the sentence.
 *
 * A kind missing here does not compile.
 */

import type { Rule } from '../rules';
import type { Effect } from '../rules/kind';

/** One thing to fill in. */
export interface RuleField {
  /** Property of the rule. */
  readonly key: string;
  readonly label: string;
  /**
   * `table` is a list of rows, whose columns are fields of their own; `group` is there or not; `names` is a list of
   * words, `ticks` of several of the options.
   */
  readonly input: 'number' | 'text' | 'choice' | 'tick' | 'ticks' | 'table' | 'group' | 'names';
  readonly isOptional?: true;
  readonly options?: Readonly<Record<string, string>>;
  /** Of a table or a group. A list of bare numbers has one column, whose key is ''. */
  readonly columns?: readonly RuleField[];
}

interface RuleForm {
  /** In the menu: 每次扣分. */
  readonly name: Partial<Record<Effect, string>> & { readonly deduct: string };
  /** An example in the words of notices. */
  readonly example: string;
  readonly fields: readonly RuleField[];
  /** What 备注 says between the fact and the points: {n} is what was entered, {unit} its 量词. */
  readonly says: string;
  /** In place of 扣{points}分. */
  readonly ending?: string;
  /** What it is before anything is known. */
  readonly start: Readonly<Record<string, unknown>>;
}

const number = (key: string, label: string): RuleField => ({ key, label, input: 'number' });
const optional = (field: RuleField): RuleField => ({ ...field, isOptional: true });
const text = (key: string, label: string): RuleField => ({ key, label, input: 'text' });

const POINTS = number('points', '分数');
const UNIT = text('unit', '量词（次、项、处、起、天、%）');
const CAP = optional(number('cap', '最多几分（没有就不填）'));
const PARTIAL: RuleField = {
  key: 'partial',
  label: '不足一档的',
  input: 'choice',
  isOptional: true,
  options: { floor: '不计', ceil: '按一档计', linear: '按比例计' },
};
const COMPUTED: RuleField = {
  key: 'computed',
  label: '由几个数算出来（率、得票、平均分）',
  input: 'group',
  isOptional: true,
  columns: [
    text('label', '算出来的叫什么（如按期办结率）'),
    {
      key: 'inputs',
      label: '要填的数',
      input: 'table',
      columns: [
        text('name', '名称（如受理数）'),
        text('unit', '单位'),
        { key: 'each', label: '分几格填（如评委1、评委2；一格就不填）', input: 'names', isOptional: true },
        optional(number('atLeast', '可以有空着的，至少填几个（都要填就不填）')),
      ],
    },
    text('formula', '算式（如办结数÷受理数×100%）'),
    optional(number('decimals', '先保留几位小数再比（没写就不填）')),
  ],
};
const SCOPE: RuleField = {
  key: 'scope',
  label: '范围',
  input: 'choice',
  isOptional: true,
  options: { item: '本项', section: '本部分', total: '总分' },
};

export const ruleForms: { readonly [K in Rule['kind']]: RuleForm } = {
  perOccurrence: {
    name: { deduct: '每次扣分', bonus: '每次加分', credit: '每次得分' },
    example: '每少一次扣0.1分',
    fields: [
      optional(number('per', '每几（次、项…）计一回，不填是1')),
      UNIT,
      POINTS,
      CAP,
      optional(number('outOf', '最多能有几次（没有就不填）')),
    ],
    says: '{n}{unit}',
    start: { unit: '次' },
  },
  flat: {
    name: { deduct: '扣一次', bonus: '加一次', credit: '符合就得' },
    example: '未制定方案的扣1分',
    fields: [POINTS],
    says: '',
    start: {},
  },
  forfeit: {
    name: { deduct: '不得分' },
    example: '未完成任务的不得分',
    fields: [SCOPE],
    says: '',
    ending: '不得分',
    start: {},
  },
  full: {
    name: { deduct: '即得满分', credit: '即得满分' },
    example: '达到力争目标即得满分',
    fields: [SCOPE],
    says: '',
    ending: '得满分',
    start: {},
  },
  judgement: {
    name: { deduct: '视情扣分', bonus: '视情加分', credit: '视情得分' },
    example: '视情扣1至3分',
    fields: [optional(number('min', '最少几分')), optional(number('max', '最多几分（不设上限就不填）'))],
    says: '',
    start: {},
  },
  grant: {
    name: { deduct: '直接填分', bonus: '直接填分', credit: '直接填分' },
    example: '制度健全，10分',
    fields: [
      number('max', '最多几分'),
      { key: 'reason', label: '不到满分要写原因', input: 'tick', isOptional: true },
    ],
    says: '',
    start: {},
  },
  shortfall: {
    name: { deduct: '每少（超）多少扣分', bonus: '每多多少加分', credit: '每多多少得分' },
    example: '不少于50篇，每少10篇扣0.1分',
    fields: [
      {
        key: 'direction',
        label: '哪一边计分',
        input: 'choice',
        isOptional: true,
        options: { below: '少于应达到的', above: '多于应达到的' },
      },
      number('target', '应达到（不超过）多少'),
      optional(number('step', '每多少计一档，不填是1')),
      { ...UNIT, label: '单位（篇、天、%、个百分点）' },
      POINTS,
      PARTIAL,
      CAP,
      optional(number('cliff', '到这里整项不得分（没有就不填）')),
      COMPUTED,
    ],
    says: '{n}{unit}',
    start: { unit: '%' },
  },
  curve: {
    name: { deduct: '分档、按比例扣分', bonus: '分档、按比例加分', credit: '分档、按比例得分' },
    example: '90%以上得5分，80%—90%得3分，80%以下不得分',
    fields: [
      { ...UNIT, label: '量的是什么单位（%、分、天）' },
      {
        key: 'shape',
        label: '两档之间',
        input: 'choice',
        isOptional: true,
        options: { stepped: '按低的一档', linear: '按比例' },
      },
      {
        key: 'in',
        label: '分数是',
        input: 'choice',
        isOptional: true,
        options: { points: '分', percent: '分值的百分之几' },
      },
      {
        key: 'knots',
        label: '各档，从小到大',
        input: 'table',
        columns: [
          number('at', '到多少'),
          number('points', '几分'),
          optional(number('below', '不到的几分')),
          optional(number('above', '超过的几分')),
        ],
      },
      COMPUTED,
    ],
    says: '{n}{unit}',
    start: { unit: '%', shape: 'stepped', knots: [{}, {}] },
  },
  byLevel: {
    name: { deduct: '按级别扣分', bonus: '按级别加分', credit: '按级别得分' },
    example: '省级通报一次扣0.4分，市级扣0.3分',
    fields: [
      UNIT,
      {
        key: 'levels',
        label: '各级',
        input: 'table',
        columns: [text('name', '级别'), number('points', '每次几分')],
      },
    ],
    says: '{n}',
    start: { unit: '次', levels: [{}, {}] },
  },
  choice: {
    name: { deduct: '选一种，各有扣分', bonus: '选一种，各有加分', credit: '选一种，各有得分' },
    example: '优秀得5分，良好得3分，不合格不得分',
    fields: [
      {
        key: 'options',
        label: '各种情形',
        input: 'table',
        columns: [text('name', '情形'), number('points', '几分')],
      },
    ],
    says: '{n}',
    start: { options: [{}, {}] },
  },
  escalating: {
    name: { deduct: '一次比一次多', bonus: '一次比一次多', credit: '一次比一次多' },
    example: '第一次扣1分，第二次扣2分',
    fields: [
      UNIT,
      { key: 'points', label: '第一次、第二次…各几分', input: 'table', columns: [number('', '几分')] },
      optional(number('increase', '以后每次再多几分')),
      CAP,
    ],
    says: '{n}{unit}',
    start: { unit: '次', points: [] },
  },
  relative: {
    name: { deduct: '按名次扣分', bonus: '按名次加分', credit: '按名次得分' },
    example: '第1名加5分，第2名加4分，第3名加3分',
    fields: [{ key: 'ranks', label: '第1名、第2名…各几分', input: 'table', columns: [number('', '几分')] }],
    says: '第{n}名',
    start: { unit: '名', ranks: [] },
  },
};

/** What a rubric can say besides kinds of rule: each is loaded as part of a rubric, so that none goes stale. */

import { RELATIONS } from '../../src/editing/relations';
import { editorWords } from '../../src/pane/editorWords';
import type { ColumnField } from '../../src/rubric/printLayout';

const { parts, multipliers, relations, item } = editorWords;

/** Where a relation of clauses is set. */
const inClause = (key: keyof typeof RELATIONS): string =>
  `网页上打开那一款的“${relations.title}”，选“${RELATIONS[key].label}”。`;

/** Where something of the whole rubric is set: the last entry on the left. */
const inParts = (label: string): string => `网页上在左边最后一行“${editorWords.rubricWide}”里填“${label}”。`;

/** A column that is missing here does not compile. */
export const COLUMNS: Readonly<Record<ColumnField, string>> = {
  section: '考评类目，同类合并',
  label: '序号',
  requirement: '考核内容',
  criteria: '评分细则（扣分、得分的句子都在这里，逐字照抄）',
  fullScore: '分值；`"plain": true` 印“5”，不印“5分”',
  score: '得分（自动算，或直接填）',
  counted: '折算得分：按权重折算以后的得分，合计、总分也印在这一列',
  weight: '权重，印“5%”；`"plain": true` 印“5”',
  deduction:
    '扣分数。没有 `score` 一列的表，就填扣分：直接填分时扣几分填几，不扣的填0，得分是分值减扣分；`baseTotal` 一行（合计扣分）是扣分的合计，总分一行是得分',
  bonus: '加分数，已算在得分里；得分一列叫“得分合计”的表才有',
  beforeBonus: '加分以前的得分，“得分合计”是 `score`',
  remark: '备注（自动写出扣在哪里）',
  leadUnit: '牵头部门',
  responsibleUnits: '责任单位',
  heading: '左边合并的一级、二级指标，`"level"` 写第几级',
  text: '其他文字列，如检查方法、完成时限，`"key"` 与项里的 `texts` 对应；`"merge": true` 相同的合并',
  pen: '留空手填的列',
  scorer: '几个人分别评分的列，`"key"` 与 `scorers.of` 对应',
  earlier:
    '先评的分（自评分、初评分、复核分）：可以填，也可以空着手填，不计入总分；计入总分的是 `score` 一列。写 `"stage": "self"` 或 `"assess"` 的，那个阶段的表就填在这一列',
  boxes: '□符合 □不符合，自动打√',
  box: '一个词占一列的方框',
};

export interface Feature {
  readonly title: string;
  /** The sentence of a notice that it is for. */
  readonly notice: string;
  /** Where it is set, and how it prints. */
  readonly how: string;
  /** Where in the rubric this stands: the section, the item, the whole. */
  readonly at: 'rubric' | 'section' | 'item' | 'clause' | 'rule';
  readonly json: Readonly<Record<string, unknown>>;
}

export const FEATURES: readonly Feature[] = [
  {
    title: '由几个数算出来的率、平均分',
    notice: '按期办结率＝按期办结数÷受理数×100%，低于95%的，每低1个百分点扣0.5分',
    how: '网页上勾“由几个数算出来”。加扣分明细里填的是各个数，旁边写出算得多少；备注和 `--explain` 写出算式。分母是0、数没填齐、算出来超出范围，都不计分，并写明怎么办。算式可用 ＋－×÷、括号、百分数，和 平均、合计、最大、最小、去极值平均；几格一样的数用 `each`；单位是 % 的数，在算式里就是百分数（97%即0.97）。两款用同一个数的，后一款写 `"sameAs"`，只填一次。',
    at: 'rule',
    json: {
      kind: 'shortfall',
      target: 95,
      points: 0.5,
      unit: '%',
      computed: {
        label: '按期办结率',
        inputs: [
          { name: '按期办结数', unit: '件' },
          { name: '受理数', unit: '件' },
        ],
        formula: '按期办结数÷受理数×100%',
      },
    },
  },
  {
    title: '评委平均分，去掉一个最高分和一个最低分',
    notice: '由五名评委评分，去掉一个最高分和一个最低分后取平均分',
    how: '逐款填时，每位评委一格。',
    at: 'rule',
    json: {
      kind: 'curve',
      unit: '分',
      knots: [
        { at: 0, points: 0 },
        { at: 10, points: 10 },
      ],
      computed: {
        label: '评委平均分',
        inputs: [{ name: '评分', unit: '分', max: 10, each: ['评委1', '评委2', '评委3', '评委4', '评委5'] }],
        formula: '去极值平均（评分）',
      },
    },
  },
  {
    title: '按件数平均扣分',
    notice: '发生一起扣3分，按所辖村数平均',
    how: '只有一款要除，可以把“件数÷村数”写进算式；几款都要除的，用下面的 `dividedBy`。',
    at: 'rule',
    json: {
      kind: 'shortfall',
      target: 0,
      direction: 'above',
      points: 3,
      unit: '起',
      partial: 'linear',
      computed: {
        label: '平均每村起数',
        inputs: [
          { name: '起数', unit: '起' },
          { name: '村数', unit: '个' },
        ],
        formula: '起数÷村数',
      },
    },
  },
  {
    title: '折算、权重',
    notice: '日常管理满分100分，按30%计入总分',
    how: '网页上在左边最后一行里，每一部分写折算成几分。各项照100分评，下面多一行“折算得分”；本部分不涉及的项在本部分里补足。',
    at: 'section',
    json: { scaleTo: 30 },
  },
  {
    title: '一项的权重',
    notice: '各指标满分100分，权重5%，指标得分×权重，合计为总分',
    how: '写在项上：`fullScore` 是这一项评多少分，`scaleTo` 是折算成几分（100分、权重5%的写5）。列 `weight` 印权重，列 `counted` 印折算得分，小计、总分印在折算得分那一列；没有这一列的，总分下面写明按权重折算差多少。`lint` 核对各项折算以后加起来是不是部分和总分的分值。',
    at: 'item',
    json: { fullScore: 100, scaleTo: 10 },
  },
  {
    title: '缺一个月、缺一位评委的平均分',
    notice: '年度得分为各季度得分的平均分，未考核的季度不计；评委缺席的，按到场评委计',
    how: '不写 `atLeast` 的，都填齐了才算；写了的，空着的不算，至少要填这么多个。空着的从来不当0分。评委直接打分的，写在最外层的 `scorers` 里（`"atLeast": 3`）。',
    at: 'rule',
    json: {
      kind: 'curve',
      unit: '分',
      knots: [
        { at: 0, points: 0 },
        { at: 100, points: 10 },
      ],
      computed: {
        label: '季度平均分',
        inputs: [
          { name: '得分', unit: '分', max: 100, each: ['一季度', '二季度', '三季度', '四季度'], atLeast: 2 },
        ],
        formula: '平均（得分）',
      },
    },
  },
  {
    title: '几款都按村数、人口平均',
    notice: '发生一起扣3分，按所辖村（社区）数平均扣分；每万人每起扣0.5分',
    how: `网页上在“${parts.title}”的“${parts.targets}”里写村数、人口，${inClause('dividedBy')}JSON 写在最外层的 \`targets\` 里；要除的款写 \`"dividedBy"\`。在表头填一次。备注写出算式：“9分÷所辖村数12个”。先除，再减半、加倍，再比本款最多几分。`,
    at: 'rubric',
    json: {
      targets: [{ id: 'villages', label: '所辖村数', unit: '个' }],
      sections: [
        {
          id: 's1',
          title: '一',
          fullScore: 10,
          items: [
            {
              id: '1',
              label: '1',
              criteria: '发生一起扣3分，按所辖村数平均扣分。',
              fullScore: 10,
              clauses: [
                {
                  id: '1a',
                  text: '发生一起扣3分',
                  label: '发生事件',
                  remark: '发生事件{n}起，扣{points}分',
                  rule: { kind: 'perOccurrence', points: 3, unit: '起' },
                  dividedBy: 'villages',
                },
              ],
            },
          ],
        },
      ],
    },
  },
  {
    title: '整张表折算',
    notice: '满分1000分，折算为100分计入，总分＝得分÷10；标化分＝得分÷应得分×100',
    how: '写在最外层，`fullScore` 仍是各项加起来的分值。表里多一行“得分合计”，总分是折算以后的数；等级按折算以后的总分定。通知没有另说的，加分、扣分也一起折算；写明“折算后再加分”的，加上 `"scaleOf": "base"`，加分行上面再多一行“折算得分”。不涉及又要由其余项补足的（`rescale`），不算在应得分里。',
    at: 'rubric',
    json: { scaleTo: 100 },
  },
  {
    title: '总分封顶',
    notice: '加分后总分最高不超过100分',
    how: `${inParts(parts.totalCap)}超过的按最高分计，总分下面写明；不能低于满分。`,
    at: 'rubric',
    json: { cap: 100 },
  },
  {
    title: '※、否决项等不计分的行',
    notice: '※ 持证上岗　□符合 □不符合',
    how: `网页上打开“${editorWords.status.title}”。这一行填词；一票否决在“${parts.knownBy}”里选它，就跟着它（\`"sameAs"\`）。`,
    at: 'item',
    json: { fullScore: null, clauses: undefined, status: { words: ['符合', '不符合'], failing: ['不符合'] } },
  },
  {
    title: '又加又扣，可以扣成负数',
    notice: '本项最多加5分，最多扣5分',
    how: '网页上填“最低、最高几分”；`null` 是没有限制。',
    at: 'item',
    json: { floor: -5, cap: 12 },
  },
  {
    title: '不涉及的怎么办',
    notice: '没有此项工作的，按其余项得分折算',
    how: '网页上选“不涉及”。`fullMarks` 按满分，`rescale` 其余折算，`drop` 总分里去掉。',
    at: 'item',
    json: { notApplicable: 'rescale' },
  },
  {
    title: '奖励、扣减经费等不是分数的后果',
    notice: '受到省级以上表彰的，奖励1万元；被通报的，扣减工作经费10%',
    how: '写在 `vetoes` 里，`effect` 写 `consequence`，后果照抄在 `consequence` 里。出现了就在总分下面印“奖惩措施：……”，不改分，也不改等级。可以自己填是否，也可以用 `"sameAs"` 跟着某一款，用 `"when"` 跟着得分（低于几分；`"of": "total"` 是总分，`from` 是达到几分）。',
    at: 'rubric',
    json: {
      vetoes: [
        { id: 'v1', text: '受到省级以上表彰的', effect: 'consequence', consequence: '奖励1万元' },
        {
          id: 'v2',
          text: '基本分低于60分的',
          effect: 'consequence',
          consequence: '扣减工作经费10%',
          when: { below: 60 },
        },
      ],
    },
  },
  {
    title: '按得分定的等级条件',
    notice: '任一部分得分率低于60%的，不得评为合格',
    how: `网页上在“${parts.vetoes}”里加一条，“${parts.knownBy}”选“${parts.byScore}”，再选是哪一部分、哪一项，低于多少分或百分之几。不用人填，得分出来自己判，总分下面印出原话。\`parts\` 不写就是基本分；写 \`"of": "total"\` 就是总分（只能是奖惩、评先），\`from\` 是达到几分。`,
    at: 'rubric',
    json: {
      grades: [
        { name: '合格', min: 60 },
        { name: '不合格', min: 0 },
      ],
      vetoes: [
        {
          id: 'v1',
          text: '任一部分得分率低于60%的',
          effect: 'forcedGrade',
          grade: '不合格',
          when: { parts: ['s1'], below: 60, in: 'percent' },
        },
      ],
    },
  },
  {
    title: '基本分够了才加分',
    notice: '基本分达到80分的，方可加分，最多加5分',
    how: `${inParts(parts.minBase)}不够的，加分印0分，备注写明。`,
    at: 'rubric',
    json: {
      bonus: {
        cap: 5,
        minBase: 80,
        items: [
          {
            id: 'b1',
            label: '1',
            criteria: '受表彰的，每次加2分。',
            clauses: [
              {
                id: 'b1a',
                text: '每次加2分',
                label: '受表彰',
                remark: '受表彰{n}次，加{points}分',
                rule: { kind: 'perOccurrence', points: 2, unit: '次' },
              },
            ],
          },
        ],
      },
    },
  },
  {
    title: '符合条件的才计',
    notice: '全面完成任务并超过规定标准的，每多1个加2分',
    how: `${inClause('requires')}条件可以是：那一款超过了规定的标准（\`exceeded\`）、填了（\`found\`）、没有填（\`none\`）、得满分（\`full\`）。不符合的不计分，备注写明（\`otherwise\` 是自己的说法）。`,
    at: 'clause',
    json: { requires: [{ clause: '2a', is: 'none', otherwise: '没有全面完成任务' }] },
  },
  {
    title: '其中：是另一款的一部分',
    notice: '少报一篇扣1分；其中不按期的，每篇再扣0.5分',
    how: `${inClause('atMost')}填得比那一款多，就提示核对，不出分。`,
    at: 'clause',
    json: { rule: { kind: 'perOccurrence', points: 0.5, unit: '次' }, atMost: '2a' },
  },
  {
    title: '同一件事，只填一处',
    notice: '未完成任务的此项不得分，并从总分中扣5分',
    how: `${inClause('sameAs')}一票否决跟着一款的，在“${parts.knownBy}”里选那一款。`,
    at: 'clause',
    json: { rule: { kind: 'perOccurrence', points: 0.5, unit: '次' }, sameAs: '2a' },
  },
  {
    title: '分数不足的，从总分中扣除',
    notice: '每起扣10分，分数不足的，从总分中扣除',
    how: `${inClause('overflow')}本项扣到0分还不够的，从总分里扣，总分下面印一行说明。`,
    at: 'clause',
    json: { overflow: 'total' },
  },
  {
    title: '只考核部分类别',
    notice: '县（市）考核本项，区、开发区不考核',
    how: `${inParts(parts.classes)}然后在那一项里勾“${item.classes}”，或在那一款的“${relations.title}”里勾。填表时选本单位的类别，别的类别自动不涉及。`,
    at: 'rubric',
    json: { unitClasses: ['县', '区'] },
  },
  {
    title: '同一项目（事项、问题）就高，不重复计',
    notice: '国家级表彰每项加5分，省级表彰每项加3分；同一项目按最高级计，不重复加分',
    how: `网页上打开那一项的“${multipliers.title}”，原文里有这样一句的，按一下“${multipliers.sameCase('项目')}”。填表时各款照实填次数，较低的一款另有一格：其中几次已按更高情形计，不再计分（国家级1项、省级2项，其中1项是同一项目：5＋3＝8分）。多于更高情形的次数，提示核对，不出总分。只有一款能计分的（不论几个项目），用上面的“就高不累计”。`,
    at: 'item',
    json: {
      criteria: '国家级表彰每项加5分，省级表彰每项加3分；同一项目按最高级计，不重复加分。',
      clauses: [
        {
          ...{ id: '1a', text: '国家级表彰每项加5分', label: '国家级表彰', effect: 'bonus' },
          ...{ remark: '国家级表彰{n}项，加{points}分' },
          rule: { kind: 'perOccurrence', unit: '项', points: 5 },
        },
        {
          ...{ id: '1b', text: '省级表彰每项加3分', label: '省级表彰', effect: 'bonus' },
          ...{ remark: '省级表彰{n}项，加{points}分' },
          rule: { kind: 'perOccurrence', unit: '项', points: 3 },
        },
      ],
      multipliers: [
        {
          ...{ id: '1m1', text: '同一项目按最高级计', label: '同一项目已按更高情形计', factor: 0 },
          ...{ clauses: ['1b'], per: 'instance', countedIn: ['1a'] },
        },
      ],
    },
  },
  {
    title: '减半、加倍、免扣',
    notice: '整改到位的，可减半扣分',
    how: `网页上打开那一项的“${multipliers.title}”：原文、情形、按百分之几计、哪几款；“可以”减半的要写原因（\`reasonRequired\`）；只对其中几次的，填次数（\`"per": "instance"\`）。加扣分明细里另有一行，填了才减。`,
    at: 'item',
    json: {
      multipliers: [
        {
          id: '1m1',
          text: '扣1分',
          label: '整改到位，减半',
          factor: 0.5,
          clauses: ['1a'],
          reasonRequired: true,
        },
      ],
    },
  },
  {
    title: '不能同时有的情形',
    notice: '排名前10名的加1分；倒数10名的扣5分',
    how: `${inParts(parts.exclusions)}两边都填了，就提示核对，不出总分。`,
    at: 'rubric',
    json: { exclusions: [{ sides: [['1a'], ['2a']] }] },
  },
];

/** What is said in two places and does not go together, each beside its like that does: see contradictions.cases.ts. */

import type { Item } from '../../src/rubric/rubric';
import type { Contradiction } from './contradictions.cases';

type Form = Contradiction['faulty'];

const one = (criteria: string, fullScore: number, requirement = ''): Form => ({
  rows: [[requirement, criteria, fullScore]],
});

/** Rows of the same kind, numbered as given. */
const numbered = (labels: readonly number[]): Form => ({
  rows: labels.map((label) => [
    `第${label}类网点`,
    '每缺1处扣1分。',
    4,
    { label: `${label}`, id: `${label}` } satisfies Partial<Item>,
  ]),
});

const withBonus = (line: string, note: string): Form => ({
  ...one('未开展的每次扣1分。', 100),
  bonus: { cap: null, lines: [line] },
  notes: [note],
});

export const atOdds: readonly Contradiction[] = [
  {
    name: '供水：考核内容每月一次，扣分按每季度',
    finds: { code: 'L32', says: ['第1项', '“每月开展水质检测1次”', '“每季度少测一次”'] },
    faulty: one('每季度少测一次扣1分，扣完为止。', 4, '每月开展水质检测1次'),
    sound: one('少测一次扣1分，扣完为止。', 4, '每月开展水质检测1次'),
  },
  {
    name: '妇幼：要求90%，低于85%才扣',
    finds: { code: 'L32', says: ['“孕产妇系统管理率≥90%”', '“管理率低于85%”'] },
    faulty: one('管理率低于85%的，每低5个百分点扣1分，不足5个百分点的不扣。', 5, '孕产妇系统管理率≥90%'),
    sound: one('管理率低于90%的，每低5个百分点扣1分，不足5个百分点的不扣。', 5, '孕产妇系统管理率≥90%'),
  },
  {
    name: '职教：要求95%，90%就是满分',
    finds: { code: 'L32', says: ['“毕业生双证率达到95%”', '“90%以上”'] },
    faulty: one('90%以上得满分，80%以上不足90%得3分，不足80%不得分。', 6, '毕业生双证率达到95%'),
    // 80% is asked, and 90% is what earns it all: a reward.
    sound: one('90%以上得满分，80%以上不足90%得3分，不足80%不得分。', 6, '毕业生双证率达到80%'),
  },
  {
    name: '公证：20日内办结，超过30日才扣',
    finds: { code: 'L32', says: ['“20日内”', '“超过30日”'] },
    faulty: one('超过30日办结的，每件扣1分。', 4, '公证申请20日内办结'),
    sound: one('超过20日办结的，每件扣1分；未上报的，每件扣0.5分。', 4, '公证申请20日内办结'),
  },
  {
    name: '科协：不少于12场，少于8场才扣',
    finds: { code: 'L32', says: ['“科普讲座不少于12场”', '“少于8场”'] },
    faulty: one('少于8场的，每少1场扣0.5分。', 4, '科普讲座不少于12场'),
    sound: one('少于12场的，每少1场扣0.5分。', 4, '科普讲座不少于12场'),
  },
  {
    name: '殡改：三种情形列了四种',
    finds: { code: 'L32', says: ['“以下三种情形”', '实际列了4条'] },
    faulty: one('有以下三种情形的，每种扣1分：①违规土葬；②骨灰装棺；③乱建坟墓；④占用耕地。', 4, '惠民殡葬'),
    sound: one('有以下四种情形的，每种扣1分：①违规土葬；②骨灰装棺；③乱建坟墓；④占用耕地。', 4, '惠民殡葬'),
  },
  {
    name: '税务：高一档的得分反而低',
    finds: { code: 'L32', says: ['“80%以上不足90%”是3分', '“60%以上不足80%”是5分'] },
    faulty: one('申报率90%以上得8分，80%以上不足90%得3分，60%以上不足80%得5分，不足60%不得分。', 8),
    sound: one('申报率90%以上得8分，80%以上不足90%得5分，60%以上不足80%得3分，不足60%不得分。', 8),
  },
  {
    name: '文旅：县级比市级还多',
    finds: { code: 'L32', says: ['“市级”是2分，低一级的“县级”却是3分'] },
    faulty: one('被省级通报一次扣3分，市级通报一次扣2分，县级通报一次扣3分。', 8),
    sound: one('被省级通报一次扣3分，市级通报一次扣2分，县级通报一次扣1分。', 8),
  },
  {
    name: '港航：同一情形扣2分又不得分',
    finds: { code: 'L32', says: ['“未建立船舶档案的扣2分”', '“未建立船舶档案的不得分”'] },
    faulty: one('未建立船舶档案的扣2分；未登记的每艘扣0.5分；未建立船舶档案的不得分。', 6),
    sound: one('未建立船舶档案的不得分；未登记的每艘扣0.5分；未更新船舶档案的扣2分。', 6),
  },
  {
    name: '供销：序号跳了一个',
    finds: { code: 'L32', says: ['序号', '3后面接着是5'] },
    faulty: numbered([1, 2, 3, 5, 6]),
    sound: numbered([1, 2, 3, 4, 5]),
  },
  {
    name: '水利：丙类没有标准',
    finds: { code: 'L18', says: ['第1项', '没有写丙类的标准'] },
    faulty: one('甲类每少1次扣1分，乙类每少1次扣2分。', 6, '水库巡查：甲类、乙类、丙类分别巡查'),
    sound: one('甲类每少1次扣1分，乙类、丙类每少1次扣2分。', 6, '水库巡查：甲类、乙类、丙类分别巡查'),
  },
  {
    name: '林草：分档中间一段没有写',
    finds: { code: 'L11', says: ['“70%以下”与“85%以上不足95%”之间没有写怎样计'] },
    faulty: one('成活率95%以上得6分，85%以上不足95%得4分，70%以下不得分。', 6),
    sound: one('成活率95%以上得6分，70%以上不足95%得4分，不足70%不得分。', 6),
  },
  {
    name: '信用：最低一档以下没有等次',
    finds: { code: 'L11', says: ['低于60分没有等次'] },
    faulty: {
      ...one('未公示的每条扣1分。', 100),
      notes: ['2.85分以上为A级，70分（含）至85分为B级，60分（含）至70分为C级。'],
    },
    sound: {
      ...one('未公示的每条扣1分。', 100),
      notes: ['2.85分以上为A级，70分（含）至85分为B级，不足70分为C级。'],
    },
  },
  {
    name: '团建：一条加分的上限与注里的不同',
    finds: { code: 'L29', says: ['写的上限是3分，计分时的上限是5分'] },
    faulty: withBonus('省级表彰每次加2分，市级表彰每次加1分，累计不超过5分。', '加分最高不超过3分。'),
    sound: withBonus('省级表彰每次加2分，市级表彰每次加1分，累计不超过5分。', '加分最高不超过5分。'),
  },
];

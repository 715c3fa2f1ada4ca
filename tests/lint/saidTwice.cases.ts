/** Numbers of bands, parts, limits and lists that are said twice, beside their like that agree: see contradictions.cases.ts. */

import type { Contradiction } from './contradictions.cases';

type Form = Contradiction['faulty'];

const one = (criteria: string, fullScore: number, requirement = ''): Form => ({
  rows: [[requirement, criteria, fullScore]],
});

const withNote = (note: string, more: Partial<Form> = {}): Form => ({
  rows: [['日常管理', '发现问题一处扣1分', 100]],
  notes: [note],
  ...more,
});

const GRADES: Form['grades'] = [
  { name: '优秀', min: 90 },
  { name: '合格', min: 60 },
  { name: '不合格', min: 0 },
];

export const saidTwice: readonly Contradiction[] = [
  {
    name: '疾控：接种率满分6分，分值10分',
    finds: { code: 'L05', says: ['6，写的是10'] },
    faulty: one('接种率按比例得分，满分6分。', 10),
    sound: one('接种率按比例得分，满分10分。', 10),
  },
  {
    name: '妇幼：两项指标各4分，分值10分',
    finds: { code: 'L29', says: ['4+4=8分，分值栏是10分'] },
    faulty: one('两项指标各4分，没有达到的每个扣2分。', 10),
    sound: one('两项指标各5分，没有达到的每个扣2分。', 10),
  },
  {
    name: '统计：每月5日前报送，10日前未报才扣',
    finds: { code: 'L32', says: ['“5日前”', '“10日前”'] },
    faulty: one('每月10日前没有报送的，每次扣1分，扣完为止。', 5, '每月5日前报送报表'),
    sound: one('每月5日前没有报送的，每次扣1分，扣完为止。', 5, '每月5日前报送报表'),
  },
  {
    name: '物业：信用等级100分以上、90分以上不足95分，之间没有',
    finds: { code: 'L11', says: ['100分以上与90分以上不足95分之间没有等次，如97.5分'] },
    faulty: withNote('注：AAA级，100分以上；AA级，90分以上不足95分；A级，不足90分。'),
    sound: withNote('注：AAA级，100分以上；AA级，90分以上不足100分；A级，不足90分。'),
  },
  {
    name: '农田：四个档次只列了三个',
    finds: { code: 'L32', says: ['写的是“分为四个档次”，实际列了3个'] },
    faulty: withNote('注：考核结果分为四个档次：90分以上为一类，75分以上不足90分为二类，不足75分为三类。'),
    sound: withNote('注：考核结果分为三个档次：90分以上为一类，75分以上不足90分为二类，不足75分为三类。'),
  },
  {
    name: '消防站：（二）后面接着是（四）',
    finds: { code: 'L32', says: ['（二）后面接着是（四）'] },
    faulty: withNote('注：有下列情形之一的为不合格：（一）亡人火灾；（二）瞒报火灾；（四）器材挪用。'),
    sound: withNote('注：有下列情形之一的为不合格：（一）亡人火灾；（二）瞒报火灾；（三）器材挪用。'),
  },
  {
    name: '河道：注里良好从85分起，定等级从80分起',
    finds: { code: 'L29', says: ['写的“合格”从70分起，定等级时从60分起'] },
    faulty: withNote('注：90分以上为优秀，70分以上为合格。', { grades: GRADES }),
    sound: withNote('注：90分以上为优秀，60分以上为合格。', { grades: GRADES }),
  },
  {
    name: '校园：视频保存90天，不足30天才扣',
    finds: { code: 'L32', says: ['“视频保存不少于90天”', '“保存时间不足30天”'] },
    faulty: one('未联网的扣5分；保存时间不足30天的扣3分。', 8, '监控联网，视频保存不少于90天'),
    sound: one('未联网的扣5分；保存时间不足90天的扣3分。', 8, '监控联网，视频保存不少于90天'),
  },
  {
    name: '防火：每起加扣，没有写几分',
    finds: { code: 'L08', says: ['“每起加扣”', '没有写明扣多少'] },
    faulty: one('发生火灾的，每起扣5分；未及时上报的，每起加扣。', 20),
    sound: one('发生火灾的，每起扣5分；未及时上报的，每起加扣2分。', 20),
  },
  {
    name: '加分一部分：最多加2分，一次加5分',
    finds: { code: 'L30', says: ['一次加的就超过了加分合计的上限2分'] },
    faulty: {
      rows: [['受表彰', '受到市级表彰的，每次加5分。', 0, { fullScore: null }]],
      title: '良好信息（加分，最多加2分）',
    },
    sound: {
      rows: [['受表彰', '受到市级表彰的，每次加5分。', 0, { fullScore: null }]],
      title: '良好信息（加分，最多加10分）',
    },
  },
  {
    name: '供水：每起扣20分按村数平均，不超过分值；没有平均的超过',
    finds: { code: 'L30', says: ['一次扣的就超过本项分值10分'] },
    faulty: one('发生停水事故的，每起扣20分。', 10),
    sound: one('发生停水事故的，每起扣20分，按所辖村数平均扣分。', 10),
  },
  {
    name: '学校：不足1个百分点的按比例扣分说的是前一个分数',
    finds: { code: 'L08', says: ['“每人扣分”'] },
    faulty: one('巩固率低于98%的，每低1个百分点扣2分，不足1个百分点的按比例扣分；超员的每人扣分。', 10),
    sound: one('巩固率低于98%的，每低1个百分点扣2分，不足1个百分点的按比例扣分；超员的每人扣1分。', 10),
  },
  {
    name: '窗口：各部门评分（满分100分），不是本项的分',
    finds: { code: 'L29', says: ['文字里写的是20分，分值栏是25分'] },
    faulty: one('部门互评（20分），平均100分得25分，其余按比例得分。', 25),
    sound: one('取各部门评分（满分100分）的平均分，平均100分得25分，其余按比例得分。', 25),
  },
  {
    name: '禁毒：每漏管1人扣分，后面的不得分不是它的分',
    finds: { code: 'L08', says: ['没有写明扣多少', '“1人扣分”'] },
    faulty: one('每漏管1人扣分，漏管3人以上的本项不得分；没有台账的扣2分。', 20),
    sound: one('每漏管1人扣5分，漏管3人以上的本项不得分；没有台账的扣2分。', 20),
  },
  {
    name: '残联：扣零点五分与扣0.5分混用',
    finds: { code: 'L20', says: ['数字1处、汉字1处'] },
    faulty: one('少报一条扣零点五分，迟报一条扣0.5分。', 5),
    sound: one('少报一条扣0.5分，迟报一条扣0.5分。', 5),
  },
  {
    name: '养老：未公示扣2分，接着又扣3分',
    finds: { code: 'L32', says: ['同一情形有两种计法：“未公示扣2分”、“未公示扣3分”'] },
    faulty: one('未公示扣2分；未公示扣3分；未按食谱供餐的，每次扣1分。', 10),
    sound: one('食谱：未公示扣2分。收费：未公示扣3分。未按食谱供餐的，每次扣1分。', 10),
  },
  {
    name: '垃圾分类：按1个百分点扣说的是前一个分数',
    finds: { code: 'L08', says: ['“每处扣”'] },
    faulty: one('每低1个百分点扣2分，不足1个百分点的按1个百分点扣；混投的每处扣。', 20, '分出率达到15%'),
    sound: one('每低1个百分点扣2分，不足1个百分点的按1个百分点扣；混投的每处扣1分。', 20, '分出率达到15%'),
  },
];

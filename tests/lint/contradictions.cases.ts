/**
 * What contradicts itself in notices of many fields, each beside its like that does not: what is found, and that the
 * other is left alone. Rows: 考核内容, 评分标准, 分值.
 */

import type { GradeBand, Item } from '../../src/rubric/rubric';

type Row = readonly [requirement: string, criteria: string, fullScore: number, more?: Partial<Item>];

interface Form {
  readonly title?: string;
  /** Of the section; default: the sum of the rows. */
  readonly fullScore?: number;
  readonly rows: readonly Row[];
  readonly notes?: readonly string[];
  readonly bonus?: { readonly cap: number | null; readonly lines: readonly string[] };
  readonly grades?: readonly GradeBand[];
}

export interface Contradiction {
  readonly name: string;
  readonly finds: { readonly code: string; readonly says: readonly string[] };
  readonly faulty: Form;
  /** Without the contradiction: nothing is found. */
  readonly sound: Form;
}

const one = (criteria: string, fullScore: number, requirement = '', more: Partial<Item> = {}): Form => ({
  rows: [[requirement, criteria, fullScore, more]],
});

export const contradictions: readonly Contradiction[] = [
  {
    name: '殡葬：一级指标（12分）下面各行合计10分',
    finds: { code: 'L01', says: ['“殡仪服务（12分）”', '4+6=10，标题写的是12'] },
    faulty: {
      rows: [
        ['遗体接运', '接运延误一次扣1分', 4, { headings: ['殡仪服务（12分）'] }],
        ['收费公示', '未公示扣6分', 6, { headings: ['殡仪服务（12分）'] }],
      ],
    },
    sound: {
      rows: [
        ['遗体接运', '接运延误一次扣1分', 4, { headings: ['殡仪服务（10分）'] }],
        ['收费公示', '未公示扣6分', 6, { headings: ['殡仪服务（10分）'] }],
      ],
    },
  },
  {
    name: '广告牌：1平方米以内与3平方米以上之间没有写',
    finds: { code: 'L11', says: ['“1平方米以内”与“3平方米以上”之间没有写怎样计'] },
    faulty: one('污损广告1平方米以内的每处扣0.2分，3平方米以上的每处扣0.5分。', 5),
    sound: one('污损广告1平方米以下的每处扣0.2分，超过1平方米的每处扣0.5分。', 5),
  },
  {
    name: '快递网点：分值栏5分，文字（4分）',
    finds: { code: 'L29', says: ['第1项', '文字里写的是4分，分值栏是5分'] },
    faulty: one('未落实收寄验视的，每件扣1分。', 5, '收寄验视制度落实（4分）'),
    sound: one('未落实收寄验视的，每件扣1分。', 5, '收寄验视制度落实（5分）'),
  },
  {
    name: '人防：每行都写着的“工程管理（12分）”，各行合计10分',
    finds: { code: 'L01', says: ['“工程管理（12分）”', '4+6=10，标题写的是12'] },
    faulty: {
      rows: [
        ['工程管理（12分）', '未巡查一次扣1分', 4],
        ['工程管理（12分）', '设备失修一台扣2分', 6],
        ['宣传教育', '未组织疏散演练扣5分', 5],
      ],
    },
    sound: {
      rows: [
        ['工程管理（10分）', '未巡查一次扣1分', 4],
        ['工程管理（10分）', '设备失修一台扣2分', 6],
        ['宣传教育', '未组织疏散演练扣5分', 5],
      ],
    },
  },
  {
    name: '消防：各部分之和不是分值',
    finds: { code: 'L29', says: ['各部分合计2+2=4分，分值栏是5分'] },
    faulty: one('现场查看，每缺一件扣0.5分。', 5, '微型消防站器材（2分）；值守人员（2分）'),
    sound: one('现场查看，每缺一件扣0.5分。', 5, '微型消防站器材（3分）；值守人员（2分）'),
  },
  {
    name: '水库移民：每户扣分没有写多少',
    finds: { code: 'L08', says: ['没有写明扣多少、得多少', '每户扣分'] },
    faulty: one('直补资金未按期发放的，每户扣分；台账缺失的扣2分。', 5),
    sound: one('直补资金未按期发放的，每户扣0.5分；台账缺失的扣2分。', 5),
  },
  {
    name: '图书馆：13分只说明了8分',
    finds: { code: 'L05', says: ['3+5=8，写的是13'] },
    faulty: one('全年开放300天以上的得3分；开展阅读推广活动12场的得5分。', 13),
    sound: one('全年开放300天以上的得3分；开展阅读推广活动12场的得10分。', 13),
  },
  {
    name: '加油站：扣分各款合计不足分值',
    finds: { code: 'L06', says: ['3+2=5，写的是9'] },
    faulty: one('未设置静电释放装置扣3分，未划定禁火区扣2分。', 9),
    sound: one('未设置静电释放装置扣3分，未划定禁火区扣6分。', 9),
  },
  {
    name: '公交：等次89至90分之间没有',
    finds: { code: 'L11', says: ['90分以上与80-89分之间没有等次，如89.5分'] },
    faulty: {
      rows: [['准点', '晚点一次扣1分', 100]],
      notes: ['注：考核得分90分以上为优秀，80-89分为良好，低于80分为不合格。'],
    },
    sound: {
      rows: [['准点', '晚点一次扣1分', 100]],
      notes: ['注：考核得分90分（含）以上为优秀，80分（含）以上90分以下为良好，低于80分为不合格。'],
    },
  },
  {
    name: '物业：等次括号里没有“分”字，75与80之间没有',
    finds: { code: 'L11', says: ['之间没有等次'] },
    faulty: {
      rows: [['保洁', '发现一处扣1分', 100]],
      notes: ['注：优秀（90-100）、良好（80-89）、合格（60-79）、不合格（60以下）。'],
    },
    sound: {
      rows: [['保洁', '发现一处扣1分', 100]],
      notes: ['注：优秀90-100分，得分四舍五入取整数；良好80-89分。'],
    },
  },
  {
    name: '驾校：扣三分与扣3分混用',
    finds: { code: 'L20', says: ['分数有两种写法', '第2项'] },
    faulty: {
      rows: [
        ['教练车', '未年检每辆扣3分', 6],
        ['场地', '未硬化扣三分，无围挡扣3分', 6],
      ],
    },
    sound: {
      rows: [
        ['教练车', '未年检每辆扣3分', 6],
        ['场地', '未硬化扣3分，无围挡扣3分', 6],
      ],
    },
  },
  {
    name: '危房：台帐与台账混用',
    finds: { code: 'L20', says: ['“台帐”“台账”'] },
    faulty: {
      rows: [
        ['建立台账', '未建立扣5分', 5],
        ['动态更新', '台帐未更新每次扣1分', 5],
      ],
    },
    sound: {
      rows: [
        ['建立台账', '未建立扣5分', 5],
        ['动态更新', '台账未更新每次扣1分', 5],
      ],
    },
  },
  {
    name: '旅行社：单价高于上限',
    finds: { code: 'L30', says: ['计一次就是2分，上限却只有1分'] },
    faulty: one('无证导游每人扣2分；游客有效投诉每起扣2分，最多扣1分。', 6),
    sound: one('无证导游每人扣2分；游客有效投诉每起扣1分，最多扣2分。', 6),
  },
  {
    name: '粮库：上限超过分值',
    finds: { code: 'L30', says: ['上限超过了本项分值6分'] },
    faulty: one('账实不符每仓扣3分；虫粮未处理每仓扣2分，最多扣8分。', 6),
    sound: one('账实不符每仓扣3分；虫粮未处理每仓扣2分，最多扣4分。', 6),
  },
  {
    name: '网吧：一次扣的超过分值',
    finds: { code: 'L30', says: ['一次扣的就超过本项分值5分'] },
    faulty: one('接纳未成年人的，每人次扣10分。', 5),
    sound: one('接纳未成年人的，每人次扣10分，扣完为止。', 5),
  },
  {
    name: '养老院：各款得分之和超过分值',
    finds: { code: 'L04', says: ['3+3=6，写的是5'] },
    faulty: one('1．持证护理员达标得3分；2．消防验收合格得3分。', 5),
    sound: one('1．持证护理员达标得2分；2．消防验收合格得3分。', 5),
  },
  {
    name: '渔政：分档交叉',
    finds: { code: 'L10', says: ['20至30%同属“10%-30%”、“20%-40%”'] },
    faulty: one('增殖放流完成率低于目标10%-30%的扣1分，低于目标20%-40%的扣2分。', 3),
    sound: one('增殖放流完成率低于目标10%-20%的扣1分，低于目标21%-40%的扣2分，其余按比例扣分。', 5),
  },
  {
    name: '档案馆：没有的日期',
    finds: { code: 'L31', says: ['“2月30日”（没有这一天）'] },
    faulty: one('2月30日前未移交的扣2分。', 2),
    sound: one('2月28日前未移交的扣2分。', 2),
  },
  {
    name: '普查：止日在起日之前',
    finds: { code: 'L31', says: ['止日在起日之前'] },
    faulty: one('2024年6月1日至2024年5月31日登记的，漏登一户扣0.5分。', 5),
    sound: one('2024年5月1日至2024年5月31日登记的，漏登一户扣0.5分。', 5),
  },
  {
    name: '民宿：引用的项不存在',
    finds: { code: 'L24', says: ['第9项'] },
    faulty: {
      rows: [
        ['消防', '未配灭火器扣2分', 2],
        ['治安', '未登记的，按第9项扣分，每次扣1分', 3],
      ],
    },
    sound: {
      rows: [
        ['消防', '未配灭火器扣2分', 2],
        ['治安', '未登记的，按第1项扣分，每次扣1分', 3],
      ],
    },
  },
  {
    name: '菜市场：等次达不到',
    finds: { code: 'L11', says: ['“五星”从110分起，而最多只能得100分'] },
    faulty: {
      rows: [['秩序', '占道一处扣1分', 100]],
      grades: [
        { name: '五星', min: 110 },
        { name: '四星', min: 0 },
      ],
    },
    sound: {
      rows: [['秩序', '占道一处扣1分', 100]],
      grades: [
        { name: '五星', min: 90 },
        { name: '四星', min: 0 },
      ],
    },
  },
  {
    name: '博物馆：注里的满分不是总分',
    finds: { code: 'L29', says: ['写的满分、总分是120分，各部分合起来的总分是100分'] },
    faulty: { rows: [['开放', '少开放一天扣1分', 100]], notes: ['注：本表满分120分，扣完为止。'] },
    sound: { rows: [['开放', '少开放一天扣1分', 100]], notes: ['注：本表满分100分，扣完为止。'] },
  },
  {
    name: '林场：标题的分与各项合计不符',
    finds: { code: 'L01', says: ['4+4=8，写的是10'] },
    faulty: {
      title: '防火管理',
      fullScore: 10,
      rows: [
        ['防火通道', '堵塞一处扣1分', 4],
        ['值班', '缺岗一次扣1分', 4],
      ],
    },
    sound: {
      rows: [
        ['防火通道', '堵塞一处扣1分', 4],
        ['值班', '缺岗一次扣1分', 4],
      ],
    },
  },
  {
    name: '畜牧：共用的基本分没有一行得到',
    finds: { code: 'L01', says: ['2行共用5分'] },
    faulty: {
      rows: [
        [
          '机构与人员',
          '',
          5,
          {
            items: [
              { ...row('1a', '无防疫机构扣2分'), chargeTo: 'parent' },
              { ...row('1b', '缺防疫员扣2分'), chargeTo: 'parent' },
            ],
          },
        ],
      ],
    },
    sound: { rows: [['机构与人员', '无防疫机构扣2分；缺防疫员一名扣1分', 5]] },
  },
  {
    name: '社保：同一件事在两项里扣',
    finds: { code: 'L17', says: ['社保卡补换未当日办结'] },
    faulty: {
      rows: [
        ['窗口服务', '社保卡补换未当日办结的每件扣1分', 5],
        ['办件时限', '社保卡补换未当日办结的每件扣2分', 5],
      ],
    },
    sound: {
      rows: [
        ['窗口服务', '社保卡补换未当日办结的每件扣1分', 5],
        ['办件时限', '退休审批未当日办结的每件扣2分', 5],
      ],
    },
  },
  {
    name: '科普：加分在基本分里',
    finds: { code: 'L16', says: ['第1项、第2项在基本分里写了加分', '第2项没有写最多加几分'] },
    faulty: {
      rows: [
        ['活动', '少一场扣1分，多一场加1分，最多加2分', 5],
        ['报道', '未报道扣5分，省级媒体报道每篇加1分', 5],
      ],
    },
    sound: {
      rows: [
        ['活动', '少一场扣1分', 5],
        ['报道', '每篇加1分，加满为止', 5],
      ],
    },
  },
  {
    name: '消毒：各部分的分合计不足分值',
    finds: { code: 'L29', says: ['各部分合计3+4+2=9分，分值栏是10分'] },
    faulty: one('①有消毒记录3分；②有专用设备4分；③有专人2分。', 10),
    sound: one('①有消毒记录3分；②有专用设备4分；③有专人3分。', 10),
  },
  {
    name: '年度总评：权重合计90%',
    finds: { code: 'L29', says: ['写的权重合计40%+50%=90%，不是100%'] },
    faulty: {
      rows: [['供水', '停水一次扣5分', 100]],
      notes: ['注：年度得分=日常检查得分×40%+年终考核得分×50%。'],
    },
    sound: {
      rows: [['供水', '停水一次扣5分', 100]],
      notes: ['注：年度得分=日常检查得分×40%+年终考核得分×60%。'],
    },
  },
  {
    name: '体育：一条加分的上限超过合计上限',
    finds: { code: 'L30', says: ['上限超过了加分合计的上限5分'] },
    faulty: {
      rows: [['场馆', '少开放一天扣1分', 100]],
      bonus: { cap: 5, lines: ['承办赛事每场加2分，最高加10分'] },
    },
    sound: {
      rows: [['场馆', '少开放一天扣1分', 100]],
      bonus: { cap: 10, lines: ['承办赛事每场加2分，最高加10分'] },
    },
  },
  {
    name: '气象：注里的加分上限与计分的不同',
    finds: { code: 'L29', says: ['写的上限是5分，计分时的上限是10分'] },
    faulty: {
      rows: [['预警', '漏发一次扣5分', 100]],
      bonus: { cap: 10, lines: ['受表彰每次加2分'] },
      notes: ['注：加分项合计不超过5分。'],
    },
    sound: {
      rows: [['预警', '漏发一次扣5分', 100]],
      bonus: { cap: 5, lines: ['受表彰每次加2分'] },
      notes: ['注：加分项合计不超过5分。'],
    },
  },
  {
    name: '统计：等次交叉',
    finds: { code: 'L11', says: ['90至95分同属“85-95分”、“90分以上”'] },
    faulty: {
      rows: [['报表', '差错一笔扣1分', 100]],
      notes: ['注：85-95分为良好，90分以上为优秀，低于85分为一般。'],
    },
    sound: {
      rows: [['报表', '差错一笔扣1分', 100]],
      notes: ['注：85分以上为良好，95分以上为优秀，低于85分为一般。'],
    },
  },
];

function row(id: string, criteria: string): Item {
  return {
    ...{ id, label: id, criteria, fullScore: null },
    clauses: [
      { id: `${id}x`, text: criteria, label: criteria, remark: criteria, rule: { kind: 'flat', points: 2 } },
    ],
  };
}

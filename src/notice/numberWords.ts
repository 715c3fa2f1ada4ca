/** Pieces of regular expressions that the readers of a notice share: numbers, points, 量词. */

import { NUMERAL, numberOf } from './numerals';

/** A number, not begun in the middle of another. */
export const NUMBER = `(?<![\\d.])(?:${NUMERAL}|半)`;

/** 0.1, 三, 半. */
export const amountOf = (text: string): number => (text === '半' ? 0.5 : numberOf(text));

/** What things are counted in, longer ones first: 个百分点 before 个. */
const UNITS = [
  ...[
    '个百分点',
    '百分点',
    '个点',
    '微克/立方米',
    '个工作日',
    '工作日',
    '个月',
    '人次',
    '批次',
    '辆次',
    '户次',
    '家次',
    '车次',
    '台次',
    '件次',
    '月次',
    '宗次',
    '案次',
    '项次',
    '人月',
    '人天',
    '课时',
    '学时',
    '小时',
  ],
  ...[
    '分钟',
    '公里',
    '平方米',
    '平米',
    'm2',
    'm²',
    '万平方米',
    '万亩',
    '万吨',
    '万人',
    '万户',
    '千元',
    '百元',
    '万元',
    '亿元',
    '项工作',
    '平方公里',
    '立方米',
    '㎡',
    '厘米',
    '毫米',
    '‰',
    '%',
    '次',
    '处',
    '项',
    '起',
    '例',
    '件',
    '个',
    '份',
    '人',
    '名',
    '位',
  ],
  ...[
    '篇',
    '条',
    '家',
    '户',
    '天',
    '日',
    '月',
    '年',
    '期',
    '场',
    '批',
    '宗',
    '台',
    '套',
    '张',
    '本',
    '册',
    '所',
    '间',
  ],
  ...[
    '栋',
    '座',
    '辆',
    '块',
    '片',
    '亩',
    '米',
    '吨',
    '类',
    '点',
    '种',
    '页',
    '字',
    '村',
    '层',
    '组',
    '店',
    '面',
    '支',
    '队',
  ],
  ...[
    '岗',
    '车',
    '棵',
    '株',
    '头',
    '只',
    '周',
    '元',
    '桩',
    '幅',
    '段',
    '道',
    '级',
    '分',
    '具',
    '节',
    '枚',
    '桶',
    '根',
    '盏',
    '堂',
    '艘',
    '笔',
    '门',
    '床',
    '颗',
    '箱',
    '袋',
    '瓶',
  ],
] as const;

/** 期 of 逾期 and 按期 counts nothing, nor does 级 of 省级, 批 of 批评, 处 of 处罚 or 面 of 面积. */
export const COUNTER = `(?:${UNITS.join('|')
  .replace('|期|', '|(?<![逾过到延定按长学])期|')
  .replace('|批|', '|批(?![评示])|')
  .replace('|处|', '|处(?![罚理置分])|')
  .replace('|面|', '|面(?![积试向对])|')
  .replace('|层|', '|(?<=[\\d一两二三四五六七八九十每])层|')
  .replace('|级|', '|(?<![国家省市州县区乡镇村上])级|')})`;

/** Units in which a rate is measured rather than things counted. */
export const isRateUnit = (unit: string): boolean => ['%', '百分点', '个百分点', '个点'].includes(unit);

/** Units of which there can be a part: 85.5分, 2.5公里. */
const MEASURES = [
  '分',
  '公里',
  '米',
  '平方米',
  '平米',
  'm2',
  'm²',
  '㎡',
  '平方公里',
  '立方米',
  '厘米',
  '毫米',
  '‰',
  '吨',
  '亩',
  '万元',
  '亿元',
  '元',
  '千元',
  '百元',
  '万亩',
  '万吨',
  '万人',
  '万户',
  '万平方米',
  '小时',
  '微克/立方米',
];

/** Things that are counted one by one. */
export const isWholeUnit = (unit: string): boolean => !isRateUnit(unit) && !MEASURES.includes(unit);

/** What several outcomes of one thing are called: 优秀、良好、一般、较差. */
export const OUTCOME_WORDS =
  '优秀|优良|良好|合格|称职|基本称职|不称职|基本合格|不合格|及格|不及格|满意|较满意|比较满意|基本满意|不满意|达标|不达标|优|良|中|差|较好|一般|较差|很好|好|[一二三]等奖|[一二三]等|[一二三]类|[ABCDE]级';

/** Small notices whose sentences say how the total and its 等次 come about, each with one filled form worked out by hand. */

import type { CellValue } from '../../../src/formula/value';
import type { Typed } from '../../support/scored';
import type { FormCell, NoticeForm } from './form';

export interface WholeNotice {
  readonly name: string;
  readonly form: NoticeForm;
  /** A second form behind it, which is the one that is filled. */
  readonly next?: NoticeForm;
  readonly typed: Typed;
  /** As the notice means it. */
  readonly total: number;
  /** '' where the words do not decide it. */
  readonly grade: string;
  /** Words of the notice that must be told, as they are not counted. */
  readonly told?: readonly string[];
  /** What the sheet shows instead, where a rubric cannot say what the notice means. */
  readonly shown?: number;
}

const all = (text: string, across = 5): FormCell => ({ text, across });

interface Table {
  /** Of the items. */
  readonly points: readonly number[];
  readonly title?: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Below the items, above 合计 and below it. */
  readonly lists?: NoticeForm['rows'];
  readonly below?: NoticeForm['rows'];
}

const NAMES = ['组织领导', '日常管理', '台账资料', '群众反映', '创新做法'];

function aForm({
  points,
  title = '2024年村级河道保洁考核评分表',
  before = [],
  after,
  lists = [],
  below = [],
}: Table): NoticeForm {
  const sum = points.reduce((one, other) => one + other, 0);
  return {
    before: [...before, title, '被考核单位：'],
    rows: [
      ['序号', '考核内容', '评分标准', '分值', '得分'],
      ...points.map((each, i) => [`${i + 1}`, NAMES[i] ?? '', '未落实的每处扣1分', `${each}`, '']),
      [all('合计', 3), `${sum}`, ''],
      ...lists,
      ...below,
    ],
    ...(after !== undefined && { after }),
  };
}

const bonus = (title: string, ...lines: readonly string[]): NoticeForm['rows'] => [
  [all(title)],
  ...lines.map((line, i) => [`${i + 1}`, { text: line, across: 2 }, '', '']),
];

/** What the lines of a list come to, each with its reason. */
const lists = (list: 'b' | 'p', ...amounts: readonly number[]): Typed =>
  Object.fromEntries(
    amounts.flatMap((amount, i): readonly (readonly [string, CellValue])[] => [
      [`${list}${i + 1}a`, amount],
      [`${list}${i + 1}a:note`, '有文件'],
    ]),
  );

const scores = (...each: readonly number[]): Typed =>
  Object.fromEntries(each.map((score, i) => [`${i + 1}`, score] as const));

export const wholeNotices: readonly WholeNotice[] = [
  {
    name: 'bands of whole numbers in a note below the table',
    form: aForm({
      points: [30, 40, 30],
      after: ['注：1.总分90分以上为优秀，80—89分为良好，60—79分为合格，60分以下为不合格。2.本表一式两份。'],
    }),
    typed: scores(28, 36.5, 25),
    total: 89.5,
    grade: '良好',
  },
  {
    name: 'a list of 等次 in the text of the notice',
    form: aForm({
      points: [50, 50],
      before: [
        '第七条 考核结果分为优秀、良好、达标和不达标四个等次：',
        '（一）得分在95分以上的为优秀；',
        '（二）得分在90—94分的为良好；',
        '（三）得分在80—89分的为达标；',
        '（四）得分在80分以下的为不达标。',
        '附件2',
      ],
    }),
    typed: scores(46, 46),
    total: 92,
    grade: '良好',
  },
  {
    name: 'a limit of 加分, and grades by letters',
    form: aForm({
      points: [60, 40],
      lists: bonus('加分项', '受到市级表彰的，每次加2分', '工作经验被推广的，每次加1分'),
      after: ['说明：加分最高不超过5分。', '95分以上为A级，85分以上不足95分为B级，85分以下为C级。'],
    }),
    typed: { ...scores(55, 35), ...lists('b', 4, 3) },
    total: 95,
    grade: 'A级',
  },
  {
    name: 'a row of the table below 合计',
    form: aForm({
      points: [50, 50],
      below: [[all('考核等次：优秀（90分及以上）、合格（60分至90分，不含90分）、不合格（60分以下）')]],
    }),
    typed: scores(48, 42),
    total: 90,
    grade: '优秀',
  },
  {
    name: 'one decimal of the total, and ranges in brackets',
    form: aForm({
      points: [40, 35, 25],
      after: ['注：总分四舍五入，保留一位小数。', '结果分三档：A[90-100]、B[75-90)、C[0-75)。'],
    }),
    typed: scores(33.33, 33.33, 20.02),
    total: 86.7,
    grade: 'B',
  },
  {
    name: 'nothing added below a 基本分',
    form: aForm({
      points: [60, 40],
      lists: bonus('加分项', '受到表彰的，每次加1分，最多加3分'),
      after: ['注：基本分低于80分的，不予加分。', '得分80分以上为达标，80分以下为不达标。'],
    }),
    typed: { ...scores(48, 30), ...lists('b', 3) },
    total: 78,
    grade: '不达标',
  },
  {
    name: 'two 等次 for one score',
    form: aForm({ points: [50, 50], after: ['考核得分90分以上为优秀，80分至90分为良好，80分以下为一般。'] }),
    typed: scores(45, 45),
    total: 90,
    grade: '',
    told: ['80分至90分为良好'],
  },
  {
    name: 'by rank',
    form: aForm({ points: [50, 50], before: ['按得分高低排名，前30%为优秀，后10%为较差。', '附件1'] }),
    typed: scores(47, 46),
    total: 93,
    grade: '',
    told: ['前30%为优秀'],
  },
  {
    name: 'no more than 100 with 加分',
    form: aForm({
      points: [50, 50],
      lists: bonus('加分项', '受到表彰的，每次加1分，最多加5分'),
      after: ['加分后总分不得超过100分。'],
    }),
    typed: { ...scores(49, 49), ...lists('b', 5) },
    total: 100,
    grade: '',
    told: ['加分后总分不得超过100分'],
  },
  {
    name: 'twice as much for what is found again',
    form: aForm({ points: [50, 50], before: ['同一问题重复出现的，双倍扣分。', '附件1'] }),
    typed: scores(46, 39),
    total: 85,
    grade: '',
    told: ['双倍扣分'],
  },
  {
    name: 'of a thousand',
    form: aForm({ points: [400, 600], after: ['900分以上为优秀，800-899分为良好，800分以下为一般。'] }),
    typed: scores(365, 540),
    total: 905,
    grade: '优秀',
  },
  {
    name: 'a thousand as a hundred',
    form: aForm({
      points: [400, 600],
      after: ['最终得分换算成百分制，90分以上为优秀，90分以下为一般。'],
    }),
    typed: scores(365, 540),
    total: 90.5,
    grade: '优秀',
    told: ['换算成百分制', '90分以上为优秀'],
  },
  {
    name: 'what is 不合格 whatever the score',
    form: aForm({
      points: [50, 50],
      before: [
        '考核得分80分以上为优秀，60分以上为合格，60分以下为不合格。',
        '有下列情形之一的，直接定为不合格等次：',
        '1.发生溺水死亡事故的；',
        '2.瞒报水污染事件的。',
        '附件1',
      ],
    }),
    typed: { ...scores(46, 46), v1: '是' },
    total: 92,
    grade: '不合格',
  },
  {
    name: 'a limit in the heading of 加分, and 其余',
    form: aForm({
      points: [50, 50],
      lists: bonus('加分项（累计不超过3分）', '受到表彰的，每次加1分', '经验被推广的，每次加1分'),
      after: ['90分以上为优秀，80分以上为良好，其余为一般。'],
    }),
    typed: { ...scores(41, 41), ...lists('b', 2, 2) },
    total: 85,
    grade: '良好',
  },
  {
    name: 'above 90, and not 90',
    form: aForm({
      points: [50, 50],
      after: ['综合得分高于90分的为优秀，高于75分不高于90分的为合格，75分及以下的为不合格。'],
    }),
    typed: scores(45, 45),
    total: 90,
    grade: '合格',
  },
  {
    name: 'a condition besides the score',
    form: aForm({
      points: [50, 50],
      after: ['总分90分以上且各项得分率不低于80%的为优秀，总分75分以上为合格，其余为不合格。'],
    }),
    typed: scores(50, 35),
    total: 85,
    grade: '',
    told: ['且各项得分率不低于80%'],
  },
  {
    name: 'a limit of 扣分项',
    form: aForm({
      points: [50, 50],
      lists: bonus('扣分项', '被通报批评的，每次扣2分', '被媒体曝光的，每次扣3分'),
      after: ['扣分项累计扣分不超过10分。'],
    }),
    typed: { ...scores(48, 47), ...lists('p', 8, 6) },
    total: 85,
    grade: '',
    told: ['扣分项累计扣分不超过10分'],
  },
  {
    name: 'a share of the year',
    form: aForm({ points: [50, 50], before: ['本表考核得分按30%计入年度综合考核。', '附件1'] }),
    typed: scores(44, 44),
    total: 88,
    grade: '',
    told: ['按30%计入年度综合考核'],
  },
  {
    name: 'signs instead of words',
    form: aForm({ points: [50, 50], after: ['单项扣完为止，不计负分。得分≥85分为合格，＜85分为不合格。'] }),
    typed: scores(42.5, 42.49),
    total: 84.99,
    grade: '不合格',
  },
  {
    name: 'the second of two forms',
    form: aForm({
      points: [50, 50],
      title: '2024年村级档案工作检查评分表',
      after: ['90分以上为优秀，75分以上为合格，75分以下为不合格。'],
    }),
    next: aForm({
      points: [50, 50],
      before: ['附件2'],
      title: '2024年社区档案工作检查评分表',
      after: ['85分以上为优秀，70分以上为合格，70分以下为不合格。'],
    }),
    typed: scores(43, 43),
    total: 86,
    grade: '优秀',
  },
];

/** The rubrics that come with the product; each is loaded when it is chosen. */

import { inClassOrder } from '../rubric/classOrder';
import type { Rubric } from '../rubric/rubric';

export interface BuiltIn {
  readonly id: string;
  readonly title: string;
  /** The text of its file. */
  readonly text: () => Promise<{ readonly default: string }>;
}

/** The one that a page begins with. */
export const daxing: BuiltIn = {
  id: 'daxing-2021',
  title: '大兴镇社区生态环境保护工作考核评分表（附件2）',
  text: () => import('../../templates/daxing-2021.json?text'),
};

export const builtIns: readonly BuiltIn[] = [
  daxing,
  {
    id: 'daxing-2021-annex1',
    title: '大兴镇社区生态环境保护工作考核细则（附件1）',
    text: () => import('../../templates/daxing-2021-annex1.json?text'),
  },
  {
    id: 'xianqu-2013',
    title: '县区环保局主要工作目标考核评分表',
    text: () => import('../../templates/xianqu-2013.json?text'),
  },
  {
    id: 'mubiao-2020',
    title: '生态文明建设目标责任书任务分解评分表',
    text: () => import('../../templates/mubiao-2020.json?text'),
  },
  {
    id: 'changji-2023',
    title: '昌吉州网格化环境监管考核评分表',
    text: () => import('../../templates/changji-2023.json?text'),
  },
  {
    id: 'jinping-2018',
    title: '金平区各街道绩效考核指标评分表（环境保护部分，2018年度）',
    text: () => import('../../templates/jinping-2018.json?text'),
  },
  {
    id: 'jinping-2019',
    title: '金平区街道党政领导班子绩效考核指标评分表（生态环境部分，2019年度）',
    text: () => import('../../templates/jinping-2019.json?text'),
  },
];

/** Invented, of fields that the notices are not about: somebody starts from one of them and writes another. */
export const examples: readonly BuiltIn[] = [
  {
    id: 'anquan-jiancha',
    title: '工贸企业安全生产检查评分表（示例）',
    text: () => import('../../templates/examples/anquan-jiancha.json?text'),
  },
  {
    id: 'renju-huanjing',
    title: '村庄人居环境整治考核评分表（示例）',
    text: () => import('../../templates/examples/renju-huanjing.json?text'),
  },
  {
    id: 'pingan-jianshe',
    title: '乡镇平安建设考核评分表（示例）',
    text: () => import('../../templates/examples/pingan-jianshe.json?text'),
  },
  {
    id: 'keshi-zhikong',
    title: '临床科室医疗质量考核评分表（示例）',
    text: () => import('../../templates/examples/keshi-zhikong.json?text'),
  },
  {
    id: 'xuexiao-kaohe',
    title: '义务教育学校办学质量考核评分表（示例）',
    text: () => import('../../templates/examples/xuexiao-kaohe.json?text'),
  },
  {
    id: 'minzhu-ceping',
    title: '领导班子民主测评汇总表（示例）',
    text: () => import('../../templates/examples/minzhu-ceping.json?text'),
  },
];

/** Of a built-in rubric. The tests have checked every one of them, and nobody can change it since: once is enough. */
export const builtInRubric = async ({ text }: BuiltIn): Promise<Rubric> =>
  inClassOrder(JSON.parse((await text()).default) as Rubric);

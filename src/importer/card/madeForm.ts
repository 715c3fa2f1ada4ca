/** The card of a form that the notice does not have: it is drawn from its clauses, and is called after what they are in. */

import type { Rubric, Signature } from '../../rubric/rubric';
import { bareText } from '../recognise/bareText';

/** 考核办法, 考核评分细则, 实施方案（试行）. */
const RULES =
  /(?:(?:评分|计分|实施|管理|工作)?(?:办法|细则|方案|意见|规定|制度|标准|通知))(?:[（(][^（()）]{1,8}[)）])?$/;
const SCORING = /(?:考核|考评|评价|评估|评比|检查|督查|测评)$/;

/** 大兴镇社区工作考核细则（试行） has 大兴镇社区工作考核评分表. */
export function formTitle(title: string): string {
  const stem = bareText(title) === '' ? title : title.replace(RULES, '');
  if (stem === title || stem === '') return title;
  return `${stem}${SCORING.test(stem) ? '' : '考核'}评分表`;
}

/** How often is scored: by what the clauses say, not by what is scored in each. */
export function periodSaid(title: string, paragraphs: readonly string[]): Rubric['period'] {
  const words = bareText([title, ...paragraphs].join('\n'));
  const count = (pattern: RegExp): number => words.match(pattern)?.length ?? 0;
  const kinds = [
    [
      'month',
      count(/(?:每月|按月|月度|逐月)(?:度?[^,。;]{0,20})?(?:考核|考评|评分|评比|检查|通报)|月考核|考核月/g),
    ],
    ['quarter', count(/(?:每季度?|按季度?|季度)(?:[^,。;]{0,20})?(?:考核|考评|评分|评比|检查|通报)|季考核/g)],
    [
      'year',
      count(/(?:每年|全年|年度|年终|年底)(?:[^,。;]{0,20})?(?:考核|考评|评分|评比|检查|通报)|年考核/g),
    ],
  ] as const;
  const most = Math.max(...kinds.map(([, found]) => found));
  return most === 0 ? 'year' : (kinds.find(([, found]) => found === most)?.[0] ?? 'year');
}

/** Who has to sign a form that has no lines of its own. */
export const usualSignatures = (unitNoun: string): readonly Signature[] => [
  { label: '考核人', people: 2 },
  { label: `${unitNoun}负责人`, stamp: true },
];

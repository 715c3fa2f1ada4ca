/** An invented notice, and what a person reads in its table. */

import type { Rubric } from '../../../src/rubric/rubric';
import type { NoticeForm } from './form';

export interface Notice {
  readonly name: string;
  readonly form: NoticeForm;
  /** 序号=label 考核内容=requirement …, as it stands on the scoresheet. */
  readonly columns: string;
  /** 【部分】分值, and below it 序号｜考核内容｜评分标准｜分值. */
  readonly lines: readonly string[];
  readonly card: Partial<Pick<Rubric, 'title' | 'unitNoun' | 'period' | 'attachment' | 'fullScore'>>;
  /** 加分, 扣分 and 一票否决. */
  readonly lists?: Partial<Record<'bonus' | 'penalties' | 'vetoes', readonly string[]>>;
  /** What stands above and below its rows, line by line: labels of blanks, notes, 【boxes】. */
  readonly head?: readonly string[];
  readonly foot?: readonly string[];
  /** As the rows of 小计 are called. */
  readonly sectionTotals?: string;
  /** What is different in plain text, which says nothing of merged cells. */
  readonly inText?: Pick<Notice, 'lines' | 'problems'> | 'needs merged cells';
  /** Codes of problems that must be told, notices apart. */
  readonly problems: readonly string[];
}

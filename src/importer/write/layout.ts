/** Her columns in her order, as far as a scoresheet has them; of the others, why they are not kept. */

import { addedWords, notKeptWords } from '../../problems/importMessages';
import type { Problem } from '../../problems/problem';
import { noticeAt, warningAt } from '../../problems/problem';
import type { ColumnField, PrintLayout } from '../../rubric/rubric';
import type { Column } from '../recognise/columns';
import type { ColumnRole } from '../recognise/roles';
import { lineText } from './words';

type LayoutColumn = PrintLayout['columns'][number];

export interface WrittenColumns {
  readonly columns: readonly LayoutColumn[];
  /** Columns that the sheet does not have, by their headings. */
  readonly notKept: readonly string[];
  readonly problems: readonly Problem[];
}

/** The field of a role; undefined where a scoresheet has none. */
const FIELDS: Readonly<Record<ColumnRole, ColumnField | undefined>> = {
  label: 'label',
  parent: undefined,
  requirement: 'requirement',
  criteria: 'criteria',
  fullScore: 'fullScore',
  self: undefined,
  score: 'score',
  deduction: 'deduction',
  remark: 'remark',
  leadUnit: 'leadUnit',
  responsibleUnits: 'responsibleUnits',
  text: undefined,
  ignore: undefined,
};

/** Where the notice has no heading over the column. */
const HEADERS: Readonly<Partial<Record<ColumnField, string>>> = {
  section: '考核类别',
  label: '序号',
  requirement: '考核内容',
  criteria: '评分标准',
  fullScore: '分值',
  score: '得分',
  deduction: '扣分',
  remark: '备注',
  leadUnit: '牵头单位',
  responsibleUnits: '责任单位',
};

export interface LayoutChoices {
  /** Index of the column of headings that the sections are taken from; undefined for rows across the table. */
  readonly sectionColumn: number | undefined;
  /** 考核内容 is printed as 评分标准: lines of 加分 and 扣分 have no other column. */
  readonly isAsCriteria: boolean;
}

export function layoutColumns(
  columns: readonly Column[],
  { sectionColumn, isAsCriteria }: LayoutChoices,
): WrittenColumns {
  const problems: Problem[] = [];
  const notKept: string[] = [];
  const kept = columns.flatMap((column): readonly LayoutColumn[] => {
    const own = column.index === sectionColumn ? 'section' : fieldOf(column);
    const field = isAsCriteria && own === 'requirement' ? 'criteria' : own;
    if (field !== undefined) return [{ field, header: headerOf(column, field) }];
    const why = reasonOf(column);
    const header = lineText(column.heading.header) || `第${column.index + 1}列`;
    if (why === undefined) return [];
    notKept.push(header);
    problems.push(warningAt('import.columnNotKept', {}, { header, why: notKeptWords[why] }));
    return [];
  });
  const added = withMissing(kept, problems);
  return { columns: added, notKept, problems };
}

const fieldOf = ({ role = 'text' }: Column): ColumnField | undefined => FIELDS[role];

/** 序号 under the heading of the column beside it has that heading's words over both. */
function headerOf({ role, heading }: Column, field: ColumnField): string {
  const usual = HEADERS[field] ?? field;
  if (role === 'label' && !heading.roles.includes('label')) return usual;
  return lineText(heading.header) || usual;
}

function reasonOf({ role, reason, content }: Column): keyof typeof notKeptWords | undefined {
  if (role === 'ignore') return undefined;
  if (reason !== undefined) return reason;
  if (role === 'self') return 'self';
  if (role === 'parent') return content.shared > 0.1 ? 'parent' : 'twoLevels';
  return 'otherText';
}

/** A scoresheet must have these three; each is told, for the paper then has a column more. */
function withMissing(columns: readonly LayoutColumn[], problems: Problem[]): readonly LayoutColumn[] {
  const lacks = (field: ColumnField): boolean => !columns.some((column) => column.field === field);
  const add = (field: keyof typeof addedWords): readonly LayoutColumn[] => {
    if (!lacks(field)) return [];
    const header = HEADERS[field] ?? field;
    problems.push(noticeAt('import.columnAdded', {}, { header, why: addedWords[field] }));
    return [{ field, header }];
  };
  const label = add('label');
  const score = add('score');
  const remark = add('remark');
  const section = columns.filter(({ field }) => field === 'section');
  const rest = columns.filter(({ field }) => field !== 'section');
  const isSectionFirst = columns[0]?.field === 'section';
  const front =
    label.length === 0 ? columns : isSectionFirst ? [...section, ...label, ...rest] : [...label, ...columns];
  const remarkAt = front.findIndex(({ field }) => field === 'remark');
  const body = remarkAt < 0 ? front : front.slice(0, remarkAt);
  return [...body, ...score, ...(remarkAt < 0 ? remark : front.slice(remarkAt))];
}

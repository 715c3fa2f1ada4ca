/** Which columns the official sheet has, beyond those it cannot do without. */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { ColumnField, PrintLayout } from '../../../src/rubric/rubric';
import { mostly, sometimes } from './numbers';

/** In the order of the page; a column is there or not. */
const OPTIONAL = ['section', 'requirement', 'fullScore', 'deduction', 'leadUnit'] as const;

const HEADERS: Readonly<Record<ColumnField, string>> = {
  section: '类目',
  label: '序号',
  requirement: '考核内容',
  criteria: '评分细则',
  fullScore: '分值',
  score: '评分',
  deduction: '扣分',
  remark: '备注',
  leadUnit: '牵头部门',
  responsibleUnits: '责任单位',
};

const ORDER: readonly ColumnField[] = [
  'section',
  'label',
  'requirement',
  'criteria',
  'fullScore',
  'leadUnit',
  'deduction',
  'score',
  'remark',
];

export const layout: Arbitrary<PrintLayout> = fc
  .record({
    extra: fc.subarray([...OPTIONAL]),
    narrow: mostly(false, true),
    rows: sometimes(fc.constant(true), 8),
    subtotals: sometimes(fc.constant('leadUnit' as const)),
  })
  .map(({ extra, narrow, rows, subtotals }): PrintLayout => {
    const shown = new Set<ColumnField>(['label', 'criteria', 'score', 'remark', ...extra]);
    return {
      columns: ORDER.filter((field) => shown.has(field)).map((field) => ({
        field,
        header: HEADERS[field],
        ...(narrow && field === 'remark' && { width: 8 }),
      })),
      ...(rows === true && {
        bonusRow: { label: '加', title: '加分项' },
        penaltyRow: { label: '扣', title: '扣分项' },
      }),
      ...(subtotals !== undefined && { subtotals }),
    };
  });

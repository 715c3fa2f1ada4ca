/** The locked cells of 评分表 that show what is entered elsewhere know the field: whoever goes to one means that. */
import { anItem, aClause, aLine, aRubric } from '../../support/builders';
import type { Mode } from '../../../src/scoring/fields/fields';
import { layoutFor } from '../../support/templates';
import { fillForm } from '../../../src/sheet/fillForm';

const rubric = aRubric({
  items: [anItem({ id: '1', fullScore: 10 })],
  title: '{period}餐饮单位考核评分表',
  bonus: { cap: null, items: [aLine({ id: 'b1', clauses: [aClause({ id: 'b1a', effect: 'bonus' })] })] },
  layout: {
    ...aRubric().layout,
    listLines: true,
    head: [
      [
        { label: '被检查单位', is: 'unit' },
        { label: '检查时间', is: 'date' },
      ],
      [{ label: '检查地点', key: 'place' }, { label: '检查组长（签字）' }],
    ],
  },
});

const shown = (mode: Mode): readonly (readonly [unknown, string])[] => {
  const { sheets } = fillForm(layoutFor(rubric, mode, 'assess'), new Map()).model;
  return (sheets.find(({ name }) => name === '评分表')?.cells ?? []).flatMap(({ value, fields }) =>
    fields === undefined
      ? []
      : [[typeof value === 'string' ? value.split(/[：＿]/)[0] : value, fields.join()] as const],
  );
};

/** 检查时间 shares the cell of 被检查单位, which leads to both. */
const HEAD = [
  ['20', ':year'],
  ['被检查单位', ':unit,:date'],
  ['检查地点', ':blank/place'],
];

it('leads from the head of the form to its fields, from a line to its first clause, and from a reason to its own', () => {
  expect(shown('direct')).toEqual([...HEAD, ['', '1:remark'], ['', 'b1a'], ['', 'b1a:note']]);
});

it('leaves a remark alone that writes itself', () => {
  expect(shown('tally')).toEqual([...HEAD, ['', 'b1a'], ['', 'b1a:note']]);
});

it('leads nowhere from a title that is printed as it stands', () => {
  const { sheets } = fillForm(
    layoutFor({ ...rubric, title: '餐饮单位检查评分表', period: 'day' }, 'direct', 'assess'),
    new Map(),
  ).model;
  expect(sheets[0]?.cells.find(({ value }) => value === '餐饮单位检查评分表')?.fields).toBeUndefined();
});

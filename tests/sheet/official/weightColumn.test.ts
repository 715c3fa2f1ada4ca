/** 权重 in a column of the form, without a row that says what a part counts for: 计分说明 tells it, so that the paper adds up. */

import { fillForm } from '../../../src/sheet/fillForm';
import { anItem, aRubric, aSection } from '../../support/builders';
import { fillOf, layoutFor } from '../../support/templates';

const section = (id: string, title: string, scaleTo: number) =>
  aSection({ id, title, fullScore: 100, scaleTo, items: [anItem({ id, label: id, fullScore: 100 })] });

const printed = (weightRows: boolean): { readonly under: string; readonly total: unknown } => {
  const rubric = aRubric({
    fullScore: 100,
    sections: [section('1', '路面', 60), section('2', '路基', 40)],
    layout: { ...aRubric().layout, weightRows },
  });
  const layout = layoutFor(rubric, 'direct', 'assess');
  const fill = { unit: '某社区', period: '2025', date: '2025-12-31', scores: { 1: 90, 2: 80 } };
  const { cells = [] } =
    fillForm(layout, fillOf(layout, fill)).model.sheets.find(({ name }) => name === '评分表') ?? {};
  const row = cells.find(({ value }) => value === 'total')?.row;
  const under = cells.find(({ value }) => typeof value === 'string' && value.includes('计分说明'))?.value;
  return {
    under: typeof under === 'string' ? under : '',
    total: cells.find((cell) => cell.row === row && typeof cell.value === 'number' && cell.value !== 100)
      ?.value,
  };
};

it('90 and 80 with 60% and 40% are 54 and 32: −36 and −48 make 86', () => {
  const { under, total } = printed(false);
  expect(total).toBe(86);
  expect(under).toContain('“路面”的得分按权重折算：−36分；“路基”的得分按权重折算：−48分');
});

it('a row that says it needs no words', () => {
  const { under, total } = printed(true);
  expect(total).toBe(86);
  expect(under).toBe('');
});

/** Words as offices write them, on every visible sheet; none of those that a program would use. */
import { fillForm } from '../../src/sheet/fillForm';
import { exampleIds, layoutFor, template, templateIds } from '../support/templates';

const shown = (id: string, mode: 'tally' | 'direct'): string =>
  fillForm(layoutFor(template(id), mode), new Map())
    .model.sheets.filter(({ visibility }) => visibility === 'visible')
    .flatMap(({ name, cells }) => [
      name,
      ...cells.map(({ value }) => (typeof value === 'string' ? value : '')),
    ])
    .join('\n');

const forms = [...templateIds, ...exampleIds].flatMap((id) =>
  (['tally', 'direct'] as const).map((mode) => ({ id, mode })),
);

it.each(forms)('$id, $mode', ({ id, mode }) => {
  const text = shown(id, mode);
  for (const word of ['加扣分明细', '基本情况', '标准版本码', '现场检查记录表']) expect(text).toContain(word);
  for (const word of ['核查确认', '填报信息', '备注改写', '填法', '指纹', '\n扣分明细\n', '事由 ·'])
    expect(text).not.toContain(word);
});

it('the rest is confirmed in the words of an office', () => {
  const text = shown('daxing-2021', 'tally');
  expect(text).toContain('评分确认');
  expect(text).toContain('其余各款经检查未发现扣分情形');
  expect(text).toContain('评分口径');
});

/** 县区环保局 2013 deducts and adds, 安全生产检查 asks for what was found: each has the heading that fits. */
it.each([
  ['xianqu-2013', 'direct', '扣分原因'],
  ['daxing-2021', 'tally', '情况说明'],
  ['daxing-2021', 'tally', '扣（加）分情形'],
  ['anquan-jiancha', 'tally', '检查情形'],
] as const)('%s, %s: %s', (id, mode, word) => expect(shown(id, mode)).toContain(word));

/** Tables drawn with strokes in plain text, whose cells go over several rows: no line is drawn below them there. */

import { drawn } from './support/drawn';
import { codesOf, importText } from './support/imported';

const form = [
  '2024年食堂卫生评分表',
  '学校：　　　　检查日期：',
  '┌──┬────┬──┬──────┬────┬──┐',
  '│序号│内容    │分值│评分标准    │检查方式│得分│',
  '├──┼────┼──┼──────┼────┼──┤',
  '│1   │后厨    │12  │地面有油污扣│看现场， │    │',
  '│    │卫生    │    │12分        │问员工  │    │',
  '│    │        ├──┼──────┤        │    │',
  '│    │和台账  │8   │台账不全扣8 │并拍照  │    │',
  '│    │        │    │分          │        │    │',
  '├──┼────┼──┼──────┼────┼──┤',
  '│    │        │    │            │        │    │',
  '│2   │食材    │80  │过期1样扣5分│查仓库  │    │',
  '└──┴────┴──┴──────┴────┴──┘',
].join('\n');

it('words beside a line over the middle columns go on with the cell that they are in', () => {
  const imported = importText(form);
  const items = imported.rubric!.sections.flatMap((section) => section.items);
  // 12 and 8 have one cell of 得分; nothing else of the second row is its own.
  expect(items.map(({ label, fullScore }) => [label, fullScore])).toEqual([
    ['1', 20],
    ['2', 80],
  ]);
  expect(items[0]!.rows).toMatchObject([
    { requirement: '后厨卫生和台账', criteria: '地面有油污扣12分', fullScore: 12 },
    { criteria: '台账不全扣8分', fullScore: 8 },
  ]);
  expect(items[0]!.texts).toEqual({ 检查方式: '看现场，问员工并拍照' });
  expect(drawn(imported.rubric!, '1')).toContain('5-5×2 看现场，问员工并拍照');
  expect(codesOf(imported)).not.toContain('import.labelShared');
});

it('a blank line in a row does not end it', () => {
  const { rubric } = importText(
    form.replace('│    │卫生    │', '│    │        │    │            │        │    │\n│    │卫生    │'),
  );
  const [first] = rubric!.sections.flatMap(({ items }) => items);
  expect(first!.rows).toHaveLength(2);
});

import { fixedSheets } from '../../src/sheet/form';
import { columnPixels } from '../../src/paper/textHeight';
import type { Mode, Stage } from '../../src/scoring/fields/fields';
import type { Worksheet } from '../../src/sheet/model';
import { layoutFor, template, templateIds } from '../support/templates';

const NAME = '现场检查记录表';
const record = (id: string, mode: Mode = 'tally', stage: Stage = 'assess'): Worksheet | undefined => {
  return fixedSheets(layoutFor(template(id), mode, stage))
    .find(({ name }) => name === NAME)
    ?.draw();
};
const column = ({ cells }: Worksheet, at: number): readonly unknown[] =>
  cells.filter(({ column: own, style }) => own === at && style !== 'head').map(({ value }) => value);

/** 大兴镇 附件2 第1项: …不少于1次，少一次扣0.1分；未及时传达…每次扣0.1分；… */
it('has what is looked for and what it costs, clause by clause', () => {
  const sheet = record('daxing-2021')!;
  expect(column(sheet, 3).slice(0, 4)).toEqual([
    '专题研究会议少开（每次扣0.1分）',
    '未及时传达贯彻上级会议精神（每次扣0.1分）',
    '未及时将法规政策和上级部署纳入干部教育培训（每次扣0.1分）',
    '未配备人员负责环保日常工作（扣0.2分）',
  ]);
  expect(column(sheet, 4).every((value) => value === null)).toBe(true);
});

it('leaves room for the pen: 20 mm for how often, 60 mm for where and why, rows of 12 mm', () => {
  const { columns, heights, cells } = record('xianqu-2013')!;
  // At 96 pixels an inch; `columnPixels` counts 7 a digit, the least that a program takes.
  const mm = (at: number): number => (columnPixels(columns[at]!.width) / 96) * 25.4;
  expect(mm(3)).toBeGreaterThanOrEqual(20);
  expect(mm(4)).toBeGreaterThanOrEqual(60);
  const rows = new Set(
    cells.filter(({ column: at, style }) => at === 3 && style === 'text').map(({ row }) => row),
  );
  expect(rows.size).toBeGreaterThan(100);
  for (const row of rows) expect((heights.get(row)! / 72) * 25.4).toBeGreaterThanOrEqual(11.99);
});

it('says on a new page that an item goes on, and merges no cell over a page end', () => {
  const { cells, print, merges } = record('daxing-2021')!;
  const starts = new Set(print!.breaksAfter.map((row) => row + 1));
  const labels = cells.filter(({ column: at, value }) => at === 2 && typeof value === 'string');
  const continued = labels.filter(({ value }) => (value as string).endsWith('（续）'));
  expect(continued.length).toBeGreaterThan(0);
  for (const { row } of continued) expect(starts.has(row)).toBe(true);
  for (const { from, to } of merges)
    for (const start of starts) expect(from.row < start && start <= to.row).toBe(false);
  expect(print!.pages).toBe(starts.size + 1);
});

// XX年度县区环保局…: 度县区环保局… without the year belonged to nothing.
it.each(templateIds)('%s: is headed by the name of the form, without 年 or 度 of a period', (id) => {
  const [title] = record(id)!.cells.filter(({ column: at }) => at === 2);
  expect(title!.value).toBe(`现场检查记录表\n（${template(id).title.replace(/\{period\}度?/, '')}）`);
});

it('is signed by both sides', () => {
  const words = column(record('daxing-2021')!, 2).join('\n');
  for (const part of [
    '被检查单位：',
    '检查时间：',
    '地点：',
    '检查人（签字）：',
    '被检查单位陪同人（签字）：',
    '日期：',
  ])
    expect(words).toContain(part);
});

it('has a row an item where scores are typed, and is not there for a 自评', () => {
  const sheet = record('daxing-2021', 'direct')!;
  // Ten items and the three lines of 加分.
  expect(column(sheet, 3)).toHaveLength(13);
  expect(record('daxing-2021', 'direct', 'self')).toBeUndefined();
});

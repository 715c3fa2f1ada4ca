/** Titles too long for a line, as the sheet shows and prints them. */
import { join } from 'node:path';
import { loadRubric } from '../../../src/rubric/load';
import type { Rubric } from '../../../src/rubric/rubric';
import { HEAD } from '../../../src/scoring/fields/fieldId';
import { fillForm } from '../../../src/sheet/fillForm';
import type { FilledForm } from '../../../src/sheet/fillForm';
import type { Worksheet } from '../../../src/sheet/model';
import { setUpBench } from '../../support/bench';
import { anItem, aRubric } from '../../support/builders';
import { describeWithOracle } from '../../support/describeWithOracle';
import { pdfWords } from '../../support/pages';
import { layoutFor } from '../../support/templates';

/** Narrower than the paper: a title has 427 pixels, 20 characters of 三号. */
const layout: Rubric['layout'] = {
  columns: [
    { field: 'label', header: '序号', width: 5 },
    { field: 'criteria', header: '评分细则', width: 28 },
    { field: 'fullScore', header: '分值', width: 6 },
    { field: 'score', header: '评分', width: 7 },
    { field: 'remark', header: '备注', width: 15 },
  ],
};

const form = (
  title: string,
  stage: 'assess' | 'self',
  entries: readonly (readonly [string, string | number])[],
): FilledForm =>
  fillForm(
    layoutFor(
      loadRubric(JSON.stringify(aRubric({ title, items: [anItem({ fullScore: 10 })], layout }))),
      'tally',
      stage,
    ),
    new Map(entries),
  );

const shown = ({ model }: FilledForm): unknown =>
  (model.sheets[0] as Worksheet).cells.find(({ row, column }) => row === 4 && column === 2)?.value;

const LONG = '{period}度某县基层医疗卫生机构安全生产目标管理责任制落实情况综合考核评分表';

const cases = [
  { stage: 'assess', entries: [], before: '20＿＿年度', after: '' },
  { stage: 'assess', entries: [[HEAD.year, 2021]], before: '2021年度', after: '' },
  { stage: 'self', entries: [[HEAD.year, 2021]], before: '2021年度', after: '（自评）' },
] as const;

/** By hand: words stay whole, and so does （自评）, for which the title needs a line more. */
const linesOf = (before: string, after: string): readonly string[] =>
  after === ''
    ? [`${before}某县基层医疗卫生机构安全生产`, '目标管理责任制落实情况综合考核评分表']
    : [`${before}某县基层医疗卫生机构`, '安全生产目标管理责任制落实情况', `综合考核评分表${after}`];

describe('a long title', () => {
  it.each(cases)(
    'of $before at the stage $stage ends its lines between phrases',
    ({ stage, entries, before, after }) =>
      expect(shown(form(LONG, stage, entries))).toBe(linesOf(before, after).join('\n')),
  );

  it('has no line break in a sentence or a file name', () =>
    expect(form(LONG, 'assess', [[HEAD.year, 2021]]).model.title).toBe(LONG.replace('{period}', '2021年')));
});

describeWithOracle('a long title in print', () => {
  const bench = setUpBench();

  it.each(cases)(
    'of $before at the stage $stage is printed in the same lines, by formula',
    async ({ stage, entries, before, after }) => {
      const document = await bench.open('title', form(LONG, stage, entries).model);
      const [title] = (await document.readAll()).filter(
        ({ sheet, cell }) => sheet === '评分表' && cell === 'B4',
      );
      expect(title?.value).toBe(linesOf(before, after).join('\n'));
      const [page] = await pdfWords(await document.saveAs(join(bench.folder(), 'title.pdf')));
      await document.close();
      const tops = new Map<number, string>();
      for (const { top, text } of page?.words ?? [])
        tops.set(Math.round(top / 4), (tops.get(Math.round(top / 4)) ?? '') + text);
      const printed = [...tops.values()];
      for (const line of linesOf(before, after)) expect(printed).toContain(line);
    },
  );
});

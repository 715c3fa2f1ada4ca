/**
 * The tables of three notices, put together from the words of their templates, which people made by hand: read back
 * from a Word document, a page, a workbook and a text they must give the same items, 分值, columns and order.
 */

import type { Item, Rubric } from '../../src/rubric/rubric';
import { template } from '../support/templates';
import type { FormCell, NoticeForm } from './support/form';
import { codesOf, columnLine, formKinds, importForm } from './support/imported';

const [daxing, xianqu, changji] = ['daxing-2021', 'xianqu-2013', 'changji-2023'].map(template) as [
  Rubric,
  Rubric,
  Rubric,
];

interface Row {
  readonly label: string;
  readonly requirement: string;
  readonly criteria: string;
  readonly fullScore: number | null;
  readonly leadUnit: string;
}

const rowOf = ({ label, requirement = '', criteria = '', fullScore, leadUnit = '' }: Item): Row => ({
  label,
  requirement,
  criteria,
  fullScore,
  leadUnit,
});

const rowsOf = ({ sections }: Rubric): readonly Row[] => sections.flatMap(({ items }) => items.map(rowOf));
const sectionsOf = ({ sections }: Rubric): readonly (readonly [string, number, number])[] =>
  sections.map(({ title, fullScore, items }) => [title, fullScore, items.length]);

/** 附件2 of 大兴镇: 加分项 in a row of its own across two columns, 总分 across the table. */
const daxingForm: NoticeForm = {
  before: ['附件2：', '年大兴镇社区生态环境保护工作考核评分表', '社区：　　　　　　评分时间：'],
  rows: [
    daxing.layout.columns.map(({ header }) => header),
    ...daxing.sections[0]!.items.map(({ label, requirement = '', criteria = '', fullScore }) => [
      label,
      requirement,
      criteria,
      `${fullScore ?? ''}分`,
      '',
      '',
    ]),
    ['11', { text: '加分项', across: 2 }, '', '', ''],
    [{ text: '总分：', across: 6 }],
  ],
};

/** 2013年度县区: 工作项目 and 牵头部门 merged over their rows, one heading over 序号 and 工作目标及要求. */
const xianquForm: NoticeForm = {
  before: ['2013年度县区环保局主要工作目标及考核办法'],
  rows: [
    [
      '工作项目',
      { text: '工作目标及要求', across: 2 },
      '所占\n分值',
      '考核办法及扣分细则（扣满本项分值为止）',
      '牵头  部门',
    ],
    ...xianqu.sections.flatMap(({ title, items }) =>
      items.map((item, i): readonly (string | FormCell)[] => {
        const { label, requirement = '', criteria = '', fullScore, leadUnit = '' } = item;
        const isFirst = i === 0 || items[i - 1]!.leadUnit !== leadUnit;
        const run = items.slice(i).findIndex((other) => other.leadUnit !== leadUnit);
        return [
          ...(i === 0 ? [{ text: title, down: items.length }] : []),
          label,
          requirement,
          fullScore === null ? '' : String(fullScore),
          criteria,
          ...(isFirst ? [{ text: leadUnit, down: run < 0 ? items.length - i : run }] : []),
        ];
      }),
    ),
  ],
};

/** 昌吉州: parts in rows across the table; the notice has no table of its own, the template laid it out. */
const changjiForm: NoticeForm = {
  before: ['2023年5月昌吉州网格化环境监管考核评分表', '县市（园区）：　　　　　　评分时间：'],
  rows: [
    changji.layout.columns.map(({ header }) => header),
    ...changji.sections.flatMap(({ title, fullScore, items }): (readonly (string | FormCell)[])[] => [
      [{ text: `${title}（${fullScore}分）`, across: 6 }],
      ...items.map((item) => [
        item.label,
        item.requirement ?? '',
        item.criteria ?? '',
        String(item.fullScore),
        '',
        '',
      ]),
    ]),
    [{ text: '总分', across: 3 }, '100', '', ''],
  ],
};

describe.each(formKinds)('from %s', (kind) => {
  it('大兴镇 has the ten items of its template, and 加分项 as row 11', async () => {
    const imported = await importForm(daxingForm, kind);
    const { rubric } = imported;
    expect(rowsOf(rubric!)).toEqual(rowsOf(daxing));
    expect(rubric).toMatchObject({
      title: daxing.title,
      attachment: '附件2',
      unitNoun: daxing.unitNoun,
      period: daxing.period,
      fullScore: 10,
      layout: { bonusRow: daxing.layout.bonusRow, totalLabel: '总分', dateLabel: '评分时间' },
    });
    expect(columnLine(rubric!)).toBe(columnLine(daxing));
    expect(codesOf(imported).filter((code) => code.startsWith('L'))).toEqual([]);
  });

  it('县区 has the 62 items, 18 parts and 牵头部门 of its template', async () => {
    const { rubric } = await importForm(xianquForm, kind);
    expect(rowsOf(rubric!)).toEqual(rowsOf(xianqu));
    expect(sectionsOf(rubric!)).toEqual(sectionsOf(xianqu));
    // The form has one heading over the numbers and the words beside them, and no 备注.
    expect(columnLine(rubric!)).toBe(
      columnLine(xianqu).replace('序号=label', '工作目标及要求=label').replace(' 备注=remark', ''),
    );
    expect([rubric!.title, rubric!.fullScore]).toEqual(['{period}度县区环保局主要工作目标及考核办法', 100]);
  });

  it('昌吉州 has the items and parts of its template', async () => {
    const { rubric } = await importForm(changjiForm, kind);
    expect(rowsOf(rubric!)).toEqual(rowsOf(changji));
    // The headings have their points behind them, as rows of notices do.
    expect(sectionsOf(rubric!)).toEqual(
      changji.sections.map(({ title, fullScore, items }) => [
        `${title}（${fullScore}分）`,
        fullScore,
        items.length,
      ]),
    );
    expect(columnLine(rubric!)).toBe(columnLine(changji));
    expect(rubric).toMatchObject({
      period: 'month',
      title: changji.title,
      unitNoun: '县市（园区）',
      fullScore: 100,
    });
  });
});

/** The form that is printed, changed as a person changes it: as issued before, as said after, and nothing else with it. */
import type { Changed } from '../../src/editing/loaded';
import type { BlankDraft, FootDraft } from '../../src/editing/formBlanks';
import { missingColumns } from '../../src/editing/formColumns';
import type { PrintedDraft } from '../../src/editing/printedForm';
import { printedDraft, setPrinted } from '../../src/editing/printedForm';
import { askedWidths } from '../../src/rubric/columnWidths';
import { fingerprint } from '../../src/rubric/fingerprint';
import type { Rubric } from '../../src/rubric/rubric';
import { titleForPeriod } from '../../src/rubric/title';
import { fillForm } from '../../src/sheet/fillForm';
import { anItem, aRubric } from '../support/builders';
import { exampleIds, layoutFor, template, templateIds } from '../support/templates';

const rubricOf = ({ rubric, problems }: Changed): Rubric => {
  expect(problems).toEqual([]);
  return rubric!;
};
const change = (of: Rubric, part: (draft: PrintedDraft) => Partial<PrintedDraft>): Changed => {
  const draft = printedDraft(of);
  return setPrinted(of, { ...draft, ...part(draft) });
};

/** 考核类别 | 考核项目 | 评分标准 | 分值 | 得分 | 扣分原因, with 合计 over the first three and 100 under 分值. */
const homes = aRubric({
  title: '养老机构服务质量考核评分表',
  period: 'day',
  unitNoun: '机构',
  items: [anItem({ id: '1', fullScore: 15, requirement: '消防安全', texts: { 方法: '查阅资料' } })],
  layout: {
    columns: [
      { field: 'section', header: '考核类别' },
      { field: 'requirement', header: '考核项目' },
      { field: 'criteria', header: '评分标准' },
      { field: 'fullScore', header: '分值', plain: true },
      { field: 'score', header: '得分' },
      { field: 'remark', header: '扣分原因' },
    ],
    totalLabel: '合计',
    plainTotal: true,
    totalRow: { spans: [3, 1, 1, 1], numbers: [{ column: 4, text: '15' }] },
    tableFoot: [
      {
        cells: [
          { from: 1, to: 2, text: '考核组意见' },
          { from: 3, to: 6, entry: { label: '考核组意见' } },
        ],
      },
    ],
    head: [
      [
        { label: '机构名称（盖章）', is: 'unit' },
        { label: '考核日期', is: 'date' },
      ],
    ],
    foot: [{ note: '注：发生虐待老人事件的，一票否决。' }, { blanks: [{ label: '考核组长（签字）' }] }],
  },
});

/** What the official sheet says where nothing is filled in, cell by cell. */
const printed = (rubric: Rubric): readonly string[] =>
  (fillForm(layoutFor(rubric, 'direct'), new Map()).model.sheets[0]?.cells ?? []).flatMap(({ value }) =>
    typeof value === 'string' && value !== '' ? [value.replaceAll('\n', '')] : [],
  );

it.each([...templateIds, ...exampleIds])('leaves %s as it is where nothing is changed', (id) => {
  const rubric = template(id);
  const same = rubricOf(change(rubric, () => ({})));
  expect(fingerprint(same)).toBe(fingerprint(rubric));
});

it('prints what the title, the total and the attachment are called', () => {
  const changed = rubricOf(
    change(homes, () => ({
      title: '养老院考核表',
      attachment: '附件3',
      totalLabel: '',
      dateLabel: '检查日期',
    })),
  );
  expect(printed(changed)).toEqual(expect.arrayContaining(['附件3', '养老院考核表', '总分']));
  expect(printed(changed)).not.toContain('合计');
  expect(changed.layout).toMatchObject({ dateLabel: '检查日期' });
});

it.each([
  ['养老机构考核表', 'year', '{period}养老机构考核表'],
  ['养老机构季度考核表', 'quarter', '养老机构季度考核表'],
  ['{period}养老机构考核表', 'month', '{period}养老机构考核表'],
  ['{period}度养老机构考核表', 'none', '养老机构考核表'],
  ['养老机构考核表', 'day', '养老机构考核表'],
] as const)('puts the period into %s by the %s: %s', (title, period, wanted) => {
  expect(titleForPeriod(title, period)).toBe(wanted);
  rubricOf(change(homes, () => ({ title: wanted, period })));
});

const place: BlankDraft = {
  kind: 'blank',
  label: '考核地点',
  fill: 'typed',
  stamp: false,
  isNewRow: true,
  blank: {},
};

it('adds a blank that is typed, on a row of its own, and one for the pen beside it', () => {
  const changed = rubricOf(
    change(homes, ({ head }) => ({
      head: [...head, place, { ...place, label: '陪同人员', fill: 'pen', isNewRow: false }],
    })),
  );
  expect(changed.layout.head?.[1]).toEqual([{ label: '考核地点', key: 'blank1' }, { label: '陪同人员' }]);
  expect(layoutFor(changed, 'direct').prepared.byId.has(':blank/blank1')).toBe(true);
  // It keeps its id, under which what was typed is found again.
  const renamed = rubricOf(
    change(changed, ({ head }) => ({
      head: head.map((each) => (each.label === '考核地点' ? { ...each, label: '检查地点' } : each)),
    })),
  );
  expect(renamed.layout.head?.[1]?.[0]).toEqual({ label: '检查地点', key: 'blank1' });
  const written = rubricOf(
    change(renamed, ({ head }) => ({
      head: head.map((each) => ({ ...each, ...(each.fill === 'typed' && { fill: 'pen' }) })),
    })),
  );
  expect(written.layout.head?.[1]?.[0]).toEqual({ label: '检查地点' });
});

it('keeps notes, boxes and blanks below the table in the order of the list', () => {
  const box: FootDraft = { kind: 'box', box: '考核组意见', lines: 4 };
  const changed = rubricOf(
    change(homes, ({ foot: [note, signed] }) => ({
      foot: [signed!, { ...place, label: '机构负责人', fill: 'pen', isNewRow: false }, box, note!],
    })),
  );
  expect(changed.layout.foot).toEqual([
    { blanks: [{ label: '考核组长（签字）' }, { label: '机构负责人' }] },
    { box: '考核组意见', lines: 4 },
    { note: '注：发生虐待老人事件的，一票否决。' },
  ]);
});

it('lets who signs come and go', () => {
  const changed = rubricOf(
    change(homes, () => ({
      signatures: [
        { label: '考核人', people: 2, stamp: false },
        { label: '机构负责人', people: undefined, stamp: true },
      ],
    })),
  );
  expect(changed.layout.signatures).toEqual([
    { label: '考核人', people: 2 },
    { label: '机构负责人', stamp: true },
  ]);
  expect(change(changed, () => ({ signatures: [] })).rubric?.layout.signatures).toEqual([]);
});

describe('columns', () => {
  it('are called otherwise, as wide as is said, and 合计 stays', () => {
    const changed = rubricOf(
      change(homes, ({ columns }) => ({
        columns: columns.map((each, i) => (i === 5 ? { ...each, header: '存在问题', width: 20 } : each)),
      })),
    );
    expect(changed.layout.columns[5]).toEqual({ field: 'remark', header: '存在问题', width: 20 });
    expect(changed.layout.totalRow).toEqual(homes.layout.totalRow);
    expect(printed(changed)).toContain('存在问题');
  });

  it('are as wide as issued, or as their words ask for', () => {
    const wide = homes.layout.columns.map((column, i) => ({ ...column, width: i === 2 ? 10 : 9 }));
    const issued = { ...homes, layout: { ...homes.layout, columns: wide, keepWidths: true } };
    const widthOf = (of: Rubric): number =>
      askedWidths(of).find(({ field }) => field === 'criteria')?.width ?? 0;
    const free = rubricOf(
      change(issued, ({ columns }) => ({
        keepWidths: false,
        columns: columns.map((each) => ({ ...each, width: undefined })),
      })),
    );
    expect(free.layout.keepWidths).toBe(false);
    expect(widthOf(free)).toBeGreaterThan(widthOf(issued));
    expect(widthOf(rubricOf(change(issued, () => ({}))))).toBe(widthOf(issued));
  });

  it('go, and the cells that went over them are narrower', () => {
    const changed = rubricOf(
      change(homes, ({ columns }) => ({ columns: columns.filter(({ header }) => header !== '考核类别') })),
    );
    // 合计 over two of them now, and 15 still under 分值.
    expect(changed.layout.totalRow).toEqual({ spans: [2, 1, 1, 1], numbers: [{ column: 3, text: '15' }] });
    expect(changed.layout.tableFoot?.[0]?.cells.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 5],
    ]);
    expect(printed(changed)).toEqual(expect.arrayContaining(['合计', '考核组意见']));
  });

  it('come back, and one more for the pen', () => {
    const offered = missingColumns(homes, printedDraft(homes).columns);
    expect(offered.map(({ field, key }) => key ?? field)).toEqual(['label', 'deduction', '方法', '手写1']);
    const changed = rubricOf(
      change(homes, ({ columns }) => ({
        columns: [
          ...columns,
          { column: offered[2]!, header: '考核方法', width: undefined, was: undefined },
          { column: offered[3]!, header: '整改期限', width: undefined, was: undefined },
        ],
      })),
    );
    expect(printed(changed)).toEqual(expect.arrayContaining(['考核方法', '查阅资料', '整改期限']));
    expect(changed.layout.totalRow?.spans).toEqual([3, 1, 1, 1, 1, 1]);
    // The row of the table goes on to its edge.
    expect(changed.layout.tableFoot?.[0]?.cells.at(-1)).toMatchObject({ from: 3, to: 8 });
  });

  it('change places, and the 分值 of 合计 goes along', () => {
    const changed = rubricOf(
      change(homes, ({ columns: [first, second, third, full, ...rest] }) => ({
        columns: [full!, first!, second!, third!, ...rest],
      })),
    );
    expect(changed.layout.columns.map(({ header }) => header)).toEqual([
      '分值',
      '考核类别',
      '考核项目',
      '评分标准',
      '得分',
      '扣分原因',
    ]);
    expect(changed.layout.totalRow?.spans).toEqual([1, 3, 1, 1]);
    expect(printed(changed)).toContain('合计');
  });

  it('are refused without 得分, and where the paper has no room for them', () => {
    const codes = ({ problems }: Changed): readonly string[] => problems.map(({ code }) => code);
    const without = change(homes, ({ columns }) => ({
      columns: columns.filter(({ column }) => column.field !== 'score'),
    }));
    expect(codes(without)).toEqual(['rubric.column']);
    const wide = change(homes, ({ columns }) => ({
      columns: columns.map((each) => ({ ...each, width: 60 })),
    }));
    expect(codes(wide)).toEqual(['rubric.tooWide']);
    expect(
      codes(change(homes, ({ columns }) => ({ columns: columns.map((each) => ({ ...each, header: '' })) }))),
    ).not.toEqual([]);
  });
});

it('gives 总分 a row again once the blank that it stood in is gone', () => {
  const inBlank: Rubric = {
    ...homes,
    layout: {
      ...homes.layout,
      totalPlace: 'blank',
      foot: [{ blanks: [{ label: '考核得分', is: 'total' }] }],
    },
  };
  expect(rubricOf(change(inBlank, ({ head }) => ({ head }))).layout.totalPlace).toBe('blank');
  expect(rubricOf(change(inBlank, () => ({ foot: [] }))).layout.totalPlace).toBeUndefined();
});

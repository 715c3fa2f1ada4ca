/**
 * Forms as other offices issue them: headings merged left of the items, columns of free text, columns for the pen, 分值
 * as a bare number, no 序号 and no 备注. Rows and merges are worked out by hand from the form.
 */
import { columnName } from '../../../src/formula/reference';
import { loadRubric } from '../../../src/rubric/load';
import type { Worksheet } from '../../../src/sheet/model';
import { fillForm } from '../../../src/sheet/fillForm';
import { makeForm } from '../../../src/sheet/form';
import { checkRubric } from '../../../src/rubric/checks/check';
import type { Rubric } from '../../../src/rubric/rubric';

const item = (id: string, headings: readonly string[], texts: Readonly<Record<string, string>>) => ({
  id,
  label: id,
  headings,
  texts,
  criteria: `按要求完成第${id}项工作。`,
  fullScore: 25,
  clauses: [],
});

const form = (columns: readonly object[] = COLUMNS) =>
  JSON.stringify({
    id: 'patients',
    title: '{period}临床科室质控考核表',
    source: { notice: '《临床科室质控考核办法》', issuer: '某县人民医院' },
    unitNoun: '科室',
    period: 'month',
    fullScore: 100,
    sections: [
      {
        id: 's1',
        title: '质控',
        fullScore: 100,
        items: [
          item('1', ['医疗质量', '核心制度'], { method: '抽查病历10份', source: '质控科' }),
          item('2', ['医疗质量', '病历'], { method: '查看记录', source: '质控科' }),
          item('3', ['护理质量', '病历'], { method: '查看记录', source: '护理部' }),
          item('4', ['护理质量', '病历'], { method: '=1+1', source: '护理部' }),
        ],
      },
    ],
    layout: { orientation: 'landscape', columns },
  });

const COLUMNS = [
  { field: 'heading', level: 1, header: '一级指标' },
  { field: 'heading', level: 2, header: '二级指标' },
  { field: 'criteria', header: '考核标准' },
  { field: 'fullScore', header: '分值', plain: true },
  { field: 'text', key: 'method', header: '检查方法' },
  { field: 'text', key: 'source', header: '数据来源', merge: true },
  { field: 'pen', key: 'self', header: '自评分' },
  { field: 'score', header: '考核得分' },
];

function drawn(): Worksheet {
  const layout = makeForm({ rubric: loadRubric(form()), mode: 'direct', stage: 'assess', version: '9.9.9' });
  const { sheets } = fillForm(layout, new Map()).model;
  const sheet = sheets[0];
  if (sheet === undefined) throw new Error('nothing was drawn');
  return sheet;
}

/** Rows 1 to 4 hold attachment, title, unit and date, and the headings of the columns; column A the ids. */
const FIRST = 7;
const shownIn = (sheet: Worksheet, column: string): readonly unknown[] =>
  [0, 1, 2, 3].map(
    (i) =>
      sheet.cells.find((cell) => cell.row === FIRST + i && columnName(cell.column) === column)?.value ?? null,
  );
const mergesIn = (sheet: Worksheet, column: string): readonly string[] =>
  sheet.merges
    .filter(({ from, to }) => from.row >= FIRST && columnName(from.column) === column && to.row < FIRST + 4)
    .map(({ from, to }) => `${from.row}:${to.row}`);

describe('a form with headings, free text and columns for the pen', () => {
  const sheet = drawn();

  it('merges a heading over the items under it, and the same words under another heading apart', () => {
    expect(shownIn(sheet, 'B')).toEqual(['医疗质量', null, '护理质量', null]);
    expect(mergesIn(sheet, 'B')).toEqual(['7:8', '9:10']);
    expect(shownIn(sheet, 'C')).toEqual(['核心制度', '病历', '病历', null]);
    expect(mergesIn(sheet, 'C')).toEqual(['9:10']);
  });

  it('prints free text as text, merged only where the column says so', () => {
    // 查看记录 twice, one below the other, each in its cell.
    expect(shownIn(sheet, 'F')).toEqual(['抽查病历10份', '查看记录', '查看记录', '=1+1']);
    expect(mergesIn(sheet, 'F')).toEqual([]);
    expect(shownIn(sheet, 'G')).toEqual(['质控科', null, '护理部', null]);
    expect(mergesIn(sheet, 'G')).toEqual(['7:8', '9:10']);
    expect(sheet.cells.filter(({ column, formula }) => column === 6 && formula !== undefined)).toEqual([]);
  });

  it('leaves the column for the pen blank, and writes 分值 as issued', () => {
    expect(shownIn(sheet, 'H')).toEqual([null, null, null, null]);
    const [full] = sheet.cells.filter(({ row, column }) => row === FIRST && column === 5);
    expect(full).toMatchObject({ value: 25, format: 'General' });
  });

  it('has its rows under the headings as issued, and nothing else', () =>
    expect(
      sheet.cells.filter(({ row, column }) => row === FIRST - 1 && column > 1).map(({ value }) => value),
    ).toEqual(['一级指标', '二级指标', '考核标准', '分值', '检查方法', '数据来源', '自评分', '考核\n得分']));
});

describe('headings in a narrow column', () => {
  // 7 characters are 49 pixels, less 6, at 14 a character: three on a line.
  const narrow = COLUMNS.map((column) => (column.field === 'heading' ? { ...column, width: 7 } : column));
  const rubric = loadRubric(form(narrow));
  const { sheets } = fillForm(
    makeForm({ rubric, mode: 'direct', stage: 'assess', version: '9.9.9' }),
    new Map(),
  ).model;

  it('end their lines between words', () => {
    expect(shownIn(sheets[0]!, 'B')).toEqual(['医疗\n质量', null, '护理\n质量', null]);
    expect(shownIn(sheets[0]!, 'C')).toEqual(['核心\n制度', '病历', '病历', null]);
  });
});

describe('columns that cannot be drawn', () => {
  it.each([
    [
      'a heading without its level',
      { field: 'heading', header: '指标' },
      '“heading”这一列要写明 level。请补上。',
    ],
    ['a text without its key', { field: 'text', header: '方法' }, '“text”这一列要写明 key。请补上。'],
    [
      'the same text twice',
      { ...COLUMNS[4] },
      '版式里应有一列、且只有一列“text:method”。请检查 layout.columns。',
    ],
  ])('are refused: %s', (_, column, message) =>
    expect(
      checkRubric(JSON.parse(form([...COLUMNS.slice(2), column])) as Rubric).map(
        (problem) => problem.message,
      ),
    ).toEqual([message]),
  );
});

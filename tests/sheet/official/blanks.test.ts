/**
 * Lines of blanks above the table and what stands below it, as inspection forms have them: 检查地点, 检查人员, 考核意见,
 * 注, signatures of both sides. Rows and merges are worked out by hand from the form.
 */
import type { Rubric } from '../../../src/rubric/rubric';
import { loadRubric } from '../../../src/rubric/load';
import type { Worksheet } from '../../../src/sheet/model';
import { fillForm } from '../../../src/sheet/fillForm';
import { makeForm } from '../../../src/sheet/form';
import { readWorkbook } from '../../../src/hosts/file/readWorkbook';
import { readBack } from '../../../src/readBack/readBack';
import { AGREES, compareSheet } from '../../support/agreement';
import { setUpBench } from '../../support/bench';
import { aRubric, anItem } from '../../support/builders';
import { blankRows } from '../../../src/sheet/official/blankRows';
import { describeWithOracle } from '../../support/describeWithOracle';
import { aScoresheet, at, readBytes, withCells } from '../../support/scoresheets';
import { layoutFor } from '../../support/templates';

const NOTE = '注：1.本表一式两份，检查组和被检查单位各执一份。\n=2.检查情况属实的，由被检查单位签字确认。';

/** Five columns: 序号, 评分细则, 分值, 评分, 备注 are B to F. */
const rubric: Rubric = loadRubric(
  JSON.stringify(
    aRubric({
      items: [anItem({ fullScore: 10 })],
      period: 'day',
      title: '餐饮单位检查评分表',
      layout: {
        ...aRubric().layout,
        head: [
          [{ label: '检查地点', key: 'place' }, { label: '天气' }],
          [{ label: '检查人员', key: 'people' }],
        ],
        foot: [
          { box: '考核意见', lines: 4 },
          { note: NOTE },
          { blanks: [{ label: '检查组长（签字）' }, { label: '被检查单位', stamp: true }] },
        ],
      },
    }),
  ),
);

const MM = 72 / 25.4;

function official(
  entries: readonly (readonly [string, string])[] = [],
  stage: 'assess' | 'self' = 'assess',
): Worksheet {
  const { sheets } = fillForm(layoutFor(rubric, 'tally', stage), new Map(entries)).model;
  const sheet = sheets[0];
  if (sheet === undefined) throw new Error('nothing was drawn');
  return sheet;
}

const rowOf = ({ cells }: Worksheet, id: string): number =>
  cells.find(({ column, value }) => column === 1 && value === id)?.row ?? 0;

/** The texts of a row with the columns that they are merged over. */
function rowTexts(sheet: Worksheet, id: string): readonly (readonly [number, number, unknown])[] {
  const row = rowOf(sheet, id);
  return sheet.cells
    .filter((cell) => cell.row === row && cell.column > 1 && cell.value !== null)
    .map(({ column, value }) => {
      const merge = sheet.merges.find(({ from }) => from.row === row && from.column === column);
      return [
        column,
        merge?.to.column ?? column,
        typeof value === 'string' ? value.replace(/＿+$/, '＿') : value,
      ];
    });
}

describe('blanks above the table', () => {
  it('stand between unit and headings, a row as issued, with lines for the pen', () => {
    const sheet = official();
    const header = sheet.cells.find(({ value, style }) => value === '序号' && style === 'head')?.row;
    expect([':line', ':head/1', ':head/2'].map((id) => rowOf(sheet, id))).toEqual([5, 6, 7]);
    expect([header, sheet.print?.headerRow, sheet.frozenRows]).toEqual([8, 8, 2]);
    const [place, weather, ...more] = rowTexts(sheet, ':head/1');
    expect([place?.[0], place?.[2], weather?.[1], weather?.[2], more]).toEqual([
      2,
      '检查地点：＿',
      6,
      '天气：＿',
      [],
    ]);
    expect(rowTexts(sheet, ':head/2')).toEqual([[2, 6, '检查人员：＿']]);
    expect(sheet.heights.get(4)).toBeGreaterThanOrEqual(10 * MM);
  });

  it('show what is typed on 加扣分明细, as text', () => {
    const sheet = official([
      [':blank/place', '=1+1'],
      [':blank/people', '检查一组'],
    ]);
    expect(rowTexts(sheet, ':head/1')[0]?.[2]).toBe('检查地点：=1+1');
    expect(rowTexts(sheet, ':head/2')).toEqual([[2, 6, '检查人员：检查一组']]);
  });

  it('leave no sheet 未评完, and make no blank form anything else', () => {
    const form = layoutFor(rubric, 'tally');
    const head = { ':unit': '东村饭店', ':date': 44550, ':confirmed': '是' };
    expect(fillForm(form, new Map(Object.entries(head))).scoring.total.total).not.toBe('未评完');
    expect(fillForm(form, new Map([[':blank/place', '东街1号']])).scoring.total.total).toBe('');
  });
});

describe('unit, period and day where the form has them', () => {
  const issued = loadRubric(
    JSON.stringify({
      ...rubric,
      period: 'month',
      title: '{period}餐饮单位检查评分表',
      layout: {
        ...rubric.layout,
        head: [
          [
            { label: '受检单位（公章）', is: 'unit' },
            { label: '检查月份', is: 'period' },
            { label: '检查日期', is: 'date' },
          ],
        ],
        foot: [{ blanks: [{ label: '负责人签字' }, { label: '', is: 'day' }] }],
      },
    }),
  );
  const drawn = (entries: readonly (readonly [string, string | number])[]): Worksheet =>
    fillForm(layoutFor(issued, 'tally'), new Map(entries)).model.sheets[0]!;

  /** One line of the page has no room for all three: they go on below, in the same order. */
  const headTexts = (sheet: Worksheet): readonly unknown[] =>
    [1, 2, 3].flatMap((row) =>
      rowTexts(sheet, `:head/${row}`).map(([, , text]) =>
        String(text)
          .replace(/＿{3,}/g, '＿')
          .replace(/　+/g, '　'),
      ),
    );

  it('have no line of their own above', () => {
    const sheet = drawn([]);
    expect(rowOf(sheet, ':line')).toBe(0);
    expect(headTexts(sheet)).toEqual([
      '受检单位（公章）：＿　检查月份：20＿＿年＿＿月',
      '检查日期：20＿＿年＿＿月＿＿日',
    ]);
    expect(rowTexts(sheet, ':foot/1').map(([, , text]) => text)).toEqual([
      '负责人签字：＿',
      '　　　　年　　月　　日',
    ]);
  });

  it('show what is entered at the head of 加扣分明细', () => {
    // 2021-12-20, in days since 1900.
    const sheet = drawn([
      [':unit', '东村饭店'],
      [':year', 2021],
      [':part', 12],
      [':date', 44550],
    ]);
    expect(headTexts(sheet)).toEqual([
      '受检单位（公章）：东村饭店　检查月份：2021年12月',
      '检查日期：2021年12月20日',
    ]);
  });
});

describe('blanks of one line of the form', () => {
  /** Six narrow columns in the middle: no blank has room in columns of its own. */
  const line = (head: NonNullable<Rubric['layout']['head']>[number]): Rubric =>
    loadRubric(JSON.stringify({ ...rubric, layout: { ...rubric.layout, head: [head] } }));
  const text = (of: Rubric, entries: readonly (readonly [string, string])[] = []): string => {
    const sheet = fillForm(layoutFor(of, 'tally'), new Map(entries)).model.sheets[0]!;
    expect(rowOf(sheet, ':head/2')).toBe(0);
    expect(rowTexts(sheet, ':head/1')).toHaveLength(1);
    return String(rowTexts(sheet, ':head/1')[0]?.[2]);
  };
  const people = line([
    { label: '学校', is: 'unit' },
    { label: '校长', key: 'head' },
    { label: '学生', key: 'pupils', inside: '＿人' },
    { label: '单位：分', is: 'words' },
  ]);

  it('stay on one line, with the words that stand behind them', () => {
    expect(text(people)).toMatch(/^学校：＿{4,}　校长：＿{4,}　学生：＿{4,}人　单位：分$/);
  });

  it('keep their places when less is typed than there are strokes', () => {
    const [blank, typed] = [
      text(people),
      text(people, [
        [':unit', '东校'],
        [':blank/pupils', '32'],
      ]),
    ];
    expect(typed).toMatch(/^学校：东校　+校长：＿{4,}　学生：32人　+单位：分$/);
    expect(typed.indexOf('单位：分')).toBe(blank.indexOf('单位：分'));
  });

  /** 科室：＿ 检查者：＿ 日期：＿ 得分：＿, as issued on one line of an upright page. */
  const four = line([
    { label: '科室', is: 'unit' },
    { label: '检查者', key: 'head' },
    { label: '日期', is: 'date' },
    { label: '得分' },
  ]);

  it('stay on one line with shorter strokes, a day with one for each number', () => {
    const shown = text(four);
    // `rowTexts` leaves one of the last strokes; there are three.
    expect(shown).toBe('科室：＿＿＿＿＿ 检查者：＿＿＿＿ 日期：20＿年＿月＿日 得分：＿');
    // 五号 (14 pixels), digits and blanks of half a character, on 72 columns of 7 pixels, of which a cell keeps 6 free.
    const halves = shown.replace(/[^20 ]/g, '').length;
    expect((shown.length + 2 - halves / 2) * 14).toBeLessThanOrEqual(72 * 7 - 6);
  });

  it('show the day that is typed in the place of its strokes', () => {
    expect(text(four, [[':date', '44550']])).toContain('日期：20＿年＿月＿日');
    const sheet = fillForm(
      layoutFor(four, 'tally'),
      new Map<string, string | number>([
        [':unit', '内科'],
        [':date', 44550],
      ]),
    ).model.sheets[0]!;
    expect(String(rowTexts(sheet, ':head/1')[0]?.[2])).toMatch(
      /^科室：内科　* 检查者：＿{4} 日期：2021年12月20日 得分：＿/,
    );
  });

  it('have several gaps in one, for which what is typed stands as a whole', () => {
    const village = line([{ label: '申报村', is: 'unit', inside: '＿县（市、区）＿乡（镇）＿村' }]);
    expect(text(village)).toMatch(/^申报村：＿{2,}县（市、区）＿{2,}乡（镇）＿{2,}村$/);
    expect(text(village, [[':unit', '东县西镇南村']])).toBe('申报村：东县西镇南村');
  });

  it('stand under the title where they are words, or the period, in brackets', () => {
    const period = line([{ label: '', is: 'period', inside: '（＿）' }]);
    const sheet = fillForm(layoutFor({ ...period, period: 'month' }, 'tally'), new Map()).model.sheets[0]!;
    const row = rowOf(sheet, ':head/1');
    const [drawn] = sheet.cells.filter((cell) => cell.row === row && cell.column === 2);
    expect(drawn).toMatchObject({ value: '（20＿＿年＿＿月）', style: 'lineCentre' });
  });
});

describe('two blanks of the foot on 504 pixels', () => {
  const columns = { first: 2, last: 3, span: (from: number, to: number) => 252 * (to - from + 1) };
  const POINT = 96 / 72;

  // Of 小四 (16 pixels) a half holds 15 characters beside the 6 that are free; of 五号 (14) the whole line holds 35.
  it.each([
    [9, 2, 12],
    // 10, the colon and 4 strokes just fill the half, and strokes that fill a line may be broken: the line is shared.
    [10, 1, 10.5],
    [11, 1, 10.5],
  ])('with labels of %d characters: %d cells, no line broken', (long, cells, size) => {
    const label = '签'.repeat(long);
    const rows = blankRows(columns, [{ label }, { label }]);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.cells).toHaveLength(cells);
    for (const { from, to, blanks } of rows[0]!.cells) {
      const text = blanks.map(({ line }) => line).join('　');
      expect((text.length + 1) * size * POINT + 6).toBeLessThanOrEqual(columns.span(from, to));
      for (const { line } of blanks) expect(line).toMatch(/：＿{4,}$/);
    }
  });
});

it('blanks that no line of the page holds stand on two, with no label broken', () => {
  const columns = { first: 2, last: 5, span: (from: number, to: number) => 126 * (to - from + 1) };
  // Of 五号 the line holds 35 characters; four labels of 8 with their colons and the fewest strokes are 52.
  const rows = blankRows(
    columns,
    Array.from({ length: 4 }, () => ({ label: '考'.repeat(8) })),
  );
  expect(rows.map(({ cells }) => cells.flatMap(({ blanks }) => blanks).length)).toEqual([2, 2]);
  for (const { height, cells } of rows) {
    // Room for a pen, and no second line of 小四 in it.
    expect(height).toBeLessThan(2 * 1.3 * 12 + 3);
    for (const { blanks } of cells) for (const { line } of blanks) expect(line).toMatch(/^考{8}：＿{4,}$/);
  }
});

describe('what stands below the table', () => {
  it('comes after 总分 in the order of the form, each with its room', () => {
    const sheet = official();
    const from = rowOf(sheet, 'total');
    expect([1, 2, 3, 4].map((i) => rowOf(sheet, `:foot/${i}`) - from)).toEqual([1, 2, 3, 4]);
    expect(rowTexts(sheet, ':foot/1')).toEqual([[2, 6, '考核意见：']]);
    expect(sheet.heights.get(from + 1)).toBeGreaterThanOrEqual(4 * 11 * MM);
    expect([rowTexts(sheet, ':foot/2'), rowTexts(sheet, ':foot/3')]).toEqual(
      NOTE.split('\n').map((line) => [[2, 6, line]]),
    );
    expect(rowTexts(sheet, ':foot/4').map(([, , words]) => words)).toEqual([
      '检查组长（签字）：＿',
      '被检查单位（盖章）：',
    ]);
    expect(sheet.heights.get(from + 4)).toBeGreaterThanOrEqual(20 * MM);
    expect(sheet.print?.area.to.row).toBe(from + 4);
  });

  it('has no formula in a note that begins like one', () => {
    const sheet = official();
    const row = rowOf(sheet, ':foot/3');
    expect(sheet.cells.filter((cell) => cell.row === row && cell.formula !== undefined)).toEqual([]);
  });

  it('is not printed on a 自评 but for the note', () => {
    const sheet = official([], 'self');
    expect(rowTexts(sheet, ':foot/1')).toEqual([[2, 6, NOTE.split('\n')[0]]]);
    expect(rowOf(sheet, ':foot/3')).toBe(0);
  });
});

describe('a returned form with blanks', () => {
  const answers = {
    unit: '东村饭店',
    date: '2021-12-20',
    confirmed: true,
    blanks: { place: '东街1号', people: '检查一组' },
  };

  it('gives back what was typed', async () => {
    const sheet = await aScoresheet({ rubric, answers });
    const { problems, entries } = readBytes(sheet.bytes);
    expect(problems).toEqual([]);
    expect([entries?.get(':blank/place'), entries?.get(':blank/people')]).toEqual(['东街1号', '检查一组']);
  });

  it('tells of a text that is too long or a number', async () => {
    const sheet = await aScoresheet({ rubric, answers });
    const place = at(sheet.placeOf(':blank/place'));
    const said = (value: string | number) =>
      readBack(withCells(readWorkbook(sheet.bytes), { [place]: { value } }))
        .problems.filter(({ cell }) => place.endsWith(`!${cell}`))
        .map(({ message }) => message);
    expect(said('东'.repeat(31))[0]).toMatch(/应填文字，不超过30字/);
    expect(said(6.3)[0]).toMatch(/应填文字，不超过30字/);
    expect(said('东'.repeat(30)).filter((message) => message.includes('应填'))).toEqual([]);
  });

  it('tells of a note or a line that was changed', async () => {
    const sheet = await aScoresheet({ rubric, answers });
    const changed = (id: string) => {
      const cell = `B${sheet.rowOf('评分表', id)}`;
      return readBack(withCells(readWorkbook(sheet.bytes), { [`评分表!${cell}`]: { value: '改' } }))
        .problems.filter((problem) => problem.cell === cell)
        .map(({ code }) => code);
    };
    expect(changed(':foot/2')).toEqual(['sheet.textChanged']);
    expect(changed(':foot/1')).toEqual(['sheet.textChanged']);
    expect(changed(':head/1')).toEqual(['sheet.formulaOverwritten']);
  });

  it('takes only blanks that the form has', () => {
    const form = makeForm({ rubric, mode: 'tally', stage: 'assess', version: '9.9.9' });
    expect(form.prepared.fields.blanks.map(({ id }) => id)).toEqual([':blank/place', ':blank/people']);
  });
});

describeWithOracle('blanks in LibreOffice', () => {
  const bench = setUpBench();

  it('show what the engine says, typed, too long, a number and blank', async () => {
    const head = { ':unit': '东村饭店', ':date': 44550 };
    const fills = [
      head,
      { ...head, ':blank/place': '东街1号', ':blank/people': '=1+1' },
      { ...head, ':blank/place': '东'.repeat(31), ':blank/people': 6.3 },
      { ...head, ':blank/place': '　', ':blank/people': '二组\n三组' },
    ];
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
  });

  it('show what the engine says where a day has little room', async () => {
    const four = [
      { label: '科室', is: 'unit' as const },
      { label: '检查者', key: 'checker' },
      { label: '日期', is: 'date' as const },
      { label: '得分' },
    ];
    const close = { ...rubric, layout: { ...rubric.layout, head: [four] } };
    const fills = [{}, { ':unit': '内科', ':date': 44550 }, { ':date': 44550, ':blank/checker': '张某某' }];
    expect(await compareSheet(bench, close, fills)).toBe(AGREES);
  });
});

/** What Excel does with cells, tried on a sheet that is deleted again. */

import { DAYS_TO_1904 } from '../../../readBack/stored';
import { COUNTED_FROM_1904 } from '../days';
import { isOfficeError } from '../failure';
import type { Run } from '../run';
import type { Scenario } from './scenario';
import { differs, firstOf } from './scenario';

/** A name that nobody's sheet has. */
export const SCRATCH = 'pf_自检';

async function onScratch<T>(
  run: Run,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await run(async (context) => work(context.workbook.worksheets.add(SCRATCH), context));
  } finally {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(SCRATCH);
      sheet.load('name');
      await context.sync();
      if (sheet.isNullObject) return;
      sheet.visibility = 'Visible';
      sheet.delete();
      await context.sync();
    });
  }
}

const range = (sheet: Excel.Worksheet, address: string): Excel.Range => sheet.getRange(address).untrack();

/** Code of the error that Office.js answers; undefined where it does not mind. */
async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return isOfficeError(error) ? error.code : String(error);
  }
}

const SURROGATES = '𠮷'.repeat(2);

export const scratchScenarios: readonly Scenario[] = [
  {
    title: '写入的字符串像键入一样解析，加撇号的存成文本',
    checks: ['typed', 'apostrophe', 'percentRestyles'],
    run: ({ run }) =>
      onScratch(run, async (sheet, context) => {
        const cells = range(sheet, 'A1:H1');
        cells.values = [['(1)', '007', '93%', '3-1', "'(1)", "'007", "'=1+1", "'3-1"]];
        cells.load('values,formulas,valueTypes,numberFormat');
        await context.sync();
        const { valueTypes, formulas, numberFormat } = cells;
        const values: unknown[][] = cells.values;
        const [[a, b, c, , ...texts] = []] = values;
        return firstOf(
          differs('不加撇号的值', [a, b, c], [-1, 7, 0.93]),
          differs('不加撇号的3-1', valueTypes[0]?.[3], 'Double'),
          differs('93%的格式', numberFormat[0]?.[2], '0%'),
          differs('加撇号的值', texts, ['(1)', '007', '=1+1', '3-1']),
          differs('加撇号的“=1+1”的公式', formulas[0]?.[6], '=1+1'),
          differs('加撇号的类型', valueTypes[0]?.slice(4), ['String', 'String', 'String', 'String']),
        );
      }),
  },
  {
    title: 'null 不改动单元格，空字符串清空单元格',
    checks: ['nullLeaves'],
    run: ({ run }) =>
      onScratch(run, async (sheet, context) => {
        const cells = range(sheet, 'A1:B1');
        cells.values = [[1, 2]];
        range(sheet, 'A1:B1').values = [[null, '']];
        cells.load('values,valueTypes');
        await context.sync();
        return firstOf(
          differs('值', cells.values, [[1, '']]),
          differs('类型', cells.valueTypes, [['Double', 'Empty']]),
        );
      }),
  },
  {
    title: '长文本一字不差，成块写入也一样',
    checks: ['longText', 'blockSplit'],
    run: ({ run }) =>
      onScratch(run, async (sheet, context) => {
        const long = '~' + SURROGATES + '汉'.repeat(29990);
        const block = Array.from({ length: 400 }, (_, row) =>
          Array.from({ length: 5 }, (__, column) => row * 5 + column),
        );
        range(sheet, 'A1:E400').values = block;
        range(sheet, 'F1').values = [[`'${long}`]];
        range(sheet, 'G1:G2').values = [[`'${long.slice(0, 7900)}`], ["'短"]];
        const [numbers, single, pair] = [range(sheet, 'A1:E400'), range(sheet, 'F1'), range(sheet, 'G1:G2')];
        for (const each of [numbers, single, pair]) each.load('values');
        await context.sync();
        return firstOf(
          differs('2000个数', numbers.values, block),
          differs('30000字', single.values, [[long]]),
          differs('7900字', pair.values, [[long.slice(0, 7900)], ['短']]),
        );
      }),
  },
  {
    title: '一批操作在第一个错误处停下',
    checks: ['batchStops'],
    run: ({ run }) =>
      onScratch(run, async (sheet, context) => {
        range(sheet, 'A1').values = [[1]];
        context.workbook.names.getItem('pf_in_nowhere').getRange().untrack().load('address');
        range(sheet, 'A2').values = [[2]];
        const code = await codeOf(context.sync());
        const after = range(context.workbook.worksheets.getItem(SCRATCH), 'A1:A2');
        after.load('values');
        await context.sync();
        return firstOf(differs('错误', code, 'ItemNotFound'), differs('值', after.values, [[1], ['']]));
      }),
  },
  {
    title: '合并只留第一格，活动单元格是第一格',
    checks: ['mergeKeepsFirst', 'activeCell'],
    run: ({ run }) =>
      onScratch(run, async (sheet, context) => {
        const cells = range(sheet, 'B2:C3');
        cells.values = [
          [1, 2],
          [3, 4],
        ];
        cells.merge(false);
        sheet.activate();
        range(sheet, 'B2').select();
        cells.load('values');
        const active = context.workbook.getActiveCell().untrack();
        active.load('address');
        await context.sync();
        return firstOf(
          differs('值', cells.values, [
            [1, ''],
            ['', ''],
          ]),
          differs('活动单元格', active.address.split('!')[1], 'B2'),
        );
      }),
  },
  {
    title: '多个区域一起设格式和数据验证',
    checks: ['areasFormat'],
    run: ({ run }) =>
      onScratch(run, async (sheet, context) => {
        const areas = sheet.getRanges('A1:A2,C3').untrack();
        areas.format.font.bold = true;
        areas.format.borders.getItem('EdgeTop').style = 'Continuous';
        areas.dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: 'Between' } };
        const cells = ['A1', 'A2', 'C3', 'B1'].map((address) => {
          const cell = range(sheet, address);
          cell.load('format/font/bold,dataValidation/rule');
          return cell;
        });
        await context.sync();
        const bold = cells.map(({ format }) => format.font.bold);
        const ruled = cells.map(({ dataValidation }) => dataValidation.rule.wholeNumber !== undefined);
        return firstOf(
          differs('加粗', bold, [true, true, true, false]),
          differs('数据验证', ruled, [true, true, true, false]),
        );
      }),
  },
  {
    title: 'DATE 给的数看得出工作簿的日期系统',
    checks: ['begin'],
    run: ({ run }) =>
      run(async (context) => {
        const day = context.workbook.functions.date(2000, 1, 1);
        day.load('value');
        await context.sync();
        const known = [COUNTED_FROM_1904 + DAYS_TO_1904, COUNTED_FROM_1904];
        return known.includes(day.value) ? undefined : differs('2000年1月1日', day.value, known[0]);
      }),
  },
  {
    title: '列宽以磅计',
    checks: ['columnPoints'],
    run: ({ run }) =>
      onScratch(run, async (sheet, context) => {
        const { format } = range(sheet, 'A:A');
        format.columnWidth = 60;
        format.load('columnWidth');
        await context.sync();
        // The screen rounds to whole pixels.
        return Math.abs(format.columnWidth - 60) <= 1
          ? undefined
          : `列宽：应为60，实际是${format.columnWidth}`;
      }),
  },
  {
    title: '名称跟着行走，删去行就取不到；空对象还是空对象',
    checks: ['nameFollows', 'nullChain'],
    run: ({ run }) =>
      onScratch(run, async (sheet, context) => {
        const { names } = context.workbook;
        names.add('pf_check', `='${SCRATCH}'!$A$5`);
        range(sheet, '3:3').insert('Down');
        const moved = names.getItem('pf_check').getRange().untrack();
        moved.load('address');
        await context.sync();
        range(context.workbook.worksheets.getItem(SCRATCH), '6:6').delete('Up');
        const [gone, never] = ['pf_check', 'pf_in_nowhere'].map((name) => {
          const found = names.getItemOrNullObject(name).getRangeOrNullObject().untrack();
          found.load('address');
          return found;
        });
        await context.sync();
        names.getItem('pf_check').delete();
        await context.sync();
        return firstOf(
          differs('插入一行后', moved.address.split('!')[1], 'A6'),
          differs('删去行后，取不到区域', [gone?.isNullObject, never?.isNullObject], [true, true]),
        );
      }),
  },
  {
    title: '工作表改名后 id 不变；深度隐藏的不能删除',
    checks: ['sheetId', 'veryHidden'],
    run: ({ run }) =>
      onScratch(run, async (sheet, context) => {
        sheet.load('id');
        await context.sync();
        const { id } = sheet;
        sheet.name = `${SCRATCH}2`;
        const found = context.workbook.worksheets.getItem(id);
        found.load('name');
        await context.sync();
        const renamed = found.name;
        found.name = SCRATCH;
        found.visibility = 'VeryHidden';
        await context.sync();
        found.delete();
        const code = await codeOf(context.sync());
        return firstOf(
          differs('按 id 找到的', renamed, `${SCRATCH}2`),
          code === undefined ? '深度隐藏的工作表被删除了' : undefined,
        );
      }),
  },
];

/** What the pane does with a scoresheet, tried on one that is generated for it. */

import { footerOf } from '../../../paper/pages';
import { ScoresheetError } from '../../../problems/problem';
import type { CellValue } from '../../../formula/value';
import type { DefinedName, SheetModel } from '../../../sheet/model';
import { a1 } from '../../../sheet/model';
import { readBack } from '../../../readBack/readBack';
import { storedOf } from '../../../readBack/storedOf';
import type { StoredSheet } from '../../../readBack/stored';
import { SCORESHEET } from '../../../sheet/sheetNames';
import type { CellPlace, Host } from '../../host';
import { isOfficeError } from '../failure';
import type { Scenario } from './scenario';
import { differs, firstOf } from './scenario';
import { SCRATCH } from './scratch';

type Kind = SheetModel['sheets'][number]['validations'][number]['allows']['type'];

/** The last input of this kind: the first ones are those of the head. */
function inputOf({ sheets, names }: SheetModel, kind: Kind): DefinedName {
  const found = names.findLast(({ sheet, at }) =>
    sheets
      .find(({ name }) => name === sheet)
      ?.validations.some(
        ({ cells: { from }, allows }) =>
          allows.type === kind && from.row === at.row && from.column === at.column,
      ),
  );
  if (found === undefined) throw new Error(`no input of the kind ${kind}`);
  return found;
}

const placeOf = ({ sheet, at }: DefinedName): CellPlace => ({ sheet, cell: a1(at) });

const cellIn = (sheets: readonly StoredSheet[], input: DefinedName): CellValue =>
  sheets.find(({ name }) => name === input.sheet)?.cells.get(a1(input.at))?.value ?? null;

/** What a cell held is put back, whatever came of the trial. */
async function withInput<T>(host: Host, input: DefinedName, work: () => Promise<T>): Promise<T> {
  const before = cellIn(await host.readInputs(), input);
  try {
    return await work();
  } finally {
    await host.set(new Map([[input.name, before]]));
  }
}

/** Code of our problem, or of Office.js. */
async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof ScoresheetError) return error.problems[0]?.code;
    return isOfficeError(error) ? error.code : String(error);
  }
}

const outline = (sheets: readonly StoredSheet[]): readonly string[] =>
  sheets
    .flatMap(({ name, cells }) =>
      [...cells]
        .filter(([, { value, formula }]) => formula !== undefined || value !== '')
        .map(([at, { value, formula = '' }]) => `${name}!${at} ${JSON.stringify(value)} ${formula}`),
    )
    .sort();

const TEXTS: readonly string[] = ['=1+1', '007', '(1)', '3-1', "'引号", '50%', '第一行\n第二行'];
const PATIENCE = 1500;

export const sheetScenarios: readonly Scenario[] = [
  {
    title: '生成评分表，每一格和公式的结果都与模型一致',
    checks: ['formulaResult'],
    async run({ host, sheet, settle }) {
      const { model } = sheet;
      await host.write(sheet);
      settle?.(model);
      const [found, expected] = [outline((await host.readAll()).sheets), outline(storedOf(model).sheets)];
      const [here, there] = [new Set(found), new Set(expected)];
      const wrong = found.find((line) => !there.has(line)) ?? expected.find((line) => !here.has(line));
      return firstOf(
        wrong === undefined ? undefined : `第一处不同：${wrong}`,
        differs('格数', found.length, expected.length),
      );
    },
  },
  {
    title: '读回没有问题',
    checks: [],
    async run({ host }) {
      const { problems } = readBack(await host.readAll());
      return differs(
        '问题',
        problems.map(({ code }) => code),
        [],
      );
    },
  },
  {
    title: '按名称填写：文本就是文本，空就是空，0就是0',
    checks: ['lockedCell'],
    async run({ host, sheet: { model } }) {
      const [text, count] = [inputOf(model, 'text'), inputOf(model, 'whole')];
      return withInput(host, text, () =>
        withInput(host, count, async () => {
          const found: CellValue[] = [];
          for (const value of TEXTS) {
            await host.set(new Map([[text.name, value]]));
            found.push(cellIn(await host.readInputs(), text));
          }
          for (const value of [null, 0]) {
            await host.set(new Map([[count.name, value]]));
            found.push(cellIn(await host.readInputs(), count));
          }
          return differs('读回', found, [...TEXTS, null, 0]);
        }),
      );
    },
  },
  {
    title: '有一个名称找不到时，其余的也不填',
    checks: [],
    async run({ host, sheet: { model } }) {
      const count = inputOf(model, 'whole');
      const before = cellIn(await host.readInputs(), count);
      const values = new Map([
        [count.name, 77],
        ['pf_in_nowhere', 1],
      ]);
      const code = await codeOf(host.set(values));
      return firstOf(
        differs('错误', code, 'host.missingInput'),
        differs('值', cellIn(await host.readInputs(), count), before),
      );
    },
  },
  {
    title: '锁定的单元格写不进去，工作簿结构改不动',
    checks: ['lockedCell', 'structure'],
    async run({ host, run }) {
      const locked = await codeOf(host.set(new Map([['pf_total', 100]])));
      const added = await codeOf(
        run(async (context) => {
          context.workbook.worksheets.add(`${SCRATCH}3`);
          await context.sync();
        }),
      );
      return firstOf(differs('锁定', locked, 'host.locked'), differs('添加工作表', added, 'host.locked'));
    },
  },
  {
    title: '修改和移动光标都有通知，离开后不再有',
    checks: ['changeEvent'],
    async run({ host, sheet: { model }, wait }) {
      const count = inputOf(model, 'whole');
      let edits = 0;
      const seen: CellPlace[] = [];
      const leave = [host.onEdit(() => (edits += 1)), host.onSelect((at) => seen.push(at))];
      await wait(PATIENCE);
      try {
        await host.reveal({ sheet: SCORESHEET });
        edits = 0;
        await withInput(host, count, async () => {
          await host.set(new Map([[count.name, 1]]));
          await host.reveal({ name: count.name });
          await wait(PATIENCE);
        });
      } finally {
        for (const each of leave) each();
      }
      await wait(PATIENCE);
      const told = edits;
      await withInput(host, count, () => host.set(new Map([[count.name, 2]])));
      await wait(PATIENCE);
      return firstOf(
        told > 0 ? undefined : '修改后没有通知',
        differs('光标', seen.at(-1), placeOf(count)),
        differs('离开后的通知', edits - told, 0),
      );
    },
  },
  {
    title: '已有评分表时不再生成',
    checks: [],
    run: async ({ host, sheet }) => differs('错误', await codeOf(host.write(sheet)), 'host.hasScoresheet'),
  },
  {
    title: '打印设置',
    checks: ['footerCodes'],
    run: ({ run, sheet: { model } }) =>
      run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem(SCORESHEET);
        const footer = pageLayout.headersFooters.defaultForAllPages;
        pageLayout.load('orientation,paperSize,centerHorizontally');
        footer.load('centerFooter');
        await context.sync();
        const print = model.sheets.find(({ name }) => name === SCORESHEET)?.print;
        const { orientation, paperSize, centerHorizontally } = pageLayout;
        return firstOf(
          differs('纸张和方向', [paperSize, orientation.toLowerCase()], ['A4', print?.orientation]),
          differs('水平居中', centerHorizontally, true),
          footer.centerFooter.includes(footerOf(print?.pages)) ? undefined : `页脚：${footer.centerFooter}`,
        );
      }),
  },
];

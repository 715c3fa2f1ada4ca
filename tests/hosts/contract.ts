/**
 * What every host promises the pane, whatever it keeps the sheet in: `src/hosts/host.ts`, as tests.
 *
 * Data, so that it can run under jest and in a browser alike; nothing of Node is imported here.
 */

import daxing from '../../templates/daxing-2021.json';
import answers from '../../templates/samples/daxing-2021.answers.json';
import type { CellValue } from '../../src/formula/value';
import type { CellPlace, Host } from '../../src/hosts/host';
import { ScoresheetError } from '../../src/problems/problem';
import { loadRubric } from '../../src/rubric/load';
import { readAnswers } from '../../src/scoring/answers/answers';
import { makeForm } from '../../src/sheet/form';
import { fillForm } from '../../src/sheet/fillForm';
import type { SheetModel } from '../../src/sheet/model';
import { a1 } from '../../src/sheet/model';
import { readBack } from '../../src/readBack/readBack';
import type { StoredSheet } from '../../src/readBack/stored';
import { isTyped, SCORESHEET } from '../../src/sheet/sheetNames';

export interface HostUnderTest {
  readonly host: Host;
  /** Types into a cell, as a person does. */
  readonly type: (at: CellPlace, text: string) => Promise<void> | void;
  /** Puts the cursor into a cell, as a person does. */
  readonly select: (at: CellPlace) => Promise<void> | void;
  /** Where the cursor is now. */
  readonly cursor: () => CellPlace | Promise<CellPlace>;
  /**
   * The results that the formulas of a sheet come to. A host that calculates has them already; the fake Excel
   * does not calculate, and takes them from here.
   */
  readonly settle: (model: SheetModel) => Promise<void> | void;
  /** Until everything has been told that was to be told. */
  readonly idle: () => Promise<void>;
}

export interface HostPromise {
  readonly title: string;
  readonly keep: (make: () => Promise<HostUnderTest>) => Promise<void>;
}

/** Tests of one host under jest. */
export function describeHost(name: string, make: () => Promise<HostUnderTest>): void {
  describe(`${name} keeps what every host promises: it`, () => {
    it.each(contract.map(({ title, keep }) => [title, keep] as const))('%s', (_, keep) => keep(make));
  });
}

const layout = makeForm({
  rubric: loadRubric(JSON.stringify(daxing)),
  mode: 'tally',
  stage: 'assess',
  version: '0.0.0',
});

/** 9.2 points, worked out by hand in the issue. */
const { entries: worked } = readAnswers(layout.prepared, answers);

async function written(
  make: () => Promise<HostUnderTest>,
  entries: ReadonlyMap<string, CellValue> = worked,
): Promise<HostUnderTest & { readonly model: SheetModel }> {
  const tested = await make();
  const { model } = fillForm(layout, entries);
  await tested.host.write({ layout, entries });
  await tested.settle(model);
  return { ...tested, model };
}

const placeOf = ({ names }: SheetModel, wanted: string): CellPlace => {
  const { sheet, at } = names.find(({ name }) => name === wanted)!;
  return { sheet, cell: a1(at) };
};

const cellIn = (sheets: readonly StoredSheet[], { sheet, cell }: CellPlace): CellValue =>
  sheets.find(({ name }) => name === sheet)?.cells.get(cell)?.value ?? null;

/** Value and formula of every cell that is not blank, a line each. */
const outline = (sheets: readonly StoredSheet[]): readonly string[] =>
  sheets.flatMap(({ name, cells }) =>
    [...cells]
      .filter(([, { value, formula }]) => formula !== undefined || (value !== null && value !== ''))
      .map(([at, { value, formula = '' }]) => `${name}!${at} ${JSON.stringify(value)} ${formula}`),
  );

const outlineOf = ({ sheets }: SheetModel): readonly string[] =>
  outline(
    sheets.map(({ name, cells }) => ({
      name,
      cells: new Map(
        cells.map((cell) => [
          a1(cell),
          { value: cell.value, ...(cell.formula && { formula: cell.formula.text }) },
        ]),
      ),
    })),
  );

async function codesOf(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work;
  } catch (error) {
    return error instanceof ScoresheetError ? error.problems.map(({ code }) => code) : [String(error)];
  }
  return [];
}

const COUNT = 'pf_in_1a';
const NOTE = 'pf_why_1a';

/** What Excel, left to itself, takes for a formula, a number, a date or nothing at all. */
const TEXTS: readonly string[] = [
  '=1+1',
  '007',
  '(1)',
  '3-1',
  '+5',
  '-三次',
  '@所有人',
  "'引号开头",
  '50%',
  'TRUE',
  '#N/A',
  '1e5',
  '第一行\n第二行',
];

export const contract: readonly HostPromise[] = [
  {
    title: 'holds no scoresheet before one is written',
    async keep(make) {
      const { host } = await make();
      expect(await host.readAll()).toEqual({ sheets: [] });
      expect(await host.readInputs()).toEqual([]);
    },
  },
  {
    title: 'reads back every cell that was written, formulas included',
    async keep(make) {
      const { host, model } = await written(make);
      const { sheets } = await host.readAll();
      expect([...outline(sheets)].sort()).toEqual([...outlineOf(model)].sort());
    },
  },
  {
    title: 'gives a sheet that reads back as 9.2 points, without a problem',
    async keep(make) {
      const { host } = await written(make);
      const { problems, report } = readBack(await host.readAll());
      expect(problems).toEqual([]);
      expect(report.total).toBe(9.2);
    },
  },
  {
    title: 'gives a blank sheet that reads back as blank',
    async keep(make) {
      const { host } = await written(make, new Map());
      const { problems } = readBack(await host.readAll());
      expect(problems.map(({ code }) => code)).toEqual(['sheet.blank']);
    },
  },
  {
    title: 'reads the inputs as readAll does',
    async keep(make) {
      const { host } = await written(make);
      const { sheets } = await host.readAll();
      const typedInto = sheets.filter(({ name }) => isTyped(name));
      expect(outline(await host.readInputs())).toEqual(outline(typedInto));
    },
  },
  {
    title: 'sets cells by name, and the total follows',
    async keep(make) {
      const { host, settle, model } = await written(make);
      await host.set(new Map([[COUNT, 4]]));
      await settle(fillForm(layout, new Map([...worked, ['1a', 4]])).model);
      expect(cellIn(await host.readInputs(), placeOf(model, COUNT))).toBe(4);
      const { problems, report } = readBack(await host.readAll());
      expect(problems).toEqual([]);
      expect(report.total).toBe(9.1);
    },
  },
  {
    title: 'stores text as text, whatever it looks like',
    async keep(make) {
      const { host, model } = await written(make);
      for (const text of TEXTS) {
        await host.set(new Map([[NOTE, text]]));
        const sheets = await host.readInputs();
        const { sheet, cell } = placeOf(model, NOTE);
        const stored = sheets.find(({ name }) => name === sheet)?.cells.get(cell);
        expect([text, stored?.value, stored?.formula]).toEqual([text, text, undefined]);
      }
    },
  },
  {
    title: 'empties a cell for null, and tells 0 from nothing',
    async keep(make) {
      const { host, model } = await written(make);
      const at = placeOf(model, COUNT);
      await host.set(new Map([[COUNT, null]]));
      expect((await host.readInputs()).find(({ name }) => name === at.sheet)!.cells.has(at.cell)).toBe(false);
      await host.set(new Map([[COUNT, 0]]));
      expect(cellIn(await host.readInputs(), at)).toBe(0);
    },
  },
  {
    title: 'sets many cells at once, and nothing where there is nothing to set',
    async keep(make) {
      const { host, model } = await written(make);
      const values = new Map<string, CellValue>([
        [COUNT, 2],
        [NOTE, '会议记录不全'],
        ['pf_unit', '示范社区二'],
      ]);
      await host.set(values);
      const sheets = await host.readInputs();
      expect([...values.keys()].map((name) => cellIn(sheets, placeOf(model, name)))).toEqual([
        ...values.values(),
      ]);
      await host.set(new Map());
      expect(outline(await host.readInputs())).toEqual(outline(sheets));
    },
  },
  {
    title: 'sets all or nothing: a name that is not there leaves the others alone',
    async keep(make) {
      const { host, model } = await written(make);
      const values = new Map<string, CellValue>([
        [COUNT, 5],
        ['pf_in_nowhere', 1],
      ]);
      expect(await codesOf(host.set(values))).toEqual(['host.missingInput']);
      expect(cellIn(await host.readInputs(), placeOf(model, COUNT))).toBe(3);
    },
  },
  {
    title: 'says when somebody typed, and what was typed is there to read',
    async keep(make) {
      const { host, type, idle, model } = await written(make);
      let told = 0;
      host.onEdit(() => (told += 1));
      await idle();
      told = 0;
      await type(placeOf(model, COUNT), '7');
      await idle();
      expect(told).toBeGreaterThan(0);
      expect(cellIn(await host.readInputs(), placeOf(model, COUNT))).toBe(7);
    },
  },
  {
    title: 'says no more to a listener that left, and goes on telling the others',
    async keep(make) {
      const { host, type, idle, model } = await written(make);
      const told = { left: 0, stayed: 0 };
      const leave = host.onEdit(() => (told.left += 1));
      host.onEdit(() => (told.stayed += 1));
      await idle();
      leave();
      await idle();
      Object.assign(told, { left: 0, stayed: 0 });
      await type(placeOf(model, COUNT), '7');
      await idle();
      expect(told.left).toBe(0);
      expect(told.stayed).toBeGreaterThan(0);
    },
  },
  {
    title: 'says where the cursor went, until the listener leaves',
    async keep(make) {
      const { host, select, idle, model } = await written(make);
      const seen: CellPlace[] = [];
      const leave = host.onSelect((at) => seen.push(at));
      await idle();
      await select(placeOf(model, COUNT));
      await idle();
      expect(seen.at(-1)).toEqual(placeOf(model, COUNT));
      leave();
      await idle();
      const before = seen.length;
      await select(placeOf(model, NOTE));
      await idle();
      expect(seen).toHaveLength(before);
    },
  },
  {
    title: 'reveals a cell by its name, and the cell of a problem',
    async keep(make) {
      const { host, cursor, model } = await written(make);
      await host.reveal({ name: NOTE });
      expect(await cursor()).toEqual(placeOf(model, NOTE));
      const other = placeOf(model, COUNT);
      await host.reveal(other);
      expect(await cursor()).toEqual(other);
    },
  },
  {
    title: 'reveals the sheet of a problem that names no cell',
    async keep(make) {
      const { host, cursor, model } = await written(make);
      await host.reveal({ name: COUNT });
      await host.reveal({ sheet: SCORESHEET });
      expect((await cursor()).sheet).toBe(SCORESHEET);
      await host.reveal(placeOf(model, COUNT));
      expect((await cursor()).sheet).toBe(placeOf(model, COUNT).sheet);
    },
  },
  {
    title: 'says so where it should reveal a cell that is not there',
    async keep(make) {
      const { host } = await written(make);
      expect(await codesOf(host.reveal({ name: 'pf_in_nowhere' }))).toEqual(['host.missingInput']);
      expect(await codesOf(host.reveal({ sheet: '没有这张表', cell: 'B2' }))).toEqual(['host.missingSheet']);
    },
  },
  {
    title: 'has room for one scoresheet: a second one is refused, and the first is as it was',
    async keep(make) {
      const { host, model } = await written(make);
      expect(await codesOf(host.write({ layout, entries: new Map() }))).toEqual(['host.hasScoresheet']);
      const { sheets } = await host.readAll();
      expect([...outline(sheets)].sort()).toEqual([...outlineOf(model)].sort());
    },
  },
  {
    title: 'takes the scoresheet away where it can, and has room for the next one; else it says why not',
    async keep(make) {
      const { host, settle } = await written(make);
      expect(await codesOf(host.clear())).toEqual(host.can.replaces ? [] : ['host.hasScoresheet']);
      if (!host.can.replaces) return;
      expect(await host.readAll()).toEqual({ sheets: [] });
      const next = fillForm(layout, new Map());
      await host.write(next);
      await settle(next.model);
      const { sheets } = await host.readAll();
      expect([...outline(sheets)].sort()).toEqual([...outlineOf(next.model)].sort());
    },
  },
];

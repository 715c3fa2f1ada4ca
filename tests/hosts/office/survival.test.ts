import { readBack } from '../../../src/readBack/readBack';
import { ENTRIES, REMARKS, REVIEW, SCORESHEET } from '../../../src/sheet/sheetNames';
import type { HostOnFake } from '../../support/fakeExcel/hostOnFake';
import { anExcel, codesOf, model, opened, sheet, placeOf, valueAt, valueOf } from './opened';

const COUNT = 'pf_in_1a';
const NOTE = 'pf_why_4b';

describe('a workbook that already holds something', () => {
  it('keeps a sheet called 评分表 that is not ours, and says so', async () => {
    const tested = anExcel();
    tested.excel.person.rename('Sheet1', SCORESHEET);
    tested.excel.person.type(SCORESHEET, 'A1', '去年的');
    expect(await codesOf(tested.host.write(sheet))).toEqual(['host.sheetNameTaken']);
    expect(tested.excel.book.sheets.map(({ name }) => name)).toEqual([SCORESHEET]);
    expect(valueAt(tested, SCORESHEET, 'A1')).toBe('去年的');
    expect(await tested.host.readAll()).toEqual({ sheets: [] });
  });

  it('keeps other sheets and the title, and puts the scoresheet before them', async () => {
    const { host, excel } = anExcel();
    excel.person.type('Sheet1', 'B2', '自己的内容');
    excel.book.title = '我的工作簿';
    await host.write(sheet);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual([
      ...model.sheets.map(({ name }) => name),
      'Sheet1',
    ]);
    expect(valueAt({ excel } as never, 'Sheet1', 'B2')).toBe('自己的内容');
    expect(excel.book.title).toBe('我的工作簿');
  });

  it('knows a scoresheet again whose sheets were renamed', async () => {
    const { host, excel } = await opened();
    excel.person.protectStructure(false);
    for (const { name } of model.sheets) excel.person.rename(name, `旧${name}`);
    expect(await codesOf(host.write(sheet))).toEqual(['host.hasScoresheet']);
  });

  it('does not add sheets where the structure is protected, and leaves the protection on', async () => {
    const { host, excel } = anExcel();
    excel.person.protectStructure(true);
    expect(await codesOf(host.write(sheet))).toEqual(['host.structureProtected']);
    expect(excel.book.isStructureProtected).toBe(true);
  });

  it('replaces names left over from a scoresheet whose sheets were deleted', async () => {
    const { host, excel, settle } = await opened();
    excel.person.protectStructure(false);
    for (const { name } of model.sheets) excel.person.remove(name);
    expect(excel.book.names.filter(({ target }) => target !== undefined)).toEqual([]);
    await host.write(sheet);
    await settle(model);
    expect(readBack(await host.readAll()).report.total).toBe(9.2);
  });

  it('does not take over a name that leads to cells of others', async () => {
    const { host, excel } = anExcel();
    const [first] = excel.book.sheets;
    excel.book.names.push({
      name: 'PF_Unit',
      target: { sheet: first!, box: { top: 1, left: 1, bottom: 1, right: 1 } },
    });
    expect(await codesOf(host.write(sheet))).toEqual(['host.nameTaken']);
    expect(excel.book.sheets).toHaveLength(1);
  });

  it.each([2, 3])('is as it was where Excel fails after %i round trips of writing', async (trips) => {
    const { host, excel } = anExcel();
    const send = excel.bridge.sendMessageToHost;
    let sent = 0;
    excel.bridge.sendMessageToHost = (json) => {
      excel.failWith(sent++ === trips ? 'GeneralException' : undefined);
      send(json);
    };
    expect(await codesOf(host.write(sheet))).toEqual(['host.unexpected']);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(excel.book.names).toEqual([]);
    expect(excel.book.isStructureProtected).toBe(false);
  });
});

describe('sheets that were renamed, copied, deleted or moved', () => {
  it('are found under their new names', async () => {
    const tested = await opened();
    const { host, excel, cursor } = tested;
    excel.person.protectStructure(false);
    excel.person.rename(SCORESHEET, '一季度');
    excel.person.rename(ENTRIES, '明细 (1)');
    const { problems } = readBack(await host.readAll());
    expect(problems.map(({ code }) => code)).toEqual(['sheet.renamed', 'sheet.renamed']);
    excel.forgetTrips();
    expect((await host.readInputs()).map(({ name }) => name)).toEqual([
      '一季度',
      '明细 (1)',
      REVIEW,
      REMARKS,
    ]);
    expect(excel.trips).toHaveLength(1);
    await host.set(new Map([[NOTE, '已核']]));
    expect(valueAt(tested, '明细 (1)', placeOf(NOTE).cell)).toBe('已核');
    await host.print(SCORESHEET);
    expect(await cursor()).toMatchObject({ sheet: '一季度' });
    await host.reveal({ name: COUNT });
    expect(await cursor()).toEqual({ sheet: '明细 (1)', cell: placeOf(COUNT).cell });
  });

  it('are both reported where one was copied', async () => {
    const { host, excel } = await opened();
    excel.person.protectStructure(false);
    excel.person.copy(ENTRIES, '加扣分明细 (2)');
    const { problems } = readBack(await host.readAll());
    expect(problems.map(({ code }) => code)).toContain('sheet.copiedSheet');
    expect((await host.readInputs()).map(({ name }) => name)).toEqual([
      SCORESHEET,
      ENTRIES,
      REVIEW,
      REMARKS,
      '加扣分明细 (2)',
    ]);
  });

  it('are missed where 加扣分明细 was deleted: nothing is written, what is left is read', async () => {
    const { host, excel } = await opened();
    excel.person.protectStructure(false);
    excel.person.remove(ENTRIES);
    expect(await codesOf(host.set(new Map([[COUNT, 5]])))).toEqual(['host.missingInput']);
    expect((await host.readInputs()).map(({ name }) => name)).toEqual([SCORESHEET, REVIEW, REMARKS]);
    expect(readBack(await host.readAll()).problems.map(({ code }) => code)).toContain('sheet.missingSheet');
    expect(await codesOf(host.reveal({ sheet: ENTRIES, cell: 'B2' }))).toEqual(['host.missingSheet']);
  });

  it('no longer hold a scoresheet where all of them were deleted', async () => {
    const { host, excel } = await opened();
    excel.person.protectStructure(false);
    for (const { name } of model.sheets) excel.person.remove(name);
    expect(await host.readInputs()).toEqual([]);
    expect(await host.readAll()).toEqual({ sheets: [] });
  });

  it('have their inputs found by name after rows moved, in one round trip still', async () => {
    const tested = await opened();
    const { host, excel, cursor } = tested;
    excel.person.unprotect(ENTRIES);
    excel.person.insertRows(ENTRIES, 3, 4);
    excel.forgetTrips();
    await host.set(new Map([[COUNT, 8]]));
    expect(excel.trips).toHaveLength(1);
    const row = Number(placeOf(COUNT).cell.slice(1)) + 4;
    expect(valueAt(tested, ENTRIES, `E${row}`)).toBe(8);
    expect(valueOf(tested, COUNT)).not.toBe(8);
    await host.reveal({ name: COUNT });
    expect(await cursor()).toEqual({ sheet: ENTRIES, cell: `E${row}` });
  });

  it('say which input is gone where its row was deleted, and set none of the others', async () => {
    const tested = await opened();
    const { host, excel } = tested;
    excel.person.unprotect(ENTRIES);
    excel.person.deleteRows(ENTRIES, Number(placeOf(NOTE).cell.slice(1)), 1);
    const values = new Map<string, string | number>([
      [COUNT, 8],
      [NOTE, '已核'],
    ]);
    await expect(host.set(values)).rejects.toMatchObject({
      problems: [{ code: 'host.missingInput', message: expect.stringContaining(NOTE) }],
    });
    expect(valueOf(tested, COUNT)).toBe(3);
  });

  it('have an input found by the id of its row where another was dragged onto it', async () => {
    const tested = await opened();
    const { host, excel } = tested;
    const [dragged, covered] = ['pf_in_1a', 'pf_in_2b'].map(placeOf);
    excel.person.drag(ENTRIES, dragged!.cell, covered!.cell);
    await host.readAll();
    await host.set(new Map([['pf_in_2b', '否']]));
    expect(valueAt(tested, ENTRIES, covered!.cell)).toBe('否');
    // The name of 1a leads to the row of 2b now, and its own cell is locked.
    expect(await codesOf(host.set(new Map([['pf_in_1a', 9]])))).toEqual(['host.locked']);
    expect(valueAt(tested, ENTRIES, covered!.cell)).toBe('否');
    expect(valueAt(tested, ENTRIES, dragged!.cell)).toBe(null);
    excel.person.unprotect(ENTRIES);
    await host.set(new Map([['pf_in_1a', 9]]));
    expect(valueAt(tested, ENTRIES, dragged!.cell)).toBe(9);
    expect(valueAt(tested, ENTRIES, covered!.cell)).toBe('否');
  });

  it('have their inputs found by id where all names were deleted', async () => {
    const tested = await opened();
    tested.excel.book.names = [];
    await tested.host.set(
      new Map<string, string | number>([
        [COUNT, 4],
        [NOTE, '已核'],
      ]),
    );
    expect([valueOf(tested, COUNT), valueOf(tested, NOTE)]).toEqual([4, '已核']);
  });

  it('are not shown where they are hidden, and the clerk is told so', async () => {
    const { host } = await opened();
    expect(await codesOf(host.reveal({ sheet: 'pf_calc', cell: 'C5' }))).toEqual(['host.hiddenSheet']);
  });
});

describe('protection', () => {
  it('does not matter to what is set: off, or on with a password', async () => {
    const tested = await opened();
    const { host, excel } = tested;
    excel.person.unprotect(ENTRIES);
    await host.set(new Map([[COUNT, 1]]));
    expect(valueOf(tested, COUNT)).toBe(1);
    excel.person.protect(ENTRIES, '领导的密码');
    await host.set(new Map([[COUNT, 2]]));
    expect(valueOf(tested, COUNT)).toBe(2);
    expect(excel.book.sheets.find(({ name }) => name === ENTRIES)?.password).toBe('领导的密码');
  });

  it('of one cell takes back what was set of the others: all or nothing', async () => {
    const tested = await opened();
    const { host, excel } = tested;
    await host.set(new Map([['pf_why_5a', '=SUM(1)']]));
    const { sheet, cell } = placeOf(NOTE);
    excel.person.lock(sheet, cell, true);
    const before = [COUNT, 'pf_why_5a', 'pf_in_2b', NOTE].map((name) => valueOf(tested, name));
    const values = new Map<string, string | number | null>([
      [COUNT, 9],
      ['pf_why_5a', '改了'],
      ['pf_in_2b', null],
      [NOTE, '写不进去'],
    ]);
    expect(await codesOf(host.set(values))).toEqual(['host.locked']);
    expect([COUNT, 'pf_why_5a', 'pf_in_2b', NOTE].map((name) => valueOf(tested, name))).toEqual(before);
    expect(before[1]).toBe('=SUM(1)');
  });

  it('is on after writing: sheets without a password, rows free to be made higher, structure too', async () => {
    const { excel } = await opened();
    const ours = excel.book.sheets.filter(({ name }) => name !== 'Sheet1');
    expect(ours.map(({ protection, password }) => [protection, password])).toEqual(
      ours.map(() => [{ allowFormatRows: true, selectionMode: 'Normal' }, undefined]),
    );
    expect(excel.book.isStructureProtected).toBe(true);
    expect(() => excel.person.type(SCORESHEET, 'B2', '改标题')).toThrow("You can't edit this.");
  });
});

describe('a cell that is being edited', () => {
  it('is waited for', async () => {
    const tested = await opened();
    tested.excel.startEditing();
    const setting = tested.host.set(new Map([[COUNT, 6]]));
    await tested.idle();
    expect(valueOf(tested, COUNT)).toBe(3);
    tested.excel.stopEditing();
    await setting;
    expect(valueOf(tested, COUNT)).toBe(6);
  });

  it('is said to be in the way by an Excel that cannot wait', async () => {
    const tested = await opened({ delaysForCellEdit: false });
    tested.excel.startEditing();
    expect(await codesOf(tested.host.set(new Map([[COUNT, 6]])))).toEqual(['host.cellEditing']);
    expect(await codesOf(tested.host.readInputs())).toEqual(['host.cellEditing']);
    tested.excel.stopEditing();
    expect(valueOf(tested, COUNT)).toBe(3);
  });
});

describe('edits by others, and those that Excel does not tell of', () => {
  type Person = HostOnFake['excel']['person'];
  const { sheet, cell } = placeOf(COUNT);
  const acts: Readonly<Record<string, (person: Person) => void>> = {
    'somebody types': (person) => person.type(sheet, cell, '7'),
    'somebody picks from a list in a build that raises no change event': (person) =>
      person.pick(sheet, cell, '7'),
    'somebody takes an edit back': (person) => {
      person.type(sheet, cell, '7');
      person.undo();
    },
    'cells are pasted over their validation': (person) => person.paste(sheet, cell, [['三']]),
  };

  const everybody = Object.keys(acts).flatMap((act) => [
    [act, 'person'] as const,
    [act, 'otherAuthor'] as const,
  ]);

  it.each(everybody)(
    'tells once that something changed when %s (%s), and writes nothing',
    async (act, who) => {
      const tested = await opened();
      let told = 0;
      tested.host.onEdit(() => (told += 1));
      await tested.idle();
      tested.excel.forgetTrips();
      acts[act]!(tested.excel[who]);
      await tested.idle();
      expect(told).toBe(1);
      expect(tested.excel.trips.filter(({ writes }) => writes)).toEqual([]);
    },
  );

  it('reads what was pasted over the validation, for the sheet to judge', async () => {
    const { host, excel } = await opened();
    excel.person.paste(sheet, cell, [['2分']]);
    const problems = readBack(await host.readAll()).problems.map(({ code }) => code);
    expect(problems).toContain('sheet.unusable');
  });

  it('reads a percentage and a date typed by accident with their formats', async () => {
    const { host, excel } = await opened();
    excel.person.type(sheet, cell, '93%');
    expect(readBack(await host.readAll()).problems.map(({ code }) => code)).toContain('sheet.unusable');
    excel.person.undo();
    excel.person.type(sheet, cell, '3-1');
    const [problem] = readBack(await host.readAll()).problems;
    expect(problem?.code).toBe('sheet.unusable');
    expect(problem?.message).toContain('日期');
  });
});

describe('a copy', () => {
  it('is opened as a new workbook, byte for byte', async () => {
    const { host, excel } = await opened();
    const bytes = Uint8Array.from({ length: 100000 }, (_, i) => (i * 7) % 256);
    await host.saveCopy(bytes, '评分表.xlsx');
    expect(excel.book.opened).toHaveLength(1);
    expect(Uint8Array.from(Buffer.from(excel.book.opened[0]!, 'base64'))).toEqual(bytes);
  });
});

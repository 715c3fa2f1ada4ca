import { layoutFor, template } from '../../support/templates';
import { anExcel, opened, placeOf } from './opened';

/** What Excel on the web takes in one request. */
const LIMIT = 5 * 1024 * 1024;

describe('round trips to Excel', () => {
  it.each(['daxing-2021', 'xianqu-2013', 'mubiao-2020'])(
    '%s is written in four, each under 5 MB',
    async (id) => {
      const { host, excel } = anExcel();
      await host.write({ layout: layoutFor(template(id), 'tally'), entries: new Map() });
      expect(excel.trips.map(({ writes }) => writes)).toEqual([false, false, true, true]);
      expect(Math.max(...excel.trips.map(({ bytes }) => bytes))).toBeLessThan(LIMIT);
      expect(excel.complaints).toEqual([]);
    },
  );

  it('reads the inputs in one', async () => {
    const { host, excel } = await opened();
    await host.readInputs();
    expect(excel.trips.map(({ writes }) => writes)).toEqual([false]);
  });

  it('reads the inputs in one again in a workbook that was opened with its scoresheet', async () => {
    const { host, excel } = await opened();
    await host.readAll();
    excel.forgetTrips();
    await host.readInputs();
    expect(excel.trips).toHaveLength(1);
  });

  it('sets cells in one write, however many', async () => {
    const { host, excel } = await opened();
    await host.set(
      new Map<string, string | number>([
        ['pf_in_1a', 1],
        ['pf_in_5a', 2],
        ['pf_why_4b', '已核'],
      ]),
    );
    expect(excel.trips.map(({ writes }) => writes)).toEqual([true]);
    await host.set(new Map());
    expect(excel.trips).toHaveLength(1);
  });

  it('follows an edit in the sheet with one read and no write, however many cells were pasted', async () => {
    const { host, excel, idle } = await opened();
    let read = 0;
    host.onEdit(() => void host.readInputs().then(() => (read += 1)));
    await idle();
    excel.forgetTrips();
    const { sheet, cell } = placeOf('pf_in_1a');
    excel.person.paste(sheet, cell, [['2']]);
    excel.person.type(sheet, cell, '3');
    excel.person.undo();
    await idle();
    expect(read).toBe(1);
    expect(excel.trips.map(({ writes }) => writes)).toEqual([false]);
  });

  it('tells of nothing, and asks nothing, while nobody listens', async () => {
    const { host, excel, type, idle } = await opened();
    const leave = host.onEdit(() => undefined);
    await idle();
    expect([...excel.events.registered].sort()).toEqual([
      '_RegisterCalculatedEvent',
      '_RegisterDataChangedEvent',
    ]);
    leave();
    await idle();
    expect(excel.events.registered.size).toBe(0);
    excel.forgetTrips();
    await type(placeOf('pf_in_1a'), '5');
    await idle();
    expect(excel.trips).toEqual([]);
  });

  it('follows the cursor with one read a rest, not one a cell', async () => {
    const { host, excel, idle } = await opened();
    const seen: string[] = [];
    host.onSelect(({ cell }) => seen.push(cell));
    await idle();
    excel.forgetTrips();
    for (const row of [14, 13, 12]) excel.person.select('加扣分明细', `E${row}`);
    await idle();
    expect(seen).toEqual(['E12']);
    expect(excel.trips).toHaveLength(1);
  });
});

import { assumptions } from '../../../src/hosts/office/assumptions';
import type { CheckResult } from '../../../src/hosts/office/selfCheck';
import { scenarios, selfCheck } from '../../../src/hosts/office/selfCheck';
import { fillForm } from '../../../src/sheet/fillForm';
import type { HostOnFake } from '../../support/fakeExcel/hostOnFake';
import { hostOnFake } from '../../support/fakeExcel/hostOnFake';
import { officeLoader } from '../../support/fakeExcel/loadInNode';
import { fillOf, layoutFor, template, workedExample } from '../../support/templates';

const load = officeLoader();
const layout = layoutFor(template('daxing-2021'), 'tally');
const sheet = fillForm(layout, fillOf(layout, workedExample));

const check = (
  { Excel: excel }: { readonly Excel: typeof Excel },
  { host, idle, excel: fake }: HostOnFake,
  tell?: (result: CheckResult) => void,
): Promise<readonly CheckResult[]> =>
  selfCheck({ host, excel, sheet, wait: idle, settle: fake.settle, ...(tell && { tell }) });

describe('宿主自检', () => {
  it('passes on the fake Excel, and leaves the workbook as it found it', async () => {
    const globals = load();
    const told: string[] = [];
    const results = await check(globals, hostOnFake(globals, globals), ({ title }) => told.push(title));
    expect(results.filter(({ isPassed }) => !isPassed)).toEqual([]);
    expect(told).toEqual(scenarios.map(({ title }) => title));
    expect(globals.complaints).toEqual([]);
    expect(globals.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(globals.book.names).toEqual([]);
    expect(globals.book.isStructureProtected).toBe(false);
  });

  it('says what fails, and why, in an Excel that parses strings it should not, and goes on', async () => {
    const globals = load();
    const tested = hostOnFake(globals, globals);
    const { host } = tested;
    const results = await check(globals, {
      ...tested,
      host: { ...host, set: (values) => host.set(new Map([...values].map(([name]) => [name, 1]))) },
    });
    const failed = results.filter(({ isPassed }) => !isPassed);
    expect(failed.map(({ title }) => title)).toContain('按名称填写：文本就是文本，空就是空，0就是0');
    expect(failed.map(({ reason }) => reason).join('\n')).toContain('应为 ["=1+1"');
    expect(results).toHaveLength(scenarios.length);
    expect(globals.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('refuses a workbook that holds anything', async () => {
    const filled = load();
    filled.person.type('Sheet1', 'C3', '自己的内容');
    await expect(check(filled, hostOnFake(filled, filled))).rejects.toThrow('host.notEmpty');
    expect(filled.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);

    const taken = load();
    const tested = hostOnFake(taken, taken);
    await tested.host.write(sheet);
    const before = taken.book.sheets.map(({ name }) => name);
    await expect(check(taken, tested)).rejects.toThrow('host.notEmpty');
    expect(taken.book.sheets.map(({ name }) => name)).toEqual(before);
  });

  it('tries just those assumptions that say so', () => {
    const tried = new Set(scenarios.flatMap(({ checks }) => checks));
    const said = Object.entries(assumptions).filter(([, { isChecked }]) => isChecked);
    expect([...tried].sort()).toEqual(said.map(([name]) => name).sort());
  });
});

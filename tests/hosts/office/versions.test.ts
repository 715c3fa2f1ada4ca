import type { OfficeWindow } from '../../../src/hosts/office/officeWindow';
import { startOffice } from '../../../src/hosts/office/start';
import { requirementOf } from '../../../src/hosts/office/requirement';
import { fillForm } from '../../../src/sheet/fillForm';
import { readBack } from '../../../src/readBack/readBack';
import { aRubric } from '../../support/builders';
import { fakeExcel } from '../../support/fakeExcel/fakeExcel';
import { handTimers } from '../../support/fakeExcel/hostOnFake';
import { officeLoader } from '../../support/fakeExcel/loadInNode';
import { layoutFor } from '../../support/templates';
import { anExcel, codesOf, opened, sheet } from './opened';

const load = officeLoader();

describe('versions of Excel', () => {
  it('refuses to start below ExcelApi 1.9, and says which is needed', async () => {
    const window = load({ version: '1.7' }) as unknown as OfficeWindow;
    const start = await startOffice({ window, scheduler: handTimers().scheduler, browser: 'test' });
    expect(start.isReady).toBe(false);
    expect(start.isReady ? undefined : start.problem).toMatchObject({ code: 'host.tooOld' });
    expect(start.isReady ? '' : start.problem.message).toContain('1.9');
    expect(start.diagnostics).toContain('ExcelApi: 1.7');
  });

  it('is stopped by office.js itself where it writes below 1.9 all the same, with nothing written', async () => {
    const { host, excel } = anExcel({ version: '1.7' });
    expect(await codesOf(host.write(sheet))).toEqual(['host.tooOld']);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(excel.book.names).toEqual([]);
  });

  it.each(['1.9', '1.14'])('works with ExcelApi %s', async (version) => {
    const window = load({ version }) as unknown as OfficeWindow;
    const start = await startOffice({ window, scheduler: handTimers().scheduler, browser: 'test' });
    expect(start.isReady).toBe(true);
    const { host } = await opened({ version });
    const { problems, report } = readBack(await host.readAll());
    expect([report.total, problems]).toEqual([9.2, []]);
  });

  it('knows that 1.14 is above 1.9', () => {
    expect(requirementOf(fakeExcel({ version: '1.14' }))).toBe('1.14');
    expect(requirementOf(fakeExcel({ version: '1.9' }))).toBe('1.9');
    expect(requirementOf({ isSetSupported: () => false })).toBeUndefined();
  });

  it('uses the fonts that the rubric asks for', async () => {
    const rubric = aRubric();
    const layout = layoutFor({ ...rubric, layout: { ...rubric.layout, fonts: 'gbt9704' } }, 'tally');
    const { excel } = await opened({}, fillForm(layout, new Map()));
    const fonts = new Set(
      excel.book.sheets.flatMap(({ cells }) => [...cells.values()].map(({ look }) => look.get('font.name'))),
    );
    expect(fonts).toContain('仿宋_GB2312');
    expect(fonts).not.toContain('仿宋');
  });
});

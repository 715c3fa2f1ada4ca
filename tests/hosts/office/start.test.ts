import { startOffice } from '../../../src/hosts/office/start';
import { handTimers } from '../../support/fakeExcel/hostOnFake';
import { officeLoader } from '../../support/fakeExcel/loadInNode';

const load = officeLoader();
const never = (): Promise<never> => new Promise(() => undefined);

describe('starting in Excel', () => {
  it('gives the host once Excel has answered, and leaves no timer behind', async () => {
    const { scheduler, waiting } = handTimers();
    const start = await startOffice({
      window: load(),
      scheduler,
      browser: 'Edge 130',
    });
    expect(start.isReady).toBe(true);
    expect(waiting()).toBe(0);
    if (start.isReady) expect(await start.host.readAll()).toEqual({ sheets: [] });
    expect(start.diagnostics.split('\n')).toEqual([
      'browser: Edge 130',
      'office.js: loaded',
      'onReady: answered',
      'host: Excel',
      'platform: PC',
      'version: 16.0.0.0',
      'Excel API: loaded',
      'ExcelApi: 1.14',
    ]);
  });

  it('gives up after five seconds without an answer, and says so', async () => {
    const { scheduler, runAll } = handTimers();
    const starting = startOffice({ window: { Office: { onReady: never } }, scheduler, browser: 'Edge 130' });
    runAll();
    const start = await starting;
    expect(start.isReady ? undefined : start.problem).toMatchObject({ code: 'host.slowStart' });
    expect(start.isReady ? '' : start.problem.message).toContain('等了5秒');
    expect(start.diagnostics).toContain('onReady: no answer');
    expect(start.diagnostics).toContain('Excel API: not loaded');
  });

  it('goes on where Excel answers after all', async () => {
    const { scheduler, runAll } = handTimers();
    const { Office: office, Excel: excel } = load();
    let answer = (): void => undefined;
    const Office = Object.create(office, {
      onReady: {
        value: () => new Promise((resolve) => (answer = () => resolve({ host: 'Excel', platform: 'PC' }))),
      },
    }) as typeof office;
    const starting = startOffice({ window: { Office, Excel: excel }, scheduler, browser: 'Edge 130' });
    runAll();
    const slow = await starting;
    expect(slow.isReady).toBe(false);
    answer();
    expect(slow.isReady ? undefined : await slow.later).toMatchObject({ isReady: true });
  });

  it('says that office.js did not load', async () => {
    const { scheduler } = handTimers();
    const start = await startOffice({ window: {}, scheduler, browser: 'Edge 130' });
    expect(start.isReady ? undefined : start.problem).toMatchObject({ code: 'host.noOfficeJs' });
    expect(start.diagnostics).toContain('office.js: not loaded');
  });

  it('knows a browser, and a Word, from an Excel', async () => {
    const { scheduler } = handTimers();
    for (const host of [null, 'Word']) {
      const window = { Office: { onReady: () => Promise.resolve({ host, platform: null }) } };
      const start = await startOffice({ window, scheduler, browser: 'Edge 130' });
      expect(start.isReady ? undefined : start.problem).toMatchObject({ code: 'host.notExcel' });
    }
  });

  it('puts what onReady failed with into the diagnostics', async () => {
    const { scheduler } = handTimers();
    const window = { Office: { onReady: () => Promise.reject(new Error('handshake lost')) } };
    const start = await startOffice({ window, scheduler, browser: 'Edge 130' });
    expect(start.isReady).toBe(false);
    expect(start.diagnostics).toContain('error: handshake lost');
  });
});

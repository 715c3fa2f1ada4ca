/** What one suite does to the LibreOffice that it shares is no trouble of the next. */
import ExcelJS from 'exceljs';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithOracle } from '../support/describeWithOracle';
import { OracleLease } from '../support/oracleLease';
import type { OracleWorker } from '../support/oracleWorker';
import { sharedOracle, stopBusyOracles } from './sharedOracle';

const FONTS = 'fonts.conf';
const opens = async (worker: OracleWorker): Promise<unknown> =>
  JSON.parse(await worker.ask('open', { path })) as unknown;

let folder: string;
let path: string;

describeWithOracle('the LibreOffice of a jest worker', () => {
  const suites = globalThis.sharedOracle;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pingfen-shared-'));
    path = join(folder, '空.xlsx');
    const book = new ExcelJS.Workbook();
    book.addWorksheet('表').getCell('A1').value = 1;
    await book.xlsx.writeFile(path);
    // Of this suite, to do it harm.
    globalThis.sharedOracle = sharedOracle;
  });
  afterAll(async () => {
    globalThis.sharedOracle = suites;
    await (await sharedOracle(FONTS)).stop();
    rmSync(folder, { recursive: true });
  });

  it('is the same for one suite after another, and what one left open is closed', async () => {
    const first = await OracleLease.take();
    const document = (await first.ask('open', { path })) as number;
    await first.end();
    await expect(first.ask('readAll', { document })).rejects.toThrow('ended');
    const second = await OracleLease.take();
    await expect(second.ask('readAll', { document })).rejects.toThrow('KeyError');
    await stopBusyOracles();
    await expect(second.ask('open', { path })).resolves.toBe(document + 1);
    await second.end();
  });

  it('is another after one that still owes an answer', async () => {
    const worker = await sharedOracle(FONTS);
    const asked = expect(opens(worker)).rejects.toThrow('it was stopped');
    await stopBusyOracles();
    await asked;
    const next = await sharedOracle(FONTS);
    expect(next.pid).not.toBe(worker.pid);
    expect(await opens(next)).toMatchObject({ result: 1 });
  });

  it('is another after a crash, which fails what was asked', async () => {
    const worker = await sharedOracle(FONTS);
    const { pid } = worker;
    const [office] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    process.kill(Number(office), 'SIGKILL');
    expect(await opens(worker).catch(() => ({ error: 'ended' }))).toMatchObject({ error: expect.anything() });
    const until = Date.now() + 20_000;
    while (!worker.hasEnded && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await opens(await sharedOracle(FONTS))).toMatchObject({ result: 1 });
  });
});

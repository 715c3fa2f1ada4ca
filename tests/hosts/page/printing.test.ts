/** @jest-environment jsdom */
import { ScoresheetError } from '../../../src/problems/problem';
import { ENTRIES, SCORESHEET } from '../../../src/sheet/sheetNames';
import { everythingFired, fillOf, layoutFor, template, workedExample } from '../../support/templates';
import { one, openPage, typeInto } from './page';

const twins = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.pf-print')];
const pages = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.pf-print .pf-page')];
const filled = () => fillOf(layoutFor(template('daxing-2021'), 'tally'), workedExample);

let dialogs = 0;
beforeEach(() => {
  dialogs = 0;
  window.print = () => {
    dialogs += 1;
    window.dispatchEvent(new Event('beforeprint'));
  };
});

describe('the printed pages', () => {
  it('are there while the browser prints, and only then', async () => {
    await openPage();
    expect(twins()).toHaveLength(0);
    window.dispatchEvent(new Event('beforeprint'));
    expect(twins()).toHaveLength(1);
    expect(document.documentElement.classList.contains('pf-printing')).toBe(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(twins()).toHaveLength(0);
    expect(document.documentElement.classList.contains('pf-printing')).toBe(false);
  });

  it('are those of the sheet asked for, with one dialog', async () => {
    const { host } = await openPage();
    await host.print(SCORESHEET);
    expect(dialogs).toBe(1);
    expect(twins()).toHaveLength(1);
    expect(pages()[0]!.textContent).toContain('附件2');
    window.dispatchEvent(new Event('afterprint'));
  });

  it('are those of the sheet that is shown, where a key of the browser prints', async () => {
    const { host } = await openPage();
    await host.reveal({ sheet: SCORESHEET });
    window.dispatchEvent(new Event('beforeprint'));
    expect(pages()[0]!.textContent).toContain('附件2');
    window.dispatchEvent(new Event('afterprint'));
  });

  it('are refused for a sheet that is not there', async () => {
    const { host } = await openPage();
    await expect(host.print('没有这张表')).rejects.toThrow(ScoresheetError);
    expect(dialogs).toBe(0);
  });

  it('each have the column headings and their number', async () => {
    const { host } = await openPage({ entries: filled() });
    await host.print(SCORESHEET);
    expect(pages().map((page) => one(page, '.pf-foot').textContent)).toEqual([
      '第 1 页 共 3 页',
      '第 2 页 共 3 页',
      '第 3 页 共 3 页',
    ]);
    for (const page of pages())
      expect([...page.querySelectorAll('th')].map(({ textContent }) => textContent)).toEqual([
        '序号',
        '考核内容',
        '评分细则',
        '分值',
        '评分',
        '备注',
      ]);
    window.dispatchEvent(new Event('afterprint'));
  });

  it('have what was typed as words, no inputs, and nothing that is for the screen', async () => {
    const { host, labelled } = await openPage({ entries: filled() });
    typeInto(labelled('第1项第①款“专题研究会议少开”'), '三');
    await host.print(ENTRIES);
    const [twin] = twins();
    expect(twin!.querySelectorAll('input, select, textarea, button')).toHaveLength(0);
    const text = twin!.textContent;
    expect(text).toContain('示范社区');
    expect(text).toContain('2021年12月20日');
    expect(text).toContain('三');
    for (const screen of ['总分：', '→', '应填', '备注（人工填写）', 'pf:'])
      expect(text).not.toContain(screen);
    expect(twin!.querySelectorAll('.pf-wrong')).toHaveLength(0);
    expect(new Set([...twin!.querySelectorAll('[id]')]).size).toBe(0);
    window.dispatchEvent(new Event('afterprint'));
  });

  it('cut a merge at the end of a page, and write its words once', async () => {
    const layout = layoutFor(template('mubiao-2020'), 'tally');
    const { host } = await openPage({ id: 'mubiao-2020', entries: everythingFired(layout) });
    await host.print(SCORESHEET);
    for (const page of pages()) {
      const rows = [...page.querySelectorAll('tr')];
      rows.forEach((row, i) => {
        for (const cell of row.cells) expect(i + cell.rowSpan).toBeLessThanOrEqual(rows.length);
      });
    }
    window.dispatchEvent(new Event('afterprint'));
  });
});

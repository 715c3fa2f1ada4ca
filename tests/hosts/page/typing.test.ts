/** @jest-environment jsdom */
import type { CellValue } from '../../../src/formula/value';
import { readLive } from '../../../src/readBack/reading';
import { ENTRIES, SCORESHEET } from '../../../src/sheet/sheetNames';
import type { OpenPage } from './page';
import { cursor, openPage, panelOf, press, typeInto } from './page';

const MEETINGS = '第1项第①款“专题研究会议少开”';
const MEETINGS_NOTE = '第1项第①款“专题研究会议少开”的情况说明';

/** What the sheet holds in the cell of a field. */
async function held({ host, labelled }: OpenPage, label: string): Promise<CellValue> {
  const cell = labelled(label).closest<HTMLElement>('[data-cell]')!.dataset['cell']!;
  const [, detail] = await host.readInputs();
  return detail!.cells.get(cell)?.value ?? null;
}

function input(control: { value: string; dispatchEvent: (event: Event) => boolean }, text: string): void {
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('typing into the page', () => {
  it('recomputes at every key', async () => {
    const page = await openPage();
    const shown = () => page.textAt({ sheet: ENTRIES, cell: 'H12' });
    page.labelled(MEETINGS).focus();
    input(page.labelled(MEETINGS), '1');
    expect(shown()).toBe('0.1');
    input(page.labelled(MEETINGS), '12');
    expect(shown()).toBe('1.2');
    input(page.labelled(MEETINGS), '');
    expect(shown()).toBe('');
    expect(await held(page, MEETINGS)).toBeNull();
  });

  it('leaves the text alone while it is typed, and puts it into its usual form after', async () => {
    const page = await openPage();
    const control = page.labelled(MEETINGS);
    control.focus();
    input(control, '０３');
    expect(control.value).toBe('０３');
    expect(await held(page, MEETINGS)).toBe(3);
    control.blur();
    expect(control.value).toBe('3');
  });

  it('shows a date as it is printed, whichever way it was typed', async () => {
    const { labelled } = await openPage();
    typeInto(labelled('评分时间'), '2021/12/20');
    expect(labelled('评分时间').value).toBe('2021年12月20日');
    typeInto(labelled('评分时间'), '20日');
    expect(labelled('评分时间').value).toBe('20日');
    expect(labelled('评分时间').getAttribute('aria-invalid')).toBe('true');
  });

  it('reads nothing while an input method composes', async () => {
    const page = await openPage();
    const control = page.labelled('社区名称') as HTMLInputElement;
    let edits = 0;
    page.host.onEdit(() => (edits += 1));
    control.focus();
    control.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const text of ['s', 'shi', 'shi fan']) {
      control.value = text;
      control.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    }
    expect(edits).toBe(0);
    expect(await held(page, '社区名称')).toBeNull();
    // Enter and the arrows choose among the words offered.
    control.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    );
    expect(document.activeElement).toBe(control);
    control.value = '示范';
    control.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '示范' }));
    expect(edits).toBe(1);
    expect(await held(page, '社区名称')).toBe('示范');
    expect(control.value).toBe('示范');
  });

  it('says once that something changed, and not where nothing did', async () => {
    const page = await openPage();
    let edits = 0;
    page.host.onEdit(() => (edits += 1));
    typeInto(page.labelled(MEETINGS), '3');
    expect(edits).toBe(1);
    input(page.labelled(MEETINGS), ' 3 ');
    expect(edits).toBe(1);
    await page.host.set(new Map([['pf_in_1a', 3]]));
    expect(edits).toBe(1);
  });

  it('shows what is set from elsewhere, also in the input that has the cursor', async () => {
    const { host, labelled } = await openPage();
    labelled(MEETINGS).focus();
    input(labelled(MEETINGS), '3');
    await host.set(new Map([['pf_in_1a', 5]]));
    expect(labelled(MEETINGS).value).toBe('5');
    await host.set(new Map([['pf_in_1a', null]]));
    expect(labelled(MEETINGS).value).toBe('');
  });
});

describe('a percentage on the page', () => {
  const RATE = /机动车环保标志核发率/;
  const open = async (entries: ReadonlyMap<string, CellValue> = new Map()) => {
    const page = await openPage({ id: 'xianqu-2013', entries });
    const control = [...page.root.querySelectorAll<HTMLInputElement>('input.pf-control')].find((each) =>
      RATE.test(each.getAttribute('aria-label') ?? ''),
    )!;
    const { entries: entered } = readLive(page.layout, await page.host.read(page.layout));
    return { page, control, entered };
  };

  it.each([
    ['93.5', '93.5%', 93.5],
    ['93.5%', '93.5%', 93.5],
    ['９３％', '93.0%', 93],
    ['．９３５', '0.935', 0.935],
    ['935', '935', 935],
  ])('typed as %s is shown as %s and entered in points', async (typed, shown, value) => {
    const { page, control } = await open();
    typeInto(control, typed);
    expect(control.value).toBe(shown);
    expect(readLive(page.layout, await page.host.read(page.layout)).entries.get('10b')).toBe(value);
    expect(control.getAttribute('aria-invalid')).toBe(value > 100 || value < 2 ? 'true' : null);
  });

  it('that was entered before is shown so, with its echo in the row', async () => {
    const { control, entered } = await open(new Map([['10b', 93.125]]));
    expect(control.value).toBe('93.125%');
    expect(entered.get('10b')).toBe(93.125);
    expect(control.closest('tr')!.textContent).toContain('按93.125%计');
  });
});

describe('the keys', () => {
  it('Esc brings back what was there when the cursor came', async () => {
    const page = await openPage({ entries: new Map([['1a', 2]]) });
    const control = page.labelled(MEETINGS);
    control.focus();
    input(control, '7');
    input(control, '78');
    press('Escape');
    expect(control.value).toBe('2');
    expect(await held(page, MEETINGS)).toBe(2);
  });

  it('Enter and the arrows go down and up the column, Shift+Enter up', async () => {
    const { root, labelled } = await openPage();
    const at = () => cursor(root).cell;
    labelled(MEETINGS).focus();
    const start = at();
    const next = `E${Number(start.slice(1)) + 1}`;
    press('Enter');
    expect(at()).toBe(next);
    press('Enter', { shiftKey: true });
    expect(at()).toBe(start);
    press('ArrowDown');
    expect(at()).toBe(next);
    press('ArrowUp');
    expect(at()).toBe(start);
  });

  it('stay where they are at the last input of a column', async () => {
    const { root } = await openPage();
    const controls = [
      ...panelOf(root, ENTRIES).querySelectorAll<HTMLElement>('[data-cell^="E"] .pf-control'),
    ];
    const last = controls.at(-1)!;
    last.focus();
    press('Enter');
    expect(document.activeElement).toBe(last);
  });

  it('leave the arrows of a list to the list, and those of a long text to the text', async () => {
    const { labelled } = await openPage({ entries: new Map([['1a:note', '一二三']]) });
    const list = labelled('第2项第①款“未配备人员负责环保日常工作”');
    list.focus();
    expect(press('ArrowDown')).toBe(true);
    expect(document.activeElement).toBe(list);
    const note = labelled(MEETINGS_NOTE) as HTMLTextAreaElement;
    note.focus();
    note.setSelectionRange(1, 1);
    press('ArrowDown');
    expect(document.activeElement).toBe(note);
    note.setSelectionRange(3, 3);
    press('ArrowDown');
    expect(document.activeElement).not.toBe(note);
  });

  it('Alt+Enter breaks a line where words are long', async () => {
    const page = await openPage();
    const note = page.labelled(MEETINGS_NOTE) as HTMLTextAreaElement;
    note.focus();
    input(note, '一二');
    note.setSelectionRange(1, 1);
    press('Enter', { altKey: true });
    expect(await held(page, MEETINGS_NOTE)).toBe('一\n二');
    expect(document.activeElement).toBe(note);
  });

  it('go from tab to tab', async () => {
    const { root } = await openPage();
    root.querySelector<HTMLElement>('[role=tab][aria-selected=true]')!.focus();
    const shown = () => document.activeElement!.textContent;
    press('ArrowLeft');
    expect(shown()).toBe(SCORESHEET);
    expect(panelOf(root, SCORESHEET).hidden).toBe(false);
    press('ArrowLeft');
    expect(shown()).toBe('填表说明');
    press('Home');
    expect(shown()).toBe(SCORESHEET);
    press('End');
    expect(shown()).toBe('填表说明');
  });
});

describe('the cursor', () => {
  it('is told of, cell by cell, locked ones too', async () => {
    const { host, root, labelled } = await openPage();
    const seen: unknown[] = [];
    host.onSelect((at) => seen.push(at));
    labelled(MEETINGS).focus();
    expect(seen).toEqual([{ sheet: ENTRIES, cell: 'E12' }]);
    panelOf(root, ENTRIES).querySelector<HTMLElement>('[data-cell="C12"]')!.click();
    expect(seen.at(-1)).toEqual({ sheet: ENTRIES, cell: 'C12' });
    expect(cursor(root).cell).toBe('C12');
  });

  it('goes into an input when its cell is clicked beside the words', async () => {
    const { labelled } = await openPage();
    labelled(MEETINGS).closest('td')!.click();
    expect(document.activeElement).toBe(labelled(MEETINGS));
  });

  it('is shown a cell of another sheet, and the cell that one is merged into', async () => {
    const { host, root } = await openPage();
    await host.reveal({ name: 'pf_total' });
    expect(cursor(root).sheet).toBe(SCORESHEET);
    expect(document.activeElement!.classList.contains('pf-found')).toBe(true);
    await host.reveal({ sheet: ENTRIES, cell: 'G6' });
    expect(cursor(root)).toEqual({ sheet: ENTRIES, cell: 'E6' });
  });

  it('has above the sheet what its cell wants, and what is wrong with it', async () => {
    const { root, labelled } = await openPage();
    const bar = () => [...root.querySelectorAll('.pf-bar span')].map(({ textContent }) => textContent);
    labelled(MEETINGS).focus();
    expect(bar()).toEqual([MEETINGS, '应填0或正整数，最多9999', '']);
    input(labelled(MEETINGS), '三');
    expect(bar()).toEqual([MEETINGS, '', '填写有误或不全：应填0或正整数，最多9999']);
    labelled(MEETINGS).blur();
    expect(bar()).toEqual(['', '', '']);
  });
});

describe('a cell that holds something', () => {
  const BEFORE = new Map<string, CellValue>([
    ['1a', 12],
    ['1a:note', '十月十二日'],
    ['2a', '是'],
  ]);
  const LIST = '第2项第①款“未配备人员负责环保日常工作”';
  const selection = (control: HTMLInputElement): string =>
    control.value.slice(control.selectionStart ?? 0, control.selectionEnd ?? 0);
  /** As a browser does: the press puts the caret into the words. */
  const click = (control: HTMLInputElement, caret: number): void => {
    control.focus();
    control.setSelectionRange(caret, caret);
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
  };

  it.each([MEETINGS, MEETINGS_NOTE])('is selected whole by a click, again by another: %s', async (label) => {
    const { labelled } = await openPage({ entries: BEFORE });
    const control = labelled(label) as HTMLInputElement;
    for (const caret of [1, 2]) {
      click(control, caret);
      expect(selection(control)).toBe(control.value);
    }
  });

  it('is entered by F2, at its end, and by a double click, where it was', async () => {
    const { labelled } = await openPage({ entries: BEFORE });
    const control = labelled(MEETINGS_NOTE) as HTMLInputElement;
    click(control, 1);
    press('F2');
    expect([control.selectionStart, control.selectionEnd]).toEqual([5, 5]);
    click(control, 3);
    expect([control.selectionStart, control.selectionEnd]).toEqual([3, 3]);
    control.blur();
    click(control, 1);
    control.setSelectionRange(1, 2); // the word under the mouse
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    control.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, detail: 2 }));
    expect([control.selectionStart, control.selectionEnd]).toEqual([2, 2]);
  });

  it('is selected again by Esc, with what stood there before', async () => {
    const page = await openPage({ entries: BEFORE });
    const control = page.labelled(MEETINGS) as HTMLInputElement;
    click(control, 1);
    input(control, '3');
    press('Escape');
    expect(control.value).toBe('12');
    expect(selection(control)).toBe('12');
    expect(await held(page, MEETINGS)).toBe(12);
  });

  it('is selected where the keys or a problem lead to it', async () => {
    const { host, labelled } = await openPage({ entries: BEFORE });
    await host.reveal({ name: 'pf_in_1a' });
    expect(selection(labelled(MEETINGS) as HTMLInputElement)).toBe('12');
    press('ArrowRight');
    expect(document.activeElement).toBe(labelled(MEETINGS_NOTE));
    expect(selection(labelled(MEETINGS_NOTE) as HTMLInputElement)).toBe('十月十二日');
    press('ArrowLeft');
    expect(document.activeElement).toBe(labelled(MEETINGS));
  });

  it('is replaced whole though its value came from elsewhere while it had the cursor', async () => {
    const { host, labelled } = await openPage({ entries: BEFORE });
    const control = labelled(MEETINGS) as HTMLInputElement;
    click(control, 1);
    await host.set(new Map([['pf_in_1a', 34]]));
    control.setSelectionRange(2, 2);
    press('5');
    expect(selection(control)).toBe('34');
  });

  it('is a list that a stray arrow leaves as it is, and goes on from', async () => {
    const page = await openPage({ entries: BEFORE });
    const list = page.labelled(LIST);
    list.focus();
    expect(press('ArrowDown')).toBe(false);
    expect(document.activeElement).not.toBe(list);
    expect(await held(page, LIST)).toBe('是');
    list.focus();
    press('ArrowDown', { altKey: true }); // opens it
    expect(press('ArrowDown')).toBe(true);
    expect(document.activeElement).toBe(list);
  });
});

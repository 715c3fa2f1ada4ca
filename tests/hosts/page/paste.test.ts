/** @jest-environment jsdom */
import { tabularText } from '../../../src/hosts/page/tabularText';
import { ENTRIES } from '../../../src/sheet/sheetNames';
import type { ControlElement } from './page';
import { openPage } from './page';

const MEETINGS = '第1项第①款“专题研究会议少开”';

/** Whether the page took it over from the browser. */
function paste(control: ControlElement, text: string, html = ''): boolean {
  control.focus();
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, {
    clipboardData: { getData: (type: string) => ({ 'text/plain': text, 'text/html': html })[type] ?? '' },
  });
  return !control.dispatchEvent(event);
}

describe('copied cells as text', () => {
  it.each([
    ['3', [['3']]],
    ['3\r\n', [['3']]],
    ['', [['']]],
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\n2\n', [['1'], ['2']]],
    ['1\t\t3', [['1', '', '3']]],
    ['1\r\n\r\n3\r\n', [['1'], [''], ['3']]],
    ['"第一行\n第二行"\t2', [['第一行\n第二行', '2']]],
    ['"第一行\r\n第二行"\r\n2', [['第一行\n第二行'], ['2']]],
    ['"说“好”\n""不""好"', [['说“好”\n"不"好']]],
    ['"没有闭合\t2', [['"没有闭合', '2']]],
    ['他说"好"\t2', [['他说"好"', '2']]],
  ])('%j', (text, cells) => {
    expect(tabularText(text)).toEqual(cells);
  });
});

describe('a paste of several cells', () => {
  it('fills the inputs from the one with the cursor on, in one step', async () => {
    const { host, labelled, notices } = await openPage();
    let edits = 0;
    host.onEdit(() => (edits += 1));
    expect(paste(labelled(MEETINGS), '3\r\n１\r\n2分\r\n')).toBe(true);
    expect(edits).toBe(1);
    expect(labelled(MEETINGS).value).toBe('3');
    expect(labelled('第1项第②款“未及时传达贯彻上级会议精神”').value).toBe('1');
    const bad = labelled('第1项第③款“未及时将法规政策和上级部署纳入干部教育培训”');
    expect(bad.value).toBe('2分');
    expect(bad.getAttribute('aria-invalid')).toBe('true');
    expect(notices).toEqual([]);
  });

  it('passes over locked cells that say the same', async () => {
    const { labelled, notices } = await openPage();
    paste(labelled(MEETINGS), '3\t次\t会议记录不全\r\n1\t次\t\r\n');
    expect(labelled('第1项第①款“专题研究会议少开”的情况说明').value).toBe('会议记录不全');
    expect(labelled('第1项第②款“未及时传达贯彻上级会议精神”').value).toBe('1');
    expect(notices).toEqual([]);
  });

  it('says which cells could not be pasted, and pastes the others', async () => {
    const { labelled, notices } = await openPage();
    paste(labelled(MEETINGS), '3\t回\t会议记录不全\r\n');
    expect(labelled(MEETINGS).value).toBe('3');
    expect(labelled('第1项第①款“专题研究会议少开”的情况说明').value).toBe('会议记录不全');
    expect(notices).toEqual([
      '有1格没有粘贴进来，因为那里不能填写，第一处：加扣分明细F12。请只复制要填的几列，从对应的那一格开始粘贴。',
    ]);
  });

  it('says so where it goes beyond the sheet', async () => {
    const { labelled, notices } = await openPage();
    paste(labelled(MEETINGS), `1\t次\t事由\t\t\t${Array.from({ length: 40 }, () => '多').join('\t')}`);
    expect(notices[0]).toContain('有40格没有粘贴进来');
  });

  it('of words into one input is left to the browser', async () => {
    const { labelled } = await openPage();
    expect(paste(labelled(MEETINGS), '3')).toBe(false);
    expect(paste(labelled(MEETINGS), '3\r\n')).toBe(false);
  });

  it('of lines into a long text is one text, unless it came from a table', async () => {
    const { labelled } = await openPage();
    const note = labelled('第1项第①款“专题研究会议少开”的情况说明');
    expect(paste(note, '第一行\n第二行')).toBe(false);
    expect(paste(note, '第一行\r\n第二行\r\n', '<table><tr><td>第一行')).toBe(true);
    expect(note.value).toBe('第一行');
    expect(labelled('第1项第②款“未及时传达贯彻上级会议精神”的情况说明').value).toBe('第二行');
  });

  it('of one cell into a long text takes its place, without the line break that ends the copy', async () => {
    const { labelled } = await openPage();
    const note = labelled('第1项第①款“专题研究会议少开”的情况说明');
    expect(paste(note, '会议记录不全\r\n', '<table><tr><td>会议记录不全')).toBe(true);
    expect(note.value).toBe('会议记录不全');
  });

  it('fills choices too, and keeps what is not on the list to be seen', async () => {
    const { labelled, textAt } = await openPage();
    const first = labelled('第2项第①款“未配备人员负责环保日常工作”');
    paste(first, '是\r\n√\r\n');
    expect(first.value).toBe('是');
    const second = first.closest('tr')!.nextElementSibling!.querySelector<ControlElement>('select')!;
    expect(second.value).toBe('√');
    expect(second.getAttribute('aria-invalid')).toBe('true');
    expect(textAt({ sheet: ENTRIES, cell: second.closest<HTMLElement>('td')!.dataset['cell']! })).toContain(
      '√',
    );
  });
});

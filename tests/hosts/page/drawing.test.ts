/** @jest-environment jsdom */
import type { Mode } from '../../../src/scoring/fields/fields';
import { formatValue } from '../../../src/hosts/page/formatValue';
import { drawVisible } from '../../../src/sheet/fillForm';
import { a1 } from '../../../src/sheet/model';
import {
  ENTRIES,
  fieldName,
  GUIDE,
  INSPECTION,
  REMARKS,
  REVIEW,
  SCORESHEET,
} from '../../../src/sheet/sheetNames';
import {
  everythingFired,
  fillOf,
  layoutFor,
  template,
  templateIds,
  workedExample,
} from '../../support/templates';
import type { ControlElement } from './page';
import { cellAt, controlAt, one, openPage, panelOf, typeInto } from './page';

const modes: readonly Mode[] = ['tally', 'direct'];
const everySheet = templateIds.flatMap((id) => modes.map((mode) => ({ id, mode })));

const worked = () => fillOf(layoutFor(template('daxing-2021'), 'tally'), workedExample);

describe('the sheet on the page', () => {
  it('shows the sheets that people see, opened on the one to fill in', async () => {
    const { root } = await openPage();
    const tabs = [...root.querySelectorAll('[role=tab]')];
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      SCORESHEET,
      ENTRIES,
      REVIEW,
      REMARKS,
      INSPECTION,
      GUIDE,
    ]);
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
      'false',
      'false',
      'false',
      'false',
    ]);
    expect(panelOf(root, ENTRIES).hidden).toBe(false);
    expect(panelOf(root, SCORESHEET).hidden).toBe(true);
  });

  it('opens on 评分表 where the scores are typed', async () => {
    const { root } = await openPage({ mode: 'direct' });
    expect(panelOf(root, SCORESHEET).hidden).toBe(false);
  });

  it('has its column headings in a table head, as headings', async () => {
    const { root } = await openPage();
    const headings = (sheet: string) =>
      [...panelOf(root, sheet).querySelectorAll('thead th[scope=col]')].map(({ textContent }) => textContent);
    expect(headings(SCORESHEET)).toEqual(['序号', '考核内容', '评分细则', '分值', '评分', '备注']);
    expect(headings(ENTRIES)).toEqual(['序号', '扣（加）分情形', '标准', '填写', '单位', '情况说明', '计分']);
  });

  it('has no column of ids', async () => {
    const { root } = await openPage();
    expect(root.textContent).not.toContain('pf:');
    expect(root.querySelectorAll('[data-cell^="A"]')).toHaveLength(0);
  });

  it('shows numbers, points and dates as the workbook does', async () => {
    const { root, textAt, labelled } = await openPage({ entries: worked() });
    const row = [...panelOf(root, SCORESHEET).querySelectorAll('tbody tr')].find((each) =>
      each.textContent.includes('严格落实大兴镇禁烧'),
    );
    expect([...row!.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['4', '1.5分', '1.30']),
    );
    expect(labelled('评分时间').value).toBe('2021年12月20日');
    expect(textAt({ sheet: ENTRIES, cell: 'B1' })).toBe('总分：9.2');
    expect(textAt({ sheet: SCORESHEET, cell: 'B4' })).toBe('2021年大兴镇社区生态环境保护工作考核评分表');
  });

  it('gives every input its name, and what to type as its description', async () => {
    const { root, labelled } = await openPage();
    const input = labelled('第1项第①款“专题研究会议少开”');
    const described = input
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => one(root, `[id="${id}"]`).textContent);
    expect(described[0]).toBe('应填0或正整数，最多9999');
  });

  it('says in words beside the cell what is wrong with it, and ties the words to the input', async () => {
    const { root, labelled } = await openPage();
    const input = labelled('第1项第①款“专题研究会议少开”');
    expect(input.hasAttribute('aria-invalid')).toBe(false);
    typeInto(input, '三');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const [, tip] = input.getAttribute('aria-describedby')!.split(' ');
    expect(one(root, `[id="${tip}"]`).textContent).toBe('应填0或正整数，最多9999');
    expect(input.closest('td')!.classList.contains('pf-wrong')).toBe(true);
    typeInto(input, '3');
    expect(input.hasAttribute('aria-invalid')).toBe(false);
    expect(one(root, `[id="${tip}"]`).textContent).toBe('');
    expect(input.closest('td')!.classList.contains('pf-wrong')).toBe(false);
  });

  it('marks a score that reads 有误', async () => {
    const { root, labelled } = await openPage();
    typeInto(labelled('第1项第①款“专题研究会议少开”'), '三');
    const wrong = [...panelOf(root, SCORESHEET).querySelectorAll('.pf-wrong')];
    expect(wrong.map(({ textContent }) => textContent)).toEqual(['有误', '有误']);
  });

  it('leads from one sheet to the other', async () => {
    const { root } = await openPage();
    const link = one(panelOf(root, ENTRIES), 'button');
    expect(link.textContent).toBe('→ 查看评分表');
    link.click();
    expect(panelOf(root, SCORESHEET).hidden).toBe(false);
  });

  it('keeps a choice that is not on the list as one more', async () => {
    const entries = new Map([['2a', '有时']]);
    const { root, layout } = await openPage({ entries });
    const select = one(
      root,
      '.pf-control[aria-label="第2项第①款“未配备人员负责环保日常工作”"]',
    ) as HTMLSelectElement;
    expect(layout.prepared.byId.get('2a')?.entry.validation.type).toBe('list');
    expect([...select.options].map(({ value }) => value)).toEqual(['', '是', '否', '有时']);
    expect(select.value).toBe('有时');
    expect(select.getAttribute('aria-invalid')).toBe('true');
    typeInto(select, '否');
    expect([...select.options].map(({ value }) => value)).toEqual(['', '是', '否']);
  });

  it('keeps an error until it is typed over', async () => {
    const { host, labelled } = await openPage({ entries: new Map([['1a', { error: '#REF!' }]]) });
    const input = labelled('第1项第①款“专题研究会议少开”');
    expect(input.value).toBe('#REF!');
    input.focus();
    input.blur();
    const read = async () =>
      (await host.readInputs())[1]!.cells.get(input.closest('td')!.dataset['cell']!)?.value;
    expect(await read()).toEqual({ error: '#REF!' });
    typeInto(input, '2');
    expect(await read()).toBe(2);
  });
});

describe('every template on the page', () => {
  it.each(everySheet)(
    '$id, $mode: shows every word, and has a named input in each unlocked cell and in no other',
    async ({ id, mode }) => {
      const { root, layout } = await openPage({ id, mode });
      for (const sheet of drawVisible(layout, new Map()).sheets) {
        const unlocked = sheet.cells.filter(({ isUnlocked }) => isUnlocked === true).map(a1);
        const panel = panelOf(root, sheet.name);
        const inputs = [...panel.querySelectorAll('input, select, textarea')];
        const places = inputs.map((each) => each.closest<HTMLElement>('[data-cell]')!.dataset['cell']!);
        expect([...places].sort()).toEqual([...unlocked].sort());
        const words = sheet.cells.flatMap(({ column, value, isUnlocked }) =>
          // What keeps rows high beside the last column is for Excel.
          column > 1 && column <= sheet.columns.length && typeof value === 'string' && isUnlocked !== true
            ? [value]
            : [],
        );
        expect(words.filter((text) => !panel.textContent.includes(text))).toEqual([]);
      }
      const labels = [...root.querySelectorAll('.pf-control')].map((each) => each.getAttribute('aria-label'));
      expect([...labels].sort()).toEqual(layout.prepared.all.map(({ label }) => label).sort());
      const ids = [...root.querySelectorAll('[id]')].map((each) => each.id);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it.each(everySheet)(
    '$id, $mode: takes every entry, and then shows what a sheet made with them shows',
    async ({ id, mode }) => {
      const { host, root, layout } = await openPage({ id, mode });
      const entries = everythingFired(layout);
      const [typed] = layout.prepared.fields.findings;
      typeInto(
        one(root, `.pf-control[aria-label="${typed!.label}"]`) as ControlElement,
        formatValue(entries.get(typed!.id)!),
      );
      document.querySelector<HTMLElement>(':focus')!.blur();
      const rest = [...entries].filter(([field]) => field !== typed!.id);
      await host.set(new Map(rest.map(([field, value]) => [fieldName(field), value])));
      const drawn = outline(root);
      const { root: fresh } = await openPage({ id, mode, entries });
      expect(drawn).toEqual(outline(fresh));
      expect(drawn.length).toBeGreaterThan(50);
    },
  );
});

/** What every cell shows, and how. */
const outline = (root: HTMLElement): readonly string[] =>
  [...root.querySelectorAll<HTMLElement>('[data-cell]')].map((cell) => {
    const control = cell.querySelector<ControlElement>('.pf-control');
    const row = cell.closest('tr')!;
    return [
      cell.dataset['cell'],
      row.style.height,
      [...cell.classList].sort().join(' '),
      control === null ? cell.textContent : `${control.value} ${control.getAttribute('aria-invalid')}`,
    ].join(' | ');
  });

it('draws one cell over those that are merged', async () => {
  const { root } = await openPage();
  const unit = cellAt(root, { sheet: ENTRIES, cell: 'E6' });
  expect(unit.getAttribute('colspan')).toBe('4');
  expect(controlAt(root, { sheet: ENTRIES, cell: 'E6' }).getAttribute('aria-label')).toBe('社区名称');
});

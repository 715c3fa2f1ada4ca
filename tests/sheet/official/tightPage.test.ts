/** A form a little longer than a page keeps to one, with less white above and below; a longer one has the usual margins. */

import { pagesOf } from '../../../src/hosts/page/pagesOf';
import { A4_MM, marginsMm, marginsOf, POINTS_PER_MM } from '../../../src/paper/pages';
import type { Worksheet } from '../../../src/sheet/model';
import { fillForm } from '../../../src/sheet/fillForm';
import { anItem, aRubric } from '../../support/builders';
import { layoutFor } from '../../support/templates';

const scoresheetOf = (items: number): Worksheet => {
  const rubric = aRubric({
    fullScore: items,
    items: Array.from({ length: items }, (_, i) =>
      anItem({ id: `${i + 1}`, label: `${i + 1}`, fullScore: 1 }),
    ),
  });
  const { sheets } = fillForm(layoutFor(rubric, 'direct', 'assess'), new Map()).model;
  return sheets.find(({ name }) => name === '评分表')!;
};

const isTight = ({ print }: Worksheet): boolean => print?.isTight === true;
/** Points of what is printed. */
const heightOf = ({ print, heights }: Worksheet): number =>
  Array.from(
    { length: print!.area.to.row - print!.area.from.row + 1 },
    (_, i) => heights.get(print!.area.from.row + i) ?? 0,
  ).reduce((sum, height) => sum + height, 0);
const roomOf = ({ top, bottom }: { readonly top: number; readonly bottom: number }): number =>
  (A4_MM.portrait - top - bottom) * POINTS_PER_MM;

const forms = Array.from({ length: 40 }, (_, i) => scoresheetOf(i + 5));

it('the margins are those of GB/T 9704 where the form fits a page, or needs two anyway', () => {
  const fitting = forms.filter((form) => heightOf(form) < roomOf(marginsMm.portrait) * 0.97);
  expect(fitting.length).toBeGreaterThan(3);
  expect(fitting.filter(isTight)).toEqual([]);
  const long = forms.filter(
    (form) => heightOf(form) > roomOf(marginsOf({ orientation: 'portrait', isTight: true })),
  );
  expect(long.length).toBeGreaterThan(3);
  expect(long.filter(isTight)).toEqual([]);
});

it('between the two it is one page of 259 mm instead of 225', () => {
  const tight = forms.filter(isTight);
  expect(tight.length).toBeGreaterThan(0);
  for (const form of tight) {
    expect(pagesOf(form)).toHaveLength(1);
    expect(form.print?.pages).toBe(1);
    expect(heightOf(form)).toBeLessThanOrEqual(roomOf({ top: 20, bottom: 18 }));
  }
  const { top, bottom, left } = marginsOf({ orientation: 'portrait', isTight: true });
  expect([A4_MM.portrait - top - bottom, left]).toEqual([259, marginsMm.portrait.left]);
});

describe('a form without 备注', () => {
  const columns = [
    { field: 'label' as const, header: '序号' },
    { field: 'requirement' as const, header: '考核内容' },
    { field: 'fullScore' as const, header: '分值' },
    { field: 'score' as const, header: '得分' },
  ];
  const withRows = (items: number): Worksheet => {
    const rubric = aRubric({
      fullScore: items,
      items: Array.from({ length: items }, (_, i) =>
        anItem({ id: `${i + 1}`, label: `${i + 1}`, requirement: '会议', criteria: '', fullScore: 1 }),
      ),
      layout: { columns },
    });
    return fillForm(layoutFor(rubric, 'direct', 'assess'), new Map()).model.sheets[0]!;
  };
  const LOW = 24;
  const USUAL = 30.25;
  const rowsOf = ({ heights }: Worksheet, points: number): number =>
    [...heights.values()].filter((height) => Math.abs(height - points) < 0.5).length;

  it('has lower rows rather than a second page with a few of them, never lower than 8 mm', () => {
    const sheets = Array.from({ length: 20 }, (_, i) => ({ items: i + 12, sheet: withRows(i + 12) }));
    const low = sheets.filter(({ items, sheet }) => rowsOf(sheet, LOW) >= items);
    expect(low.length).toBeGreaterThan(1);
    const room = roomOf({ top: 20, bottom: 18 });
    for (const { items, sheet } of low) {
      expect(isTight(sheet)).toBe(true);
      expect(pagesOf(sheet)).toHaveLength(1);
      expect(LOW).toBeGreaterThanOrEqual(8 * POINTS_PER_MM);
      // With a pen's 10 mm a row it would not be one page.
      expect(heightOf(sheet) + items * (USUAL - LOW)).toBeGreaterThan(room * 0.97);
    }
    // All others have the usual rows.
    for (const { items, sheet } of sheets.filter((each) => !low.includes(each)))
      expect(rowsOf(sheet, USUAL)).toBeGreaterThanOrEqual(items);
  });
});

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

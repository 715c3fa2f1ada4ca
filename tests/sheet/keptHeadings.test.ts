/**
 * 加扣分明细 printed blank: no page ends with a heading whose rows stand on the next. Rows grow with what is typed, so no
 * page end is forced for that; the rows before are a little higher.
 */
import { A4_MM, marginsMm, POINTS_PER_MM } from '../../src/paper/pages';
import { pagesOf } from '../../src/hosts/page/pagesOf';
import type { Worksheet } from '../../src/sheet/model';
import { fillForm } from '../../src/sheet/fillForm';
import { makeForm } from '../../src/sheet/form';
import type { Rubric } from '../../src/rubric/rubric';
import { aCount, anItem, aRubric } from '../support/builders';
import { exampleIds, template, templateIds } from '../support/templates';

const entriesOf = (rubric: Rubric, mode: 'tally' | 'direct'): Worksheet =>
  fillForm(makeForm({ rubric, mode, stage: 'assess', version: '0.0.0' }), new Map()).model.sheets.find(
    ({ name }) => name === '加扣分明细',
  )!;

const HEADINGS = ['heading', 'head', 'strong'];
/** Texts of the headings that pages end with. */
const strayIn = (sheet: Worksheet): readonly unknown[] =>
  pagesOf(sheet)
    .slice(0, -1)
    .flatMap(({ rows }) =>
      sheet.cells.filter(
        ({ row, column, style, value }) =>
          row === rows.at(-1) && column > 1 && HEADINGS.includes(style) && value !== null,
      ),
    )
    .map(({ value }) => value);

const forms = [...templateIds, ...exampleIds].flatMap((id) =>
  (['tally', 'direct'] as const).map((mode) => ({ id, mode })),
);

it.each(forms)('$id, $mode: every heading stands with its first row', ({ id, mode }) => {
  const sheet = entriesOf(template(id), mode);
  expect(strayIn(sheet)).toEqual([]);
  expect(sheet.print?.breaksAfter).toEqual([]);
});

// Each item is a heading and rows of its clauses, so with more and more items the page end meets each of them.
it.each(Array.from({ length: 12 }, (_, i) => i + 1))('after %d items as well', (count) => {
  const items = Array.from({ length: count }, (_, i) =>
    anItem({
      id: `${i + 1}`,
      label: `${i + 1}`,
      fullScore: 5,
      clauses: Array.from({ length: 1 + (i % 3) }, () => aCount(0.5)),
    }),
  );
  const sheet = entriesOf(aRubric({ fullScore: 5 * count, items }), 'tally');
  expect(strayIn(sheet)).toEqual([]);
  // A page still holds no more than it has room for, and is as full as before but for a row with its headings.
  const room = (A4_MM.landscape - marginsMm.landscape.top - marginsMm.landscape.bottom) * POINTS_PER_MM;
  for (const { rows } of pagesOf(sheet).slice(0, -1)) {
    const height = rows.reduce((sum, row) => sum + (sheet.heights.get(row) ?? 0), 0);
    expect(height).toBeLessThanOrEqual(room + 1);
    expect(height).toBeGreaterThan(room * 0.8);
  }
});

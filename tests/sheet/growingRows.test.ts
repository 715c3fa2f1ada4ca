/**
 * Sheets whose rows grow with what is typed: nobody knows which row a page ends with. A cell merged over two rows would be
 * printed half on each page, its text cut through.
 */
import { makeForm } from '../../src/sheet/form';
import { fillForm } from '../../src/sheet/fillForm';
import { exampleIds, template, templateIds } from '../support/templates';

const forms = [...templateIds, ...exampleIds].flatMap((id) =>
  (['tally', 'direct'] as const).map((mode) => ({ id, mode, stage: 'assess' as const })),
);

it.each(forms)('$id, $mode: no cell is merged over rows where page ends are not planned', (each) => {
  const form = makeForm({ ...each, rubric: template(each.id), version: '0.0.0' });
  const sheets = fillForm(form, new Map()).model.sheets.filter(({ growing }) => (growing?.size ?? 0) > 0);
  expect(sheets.length).toBeGreaterThan(0);
  for (const { name, merges } of sheets)
    expect([name, merges.filter(({ from, to }) => from.row < to.row)]).toEqual([name, []]);
});

/** What the pane goes through. */

import { partAt, partsOf } from '../../../src/pane/session/formSections';
import { words } from '../../../src/pane/strings';
import { builtIns, examples } from '../../../src/pane/templates';
import { exampleIds, layoutFor, template, templateIds } from '../../support/templates';

describe('the parts of a sheet', () => {
  it.each(templateIds.flatMap((id) => (['tally', 'direct'] as const).map((mode) => [id, mode] as const)))(
    'reach every field of %s, %s',
    (id, mode) => {
      const { prepared } = layoutFor(template(id), mode);
      const parts = partsOf(prepared, words.parts);
      const reached = new Set(
        parts.flatMap(({ fields, entering, leaf }) => [
          ...fields.map((field) => field.id),
          ...entering.flatMap(({ inputs, note }) => [
            ...inputs.map(({ field }) => field.id),
            ...(note ? [note.id] : []),
          ]),
          ...(leaf === undefined ? [] : [leaf.adjust, leaf.reason, leaf.notApplicable, leaf.remark]),
        ]),
      );
      expect(prepared.all.map((field) => field.id).filter((field) => !reached.has(field))).toEqual([]);
      expect(prepared.all.filter((field) => partAt(parts, field.row) === undefined)).toEqual([]);
    },
  );

  it('finds the item that a row, a clause, a level or an adjustment belongs to', () => {
    const parts = partsOf(layoutFor(template('daxing-2021'), 'tally').prepared, words.parts);
    const found = ['7f/市级', '7', '7:head', '4:adjust', 'b1a', 'v1', ':unit', ':confirmed', 'total'].map(
      (id) => partAt(parts, id)?.title,
    );
    expect(found).toEqual([
      '第7项',
      '第7项',
      '第7项',
      '第4项',
      '加分第1条',
      '一票否决',
      '基本情况',
      '评分确认',
      undefined,
    ]);
  });
});

it('offers every rubric that comes with the product', () => {
  expect(builtIns.map(({ id }) => id).sort()).toEqual([...templateIds].sort());
  expect(examples.map(({ id }) => id).sort()).toEqual([...exampleIds].sort());
});

/** What comes from elsewhere is checked before it is used; what comes with the product was checked by these tests. */

import { columnName } from '../../../src/formula/reference';
import { layoutFor } from '../../../src/taskpane/session/intake';
import { builtInRubric } from '../../../src/taskpane/templates';
import { aCount, anItem, aRubric, aSection } from '../../support/builders';
import { template, templateIds, templateText } from '../../support/templates';

describe('a rubric in the pane', () => {
  it.each(templateIds)('%s is the same, taken as it is, as when it is checked', async (id) => {
    const rubric = await builtInRubric({
      id,
      title: id,
      text: () => Promise.resolve({ default: templateText(id) }),
    });
    expect(JSON.stringify(rubric)).toBe(JSON.stringify(template(id)));
  });

  it('is refused before anything is entered where no spreadsheet would take its formulas', () => {
    const clauses = Array.from({ length: 1000 }, (_, i) =>
      aCount(0.1, { id: `1${columnName(i + 1).toLowerCase()}` }),
    );
    const rubric = aRubric({ sections: [aSection({ items: [{ ...anItem(), clauses }] })] });
    const setting = { rubric, chosen: {}, mode: 'tally', stage: 'assess', version: '0.0.0' } as const;
    expect(() => layoutFor(setting)).toThrow('rubric.tooComplex');
    expect(() => layoutFor({ ...setting, rubric: aRubric() })).not.toThrow();
  });
});

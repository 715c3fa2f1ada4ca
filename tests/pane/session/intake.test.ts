/** What comes from elsewhere is checked before it is used; what comes with the product was checked by these tests. */

import { layoutFor } from '../../../src/pane/session/openFile';
import { builtInRubric } from '../../../src/pane/templates';
import { aLine, aRubric } from '../../support/builders';
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
    const vetoes = Array.from({ length: 300 }, (_, i) => ({
      id: `v${i + 1}`,
      text: `${'发生有重大社会影响的安全生产责任事故'.repeat(4)}（${i + 1}）`,
      effect: 'itemZero' as const,
      target: '1',
    }));
    // Behind so many lines the cells of the vetoes have long addresses.
    const items = Array.from({ length: 300 }, (_, i) => aLine({ id: `b${i + 1}` }));
    const rubric = aRubric({ vetoes, bonus: { cap: null, items } });
    const setting = { rubric, chosen: {}, mode: 'tally', stage: 'assess', version: '0.0.0' } as const;
    expect(() => layoutFor(setting)).toThrow('rubric.tooComplex');
    expect(() => layoutFor({ ...setting, rubric: aRubric() })).not.toThrow();
  });
});

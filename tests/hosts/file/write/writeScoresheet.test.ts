/** The first of a form by itself, the others by its template: nobody who opens them sees which. */
import { writeScoresheet } from '../../../../src/hosts/file/write/writeScoresheet';
import { writeWorkbook } from '../../../../src/hosts/file/write/writeWorkbook';
import { fillForm } from '../../../../src/sheet/fillForm';
import { comparableParts } from '../../../support/comparableParts';
import { fillOf, layoutFor, template, workedExample } from '../../../support/templates';

it('writes each as by itself, at the same time too', async () => {
  const form = layoutFor(template('daxing-2021'), 'tally');
  const filled = fillForm(form, fillOf(form, workedExample));
  const now = new Date(0);
  const authored = comparableParts(await writeWorkbook(filled.model, { fonts: 'windows', now }));
  const all = await Promise.all([1, 2, 3].map(() => writeScoresheet(filled, now)));
  for (const bytes of [...all, await writeScoresheet(filled, now)])
    expect(comparableParts(bytes)).toEqual(authored);
});

/** A rubric of an office that has the fonts of GB/T 9704. */

import { aRubric } from '../../support/builders';
import { layoutFor } from '../../support/templates';

const rubric = aRubric();

export const layout = layoutFor({ ...rubric, layout: { ...rubric.layout, fonts: 'gbt9704' } }, 'tally');

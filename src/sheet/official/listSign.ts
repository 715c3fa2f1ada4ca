/** How what a list comes to stands in its column: with the sign that it has there. */

import { f } from '../../formula/formula';
import { hasDeductionsOnly } from '../../rubric/deductions';
import type { Rubric } from '../../rubric/rubric';
import type { GroupRow } from './bodyRow';
import type { ShownScore } from './sectionRows';

interface SignedScore extends ShownScore {
  readonly format: string;
}

/**
 * What is taken from the total stands in a column of scores with a minus, so that the column adds up to 总分; 加分 in a
 * column of 扣分 says what it is.
 */
export function withSign(
  rubric: Rubric,
  list: GroupRow['id'],
  { value, formula }: ShownScore,
  format: string,
): SignedScore {
  const isOfDeductions = hasDeductionsOnly(rubric);
  if (list === 'bonus' || isOfDeductions)
    return { value, formula, format: list === 'bonus' && isOfDeductions ? PLUS : format };
  return {
    value: (fill) => {
      const shown = value(fill);
      return typeof shown === 'number' && shown !== 0 ? -shown : shown;
    },
    formula: f`IF(ISNUMBER(${formula}),-${formula},${formula})`,
    format,
  };
}

const PLUS = '"+"General;-General;General';

/** How a form looks as issued, on whatever columns it has: words left or in the middle, less white at the sides than usual. */

import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { usualAlign } from '../../../src/rubric/printLayout';
import type { PrintLayout } from '../../../src/rubric/rubric';
import { mostly, sometimes } from './numbers';

export const asIssued = (layouts: Arbitrary<PrintLayout>): Arbitrary<PrintLayout> =>
  fc
    .tuple(layouts, mostly(false, true), sometimes(fc.integer({ min: 15, max: 20 }), 4))
    .map(([layout, isTurned, sideMargin]) => ({
      ...layout,
      ...(sideMargin !== undefined && { sideMargin }),
      ...(isTurned && {
        columns: layout.columns.map((column) => ({
          ...column,
          align: usualAlign(column) === 'left' ? ('center' as const) : ('left' as const),
        })),
      }),
    }));

/** How a form looks as issued, on whatever columns it has: words left or in the middle. */

import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { usualAlign } from '../../../src/rubric/printLayout';
import type { PrintLayout } from '../../../src/rubric/rubric';
import { mostly } from './numbers';

export const asIssued = (layouts: Arbitrary<PrintLayout>): Arbitrary<PrintLayout> =>
  fc.tuple(layouts, mostly(false, true)).map(([layout, isTurned]) => ({
    ...layout,
    ...(isTurned && {
      columns: layout.columns.map((column) => ({
        ...column,
        align: usualAlign(column) === 'left' ? ('center' as const) : ('left' as const),
      })),
    }),
  }));

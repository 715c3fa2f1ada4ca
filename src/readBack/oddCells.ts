/** Cells that cannot be read on sheets, or in places, that nothing else looks at. */

import type { Problem } from '../problems/problem';
import { fileWarning } from '../problems/fileProblems';
import { errorAt } from '../problems/openProblems';
import { shown } from './shown';
import type { StoredSheet, StoredWorkbook } from './stored';

/** `ours` are the sheets of the scoresheet, where every cell may matter; `named` has been told already. */
export function oddCells(
  { sheets }: StoredWorkbook,
  ours: ReadonlySet<StoredSheet>,
  named: readonly Problem[],
): readonly Problem[] {
  const told = new Set(named.map(({ sheet, cell }) => `${sheet}!${cell}`));
  return sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([cell, { odd, value }]) => {
      if (odd === undefined || told.has(`${sheet.name}!${cell}`)) return [];
      const place = { sheet: sheet.name, cell };
      const found = shown(value);
      return ours.has(sheet)
        ? [errorAt('sheet.oddCell', place, { what: '这一格', odd, found })]
        : [fileWarning('file.oddElsewhere', place, { odd, found })];
    }),
  );
}

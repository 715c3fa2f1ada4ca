/** The page answers from memory what somebody would read from its cells. */

import { openSheet, readInputs } from '../../../src/hosts/page/openSheet';
import { contentsOfPage } from '../../../src/hosts/page/contentsOfPage';
import { sheetContentsOf } from '../../../src/readBack/contents';
import { randomEntries, randomFrom } from '../../sheet/fills';
import { layoutFor, template, templateIds } from '../../support/templates';

const cases = templateIds.flatMap((id) => (['tally', 'direct'] as const).map((mode) => ({ id, mode })));

it.each(cases)('$id, $mode: entries, places and problems are those of its cells', ({ id, mode }) => {
  const layout = layoutFor(template(id), mode);
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const open = openSheet({ layout, entries: randomEntries(layout.prepared, randomFrom(seed)) });
    const [known, read] = [contentsOfPage(open), sheetContentsOf(layout, readInputs(open))];
    expect([...known.entries].sort()).toEqual([...read.entries].sort());
    expect(known.places).toEqual(read.places);
    expect(known.problems).toEqual(read.problems);
    for (const [place, row] of known.ids) expect([place, read.ids.get(place)]).toEqual([place, row]);
  }
});

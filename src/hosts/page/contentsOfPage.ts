/** What is entered in the page's sheet. Nobody moves its rows, and what they hold has been worked out already. */

import { State } from '../../rules/inputType';
import { unusableEntry } from '../../readBack/entries';
import type { SheetContents } from '../../readBack/contents';
import type { OpenSheet } from './openSheet';

export function contentsOfPage(open: OpenSheet): SheetContents {
  const { layout, entries, visible, places, ids } = open;
  const { scoring, hint } = visible;
  return {
    ...{ entries, places, ids, known: { scoring, hint } },
    rows: layout.visible.rows,
    problems: layout.prepared.all.flatMap((field) =>
      scoring.fields.get(field.id)?.state === State.invalid
        ? [unusableEntry(field, { value: entries.get(field.id) ?? null }, places.get(field.id) ?? {})]
        : [],
    ),
  };
}

/** Where somebody is in the sheet, for a reload: the part and the tab of the pane, or the cell of the sheet used last. */

import { useEffect } from 'preact/hooks';
import type { Saving } from '../drafts/saving';
import type { Session } from '../session/session';
import { HEAD_SECTION } from '../session/formSections';
import type { ViewName } from './Tabs';

export function useWhereabouts(
  { host }: Session,
  saving: Saving | undefined,
  part: string,
  view: ViewName,
): void {
  useEffect(() => {
    if (saving === undefined) return undefined;
    const { cell } = saving.whereabouts() ?? {};
    // A cell that is not there any more is nothing to tell of.
    if (cell !== undefined) void host.reveal(cell).catch(() => undefined);
    return host.onSelect(({ sheet, cell }) => saving.remember({ cell: { sheet, cell } }));
  }, [host, saving]);
  useEffect(() => {
    // What a window begins with is no place that somebody went to.
    if (part !== HEAD_SECTION || saving?.whereabouts()?.part !== undefined) saving?.remember({ part });
  }, [saving, part]);
  useEffect(() => saving?.remember({ view }), [saving, view]);
}

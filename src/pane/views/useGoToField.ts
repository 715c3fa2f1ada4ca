/** A press on a cell that only shows what is entered elsewhere leads to the field in the pane, ready to be typed into. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Host } from '../../hosts/host';

/** `onField` brings up the part that the field is in; once it is drawn, the field has the focus. */
export function useGoToField(host: Host, onField: (id: string) => void): void {
  const wanted = useRef<string | undefined>(undefined);
  const latest = useRef(onField);
  latest.current = onField;
  // The part may be drawn already, and then nothing else draws it again.
  const [, redraw] = useState(0);
  useEffect(
    () =>
      host.onSelect(({ field }) => {
        if (field === undefined) return;
        wanted.current = field;
        latest.current(field);
        redraw((count) => count + 1);
      }),
    [host],
  );
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const cell = document.querySelector<HTMLElement>(`.pane [data-field="${CSS.escape(wanted.current)}"]`);
    wanted.current = undefined;
    const folded = cell?.closest('details');
    if (folded != null) folded.open = true;
    cell?.focus();
  });
}

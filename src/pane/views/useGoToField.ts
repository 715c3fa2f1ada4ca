/**
 * A press on a cell that only shows what is entered elsewhere leads to the field in the pane, ready to be typed into: of
 * several, to the first that is still blank.
 */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CellValue } from '../../formula/value';
import type { Host } from '../../hosts/host';

interface GoToField {
  readonly host: Host;
  readonly valueOf: (id: string) => CellValue;
  /** Brings up the part that the field is in; once it is drawn, the field has the focus. */
  readonly onField: (id: string) => void;
}

export function useGoToField({ host, valueOf, onField }: GoToField): void {
  const wanted = useRef<string | undefined>(undefined);
  const latest = useRef({ valueOf, onField });
  latest.current = { valueOf, onField };
  // The part may be drawn already, and then nothing else draws it again.
  const [, redraw] = useState(0);
  useEffect(
    () =>
      host.onSelect(({ fields = [] }) => {
        const { current } = latest;
        const field = fields.find((id) => isBlank(current.valueOf(id))) ?? fields[0];
        if (field === undefined) return;
        wanted.current = field;
        current.onField(field);
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

const isBlank = (value: CellValue): boolean => value === null || value === '';

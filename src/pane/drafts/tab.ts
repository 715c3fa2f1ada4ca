/** Which sheet this window shows, and where in it somebody was: a reload goes on there. */

import type { CellPlace } from '../../hosts/host';

export interface Whereabouts {
  readonly id: string;
  /** Part of the pane, and its tab. */
  readonly part?: string;
  readonly view?: string;
  /** The cell with the cursor, where it was the last to be used. */
  readonly cell?: CellPlace | undefined;
}

export interface Tab {
  readonly read: () => Whereabouts | undefined;
  readonly write: (at: Whereabouts) => void;
}

const KEY = 'pingfen.sheet';

/** `storage` may throw, for it may be forbidden; then a reload goes on with what was worked on last. */
export function tabIn(storage: () => Pick<Storage, 'getItem' | 'setItem'>): Tab {
  return {
    read() {
      try {
        const at: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
        return typeof at === 'object' && at !== null && 'id' in at ? (at as Whereabouts) : undefined;
      } catch {
        return undefined;
      }
    },
    write(at) {
      try {
        storage().setItem(KEY, JSON.stringify(at));
      } catch {
        // Nothing is lost by it but the place.
      }
    },
  };
}

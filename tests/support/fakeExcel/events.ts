/** What the fake Excel tells its add-in, to those events alone that were registered. */

import type { FakeSheet } from './book';
import { EVENT_CATEGORY, EVERY_SHEET, EventNumber } from './wire';

type EventName = keyof typeof EventNumber;

export interface Events {
  readonly register: (name: EventName) => void;
  readonly unregister: (name: EventName) => void;
  readonly changed: (sheet: FakeSheet, address: string, by: Author) => void;
  readonly calculated: (sheet: FakeSheet, address: string) => void;
  readonly selected: (sheet: FakeSheet, address: string) => void;
  /** Events that somebody listens for now. */
  readonly registered: ReadonlySet<EventName>;
}

/** Who made a change: the person at this Excel, the add-in itself, or another author of a shared workbook. */
export type Author = 'person' | 'addin' | 'remote';

export function eventsTo(push: (message: unknown) => void): Events {
  const registered = new Set<EventName>();
  const tell = (name: EventName, sheet: FakeSheet, message: object): void => {
    if (!registered.has(name)) return;
    const entry = {
      messageCategory: EVENT_CATEGORY,
      messageType: EventNumber[name],
      targetId: EVERY_SHEET,
      message: JSON.stringify({ worksheetId: sheet.id, ...message }),
    };
    push({ type: 3, message: { entries: [entry] } });
  };
  return {
    registered,
    register: (name) => void registered.add(name),
    unregister: (name) => void registered.delete(name),
    // Assumptions `changeEvent`, `remoteEdit`.
    changed: (sheet, address, by) =>
      tell('_RegisterDataChangedEvent', sheet, {
        address,
        changeType: 'RangeEdited',
        source: by === 'remote' ? 'Remote' : 'Local',
        triggerSource: by === 'addin' ? 'ThisLocalAddin' : 'Unknown',
        shiftDirection: 'None',
      }),
    calculated: (sheet, address) => tell('_RegisterCalculatedEvent', sheet, { address }),
    selected: (sheet, address) => tell('_RegisterSelectionChangedEvent', sheet, { address }),
  };
}

/** Our host on the fake Excel, with timers that run when the test says so. */

import type { Host } from '../../../src/hosts/host';
import type { Scheduler } from '../../../src/hosts/office/events';
import { officeHost } from '../../../src/hosts/office/officeHost';
import type { HostUnderTest } from '../../hosts/contract';
import { parsePlace } from '../../../src/hosts/office/place';
import { boxText, quoted } from './address';
import type { FakeExcel } from './fakeExcel';
import type { OfficeGlobals } from './officeJs';

export interface HostOnFake extends HostUnderTest {
  readonly host: Host;
  readonly excel: FakeExcel;
  /** Until every request is answered and every timer has run. */
  readonly idle: () => Promise<void>;
}

export function hostOnFake(excel: FakeExcel, { Excel: api }: Pick<OfficeGlobals, 'Excel'>): HostOnFake {
  const { scheduler, runAll } = handTimers();
  const { person, book } = excel;
  return {
    host: officeHost({ excel: api, scheduler, requirements: excel }),
    excel,
    type: ({ sheet, cell }, text) => person.type(sheet, cell, text),
    select: ({ sheet, cell }) => person.select(sheet, cell),
    cursor: () => {
      const { name, selection } = book.active;
      return parsePlace(`${quoted(name)}!${boxText(selection)}`);
    },
    settle: (model) => excel.settle(model),
    async idle() {
      await answered();
      runAll();
      await answered();
    },
  };
}

/** Requests are answered in microtasks; a few turns are more than they take. */
async function answered(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

export function handTimers(): {
  readonly scheduler: Scheduler;
  readonly runAll: () => void;
  readonly waiting: () => number;
} {
  const due = new Set<() => void>();
  return {
    scheduler: {
      after(_, work) {
        const own = (): void => work();
        due.add(own);
        return () => void due.delete(own);
      },
    },
    waiting: () => due.size,
    runAll() {
      const now = [...due];
      due.clear();
      for (const work of now) work();
    },
  };
}

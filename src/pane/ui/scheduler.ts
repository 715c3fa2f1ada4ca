/** The browser's timers, as a host wants them. */

import type { Scheduler } from '../../hosts/office/events';

export const scheduler: Scheduler = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The workbench page: the sheet as a form, and the pane beside it. */

import { render } from 'preact';
import { application } from './application';
import { builtIns } from './templates';
import { dress } from './ui/fluent';
import { App } from './views/App';

const FIRST = 'daxing-2021';

/** Asked for at once, side by side: each would otherwise wait for the one before. */
const parts = Promise.all([
  import('../hosts/page/pageHost'),
  import('./core'),
  builtIns.find(({ id }) => id === FIRST)?.text(),
]);

async function start(): Promise<void> {
  dress();
  const [{ pageHost }] = await parts;
  const root = document.getElementById('sheet') as HTMLElement;
  const pane = document.getElementById('pane') as HTMLElement;
  const host = pageHost({ root, onNotice: (notice) => app.tell(notice) });
  const app = application({ host, drafts: storeOf(), first: FIRST, now: () => new Date() });
  pane.replaceChildren();
  render(<App application={app} view="fill" />, pane);
}

/** Some offices forbid storage; the page then works without drafts. */
function storeOf(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

void start();

/**
 * The task pane in Excel. The words on the page are static HTML; office.js is asked for after they stand there, and
 * whoever waits in vain for it is told why.
 */

import { render } from 'preact';
import { errorAt } from '../problems/problem';
import { application } from './application';
import { words } from './strings';
import { scheduler } from './ui/scheduler';
import { loadScript } from './ui/loadScript';
import { dress } from './ui/fluent';
import { App } from './views/App';
import { NoOffice } from './views/NoOffice';
import type { ViewName } from './views/SheetView';

const OFFICE_JS = 'office/office.js';

/** Which button of the ribbon opened the pane. */
const VIEWS: Readonly<Record<string, ViewName>> = { check: 'problems', print: 'report' };

async function start(): Promise<void> {
  const pane = document.getElementById('pane') as HTMLElement;
  const view = new URLSearchParams(location.search).get('view') ?? '';
  dress();
  // Its handshake may be under way already where Excel put the library there itself.
  await loadScript(OFFICE_JS).catch(() => undefined);
  const { startOffice } = await import('../hosts/office/start');
  const started = await startOffice({ window, scheduler, browser: navigator.userAgent });
  const show = (element: Parameters<typeof render>[0]): void => {
    pane.replaceChildren();
    render(element, pane);
  };
  if (!started.isReady) {
    if (started.problem.code === 'host.tooOld') location.replace('unsupported.html?why=excel');
    else show(<NoOffice problem={started.problem} diagnostics={started.diagnostics} />);
    return;
  }
  if (view === 'selfcheck') {
    const { SelfCheck } = await import('./views/SelfCheck');
    show(<SelfCheck host={started.host} excel={started.excel} diagnostics={started.diagnostics} />);
    return;
  }
  const app = application({
    host: started.host,
    drafts: undefined,
    first: undefined,
    now: () => new Date(),
    recent: async () => (await import('../hosts/office/officeHelpers')).recentRubrics(),
  });
  show(<App application={app} view={VIEWS[view] ?? 'fill'} />);
}

start().catch((error: unknown) => {
  const pane = document.getElementById('pane') as HTMLElement;
  pane.replaceChildren();
  const detail = error instanceof Error ? error.message : String(error);
  render(
    <NoOffice problem={errorAt('host.unexpected', {}, { detail })} diagnostics={words.noOffice} />,
    pane,
  );
});

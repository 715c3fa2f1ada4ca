/**
 * The task pane in Excel. The words on the page are static HTML; office.js is asked for after they stand there, and
 * whoever waits in vain for it is told why.
 */

import './catchUp';
import { mustExist } from '../problems/invariant';
import { render } from 'preact';
import type { OfficeStart } from '../hosts/office/start';
import { errorAt } from '../problems/openProblems';
import { application } from './application';
import { unfinishedIn } from './drafts/unfinished';
import { browserLibrary } from './library/browserLibrary';
import { officeRubricsOf } from './library/officeRubrics';
import { pageAround } from './library/pageAround';
import { scheduler } from './ui/scheduler';
import { loadScript } from './ui/loadScript';
import { App } from './views/App';
import { NoOffice } from './views/NoOffice';
import type { ViewName } from './views/Tabs';

const OFFICE_JS = 'office/office.js';

/** Which button of the ribbon opened the pane. */
const VIEWS: Readonly<Record<string, ViewName>> = { check: 'problems', print: 'report' };

const show = (element: Parameters<typeof render>[0]): void => {
  const pane = mustExist(document.getElementById('pane') ?? undefined, '#pane');
  // What stands there first is static; the views then replace one another.
  if (pane.dataset['isDrawn'] === undefined) pane.replaceChildren();
  pane.dataset['isDrawn'] = '';
  render(element, pane);
};

async function begin(): Promise<void> {
  // Its handshake may be under way already where Excel put the library there itself.
  await loadScript(OFFICE_JS).catch(() => undefined);
  const { startOffice } = await import('../hosts/office/start');
  await go(await startOffice({ window, scheduler, browser: navigator.userAgent }));
}

async function go(started: OfficeStart): Promise<void> {
  if (!started.isReady) return explain(started);
  const { host, excel, diagnostics } = started;
  const view = new URLSearchParams(location.search).get('view') ?? '';
  if (view === 'selfcheck') {
    const { SelfCheck } = await import('./views/SelfCheck');
    return show(<SelfCheck {...{ host, excel, diagnostics }} />);
  }
  const app = application({
    host,
    drafts: undefined,
    unfinished: unfinishedIn(() => window.localStorage),
    library: browserLibrary(),
    office: officeRubricsOf(pageAround()),
    first: undefined,
    now: () => new Date(),
    recent: async () => (await import('../hosts/office/officeHelpers')).recentRubrics(),
  });
  show(<App application={app} view={VIEWS[view] ?? 'fill'} />);
}

/** An Excel that answers late is still welcome. */
async function explain({
  problem,
  diagnostics,
  later,
}: OfficeStart & { readonly isReady: false }): Promise<void> {
  if (problem.code === 'host.tooOld') return location.replace('unsupported.html?why=excel');
  show(<NoOffice {...{ problem, diagnostics }} />);
  if (later !== undefined) await go(await later);
}

begin().catch((error: unknown) => {
  const detail = error instanceof Error ? error.message : String(error);
  show(<NoOffice problem={errorAt('host.unexpected', {}, { detail })} diagnostics={detail} />);
});

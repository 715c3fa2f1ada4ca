/** The workbench page: the sheet as a form, and the pane beside it. */

import './catchUp';
import { mustExist } from '../problems/invariant';
import { render } from 'preact';
import { pageHost } from '../hosts/page/pageHost';
import { application } from './application';
import { browserLibrary } from './library/browserLibrary';
import { officeRubricsOf } from './library/officeRubrics';
import { pageAround } from './library/pageAround';
import { browserDrafts } from './drafts/browserDrafts';
import { keptFilesIn } from './drafts/keptFiles';
import { unfinishedIn } from './drafts/unfinished';
// All that an open sheet needs comes with the page, for it begins with one; as a part of its own it would come later.
import './sheetBundle';
import '../../templates/daxing-2021.json?text';
import { daxing } from './templates';
import { App } from './views/App';

function start(): void {
  const root = mustExist(document.getElementById('sheet') ?? undefined, '#sheet');
  const pane = mustExist(document.getElementById('pane') ?? undefined, '#pane');
  const host = pageHost({ root, onNotice: (notice) => app.tell(notice) });
  const app = application({
    host,
    drafts: browserDrafts,
    keptFiles: keptFilesIn(() => window.indexedDB),
    unfinished: unfinishedIn(() => window.localStorage),
    library: browserLibrary(),
    office: officeRubricsOf(pageAround()),
    first: daxing,
    now: () => new Date(),
  });
  pane.replaceChildren();
  render(<App application={app} view="fill" />, pane);
}

start();

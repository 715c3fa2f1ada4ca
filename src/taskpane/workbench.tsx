/** The workbench page: the sheet as a form, and the pane beside it. */

import { render } from 'preact';
import { pageHost } from '../hosts/page/pageHost';
import { application } from './application';
// All that an open sheet needs comes with the page, for it begins with one; as a part of its own it would come later.
import './core';
import '../../templates/daxing-2021.json?text';
import { daxing } from './templates';
import { dress } from './ui/fluent';
import { App } from './views/App';

function start(): void {
  dress();
  const root = document.getElementById('sheet') as HTMLElement;
  const pane = document.getElementById('pane') as HTMLElement;
  const host = pageHost({ root, onNotice: (notice) => app.tell(notice) });
  const app = application({ host, drafts: storeOf(), first: daxing, now: () => new Date() });
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

start();

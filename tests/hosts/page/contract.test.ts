/** @jest-environment jsdom */
import '../../support/textEncoder';
import { pageHost } from '../../../src/hosts/page/pageHost';
import { describeHost } from '../contract';
import { controlAt, cursor, typeInto } from './page';

describeHost('the page', () => {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('main'));
  return Promise.resolve({
    host: pageHost({ root }),
    type: (at, text) => typeInto(controlAt(root, at), text),
    select: (at) => controlAt(root, at).focus(),
    cursor: () => cursor(root),
    settle: () => undefined,
    idle: () => Promise.resolve(),
  });
});

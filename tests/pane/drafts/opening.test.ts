/** A draft that freezes the page that opens it is not opened by the next one. */

import { openingIn } from '../../../src/pane/drafts/opening';
import { memory } from './browser';

it('a draft is stuck for the next page where this one froze over it, until it is open', () => {
  const storage = memory();
  const page = () => openingIn(() => storage);
  const first = page();
  expect(first.isStuck('a')).toBe(false);
  first.begin('a');
  for (const next of [page(), page()]) {
    expect(next.isStuck('a')).toBe(true);
    expect(next.isStuck('b')).toBe(false);
    // It opened nothing: leaving it says nothing about the draft.
    next.leave();
  }
  const asked = page();
  asked.end('a');
  expect(page().isStuck('a')).toBe(false);
});

it('a draft is not stuck for a page that was left while it could still say so, nor for the one that opens it', () => {
  const storage = memory();
  const first = openingIn(() => storage);
  first.begin('a');
  expect(first.isStuck('a')).toBe(false);
  first.leave();
  expect(openingIn(() => storage).isStuck('a')).toBe(false);
});

it('the end of one draft leaves the mark of another', () => {
  const storage = memory();
  openingIn(() => storage).begin('a');
  openingIn(() => storage).end('b');
  expect(openingIn(() => storage).isStuck('a')).toBe(true);
});

it('nothing is stuck where storage is forbidden', () => {
  const opening = openingIn(() => {
    throw new Error('forbidden');
  });
  opening.begin('a');
  opening.end('a');
  opening.leave();
  expect(opening.isStuck('a')).toBe(false);
});

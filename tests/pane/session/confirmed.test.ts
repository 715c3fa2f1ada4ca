/** @jest-environment jsdom */

/** 确认后改过: a total that changed after 评分确认. */

import { TextEncoder } from 'node:util';
import { pageHost } from '../../../src/hosts/page/pageHost';
import type { CellValue } from '../../../src/formula/value';
import { changedSince } from '../../../src/pane/session/confirmed';
import { openNew } from '../../../src/pane/session/documents';
import type { Known, Session } from '../../../src/pane/session/session';
import { layoutFor, template } from '../../support/templates';

Object.assign(globalThis, { TextEncoder });

const layout = layoutFor(template('daxing-2021'), 'tally');
const HEAD: readonly (readonly [string, CellValue])[] = [
  [':unit', '甲社区'],
  [':year', 2021],
  [':date', 44550],
];

const open = (entries: readonly (readonly [string, CellValue])[], known?: Known): Promise<Session> => {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  return openNew(pageHost({ root }), { layout, entries: new Map(entries) }, known);
};
const changed = (session: Session) => {
  const { live, confirmed } = session.state();
  return changedSince(layout, live, confirmed);
};

describe('what was confirmed', () => {
  it('is said to have changed when the total does, until it is as it was or confirmed again', async () => {
    const session = await open([...HEAD, ['1a', 3]]);
    await session.enter(':confirmed', '是');
    expect(changed(session)).toBeUndefined();
    await session.enter('1a', 5);
    expect(changed(session)).toEqual({ then: 9.7, now: 9.5 });
    await session.undo();
    expect(changed(session)).toBeUndefined();
    await session.redo();
    expect(changed(session)).toEqual({ then: 9.7, now: 9.5 });
    session.confirm();
    expect(changed(session)).toBeUndefined();
    await session.undo();
    expect(changed(session)).toEqual({ then: 9.5, now: 9.7 });
  });

  it('is given anew by taking 是 away and choosing it again', async () => {
    const session = await open([...HEAD, ['1a', 3], [':confirmed', '是']]);
    await session.enter('1a', 5);
    await session.enter(':confirmed', null);
    expect(changed(session)).toBeUndefined();
    await session.enter(':confirmed', '是');
    expect(changed(session)).toBeUndefined();
  });

  it('is the same through a typing error, and changed by the number after it', async () => {
    const session = await open([...HEAD, ['1a', 3], [':confirmed', '是']]);
    await session.enter('1a', '三');
    expect(changed(session)).toBeUndefined(); // 有误: there is no total
    await session.enter('1a', 3);
    expect(changed(session)).toBeUndefined();
    await session.enter('1a', 4);
    expect(changed(session)).toEqual({ then: 9.7, now: 9.6 });
  });

  it('is not changed by the head of the form, nor by a reason', async () => {
    const session = await open([
      ['1a', 3],
      [':confirmed', '是'],
    ]);
    for (const [id, value] of HEAD) await session.enter(id, value);
    await session.enter('1a:note', '三月、五月、七月');
    expect(changed(session)).toBeUndefined();
    await session.enter('1a', 4);
    expect(changed(session)).toEqual({ then: 9.7, now: 9.6 });
  });

  it('comes back with the draft', async () => {
    const session = await open([...HEAD, ['1a', 5], [':confirmed', '是']], { confirmed: { total: 9.7 } });
    expect(changed(session)).toEqual({ then: 9.7, now: 9.5 });
  });
});

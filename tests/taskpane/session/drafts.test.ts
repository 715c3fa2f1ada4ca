/** Sheets kept in the browser. */

import type { Draft, Store } from '../../../src/taskpane/session/drafts';
import { draftOf, draftsIn, keepDraft, removeDrafts } from '../../../src/taskpane/session/drafts';
import { layoutFor, template } from '../../support/templates';

function aStore(room = Infinity): Store & { readonly size: () => number } {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    size: () => kept.size,
  };
}

const layout = layoutFor(template('daxing-2021'), 'tally');
const draft = (unit: string, found = 1): Draft =>
  draftOf(
    layout,
    new Map<string, string | number | null>([
      [':unit', unit],
      [':year', 2021],
      ['1a', found],
      ['1b', null],
    ]),
    '（未填单位）',
  );

describe('drafts', () => {
  it('are kept by unit and period, the newest first, and come back as they were', () => {
    const store = aStore();
    keepDraft(store, draft('甲社区'));
    keepDraft(store, draft('乙社区'));
    keepDraft(store, draft('甲社区', 3));
    expect(draftsIn(store).map(({ name }) => name)).toEqual([
      '甲社区 2021 大兴镇社区生态环境保护工作考核评分表',
      '乙社区 2021 大兴镇社区生态环境保护工作考核评分表',
    ]);
    expect(draftsIn(store)[0]!.entries).toEqual([
      [':unit', '甲社区'],
      [':year', 2021],
      ['1a', 3],
    ]);
  });

  it('are removed one by one, or all at once without a trace', () => {
    const store = aStore();
    [draft('甲社区'), draft('乙社区')].forEach((each) => keepDraft(store, each));
    removeDrafts(store, draft('甲社区'));
    expect(draftsIn(store)).toHaveLength(1);
    removeDrafts(store);
    expect(draftsIn(store)).toEqual([]);
    expect(store.size()).toBe(0);
  });

  it('say so where the browser has no room, and lose nothing that was there', () => {
    const store = aStore(30_000);
    expect(keepDraft(store, draft('甲社区'))).toBe(true);
    expect(keepDraft(store, { ...draft('乙社区'), rubric: 'x'.repeat(40_000) })).toBe(false);
    expect(draftsIn(store)).toHaveLength(1);
  });

  it('begin anew where the storage holds something else', () => {
    const store = aStore();
    store.setItem('pingfen.drafts', '{broken');
    expect(draftsIn(store)).toEqual([]);
    store.setItem('pingfen.drafts', '[null, 3, {"id": 1}]');
    expect(draftsIn(store)).toEqual([]);
    expect(keepDraft(store, draft('甲社区'))).toBe(true);
    expect(draftsIn(store)).toHaveLength(1);
  });
});

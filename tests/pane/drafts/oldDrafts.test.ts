/** What version 0.1.0 left in localStorage. */

import { TextEncoder } from 'node:util';
import { sheetInDraft } from '../../../src/pane/session/openFile';
import { bringOver } from '../../../src/pane/drafts/oldDrafts';
import type { OldStorage } from '../../../src/pane/drafts/oldDrafts';
import { shelfOver } from '../../../src/pane/drafts/shelf';
import { templateText } from '../../support/templates';
import { fakeClock, fakeStorage, fullDisk } from './browser';

Object.assign(globalThis, { TextEncoder });

const words = { unreadable: '读不出' };
const old = (unit: string, rubric = templateText('daxing-2021')): object => ({
  id: `daxing-2021|tally|assess|2021||${unit}`,
  name: `${unit} 2021 大兴镇社区生态环境保护工作考核评分表`,
  setting: { mode: 'tally', stage: 'assess' },
  rubric,
  entries: [
    [':unit', unit],
    [':year', 2021],
    ['1a', 3],
  ],
});
const localStorageWith = (text: string): OldStorage & { text: string | null } => ({
  text,
  getItem(key) {
    return key === 'pingfen.drafts' ? this.text : null;
  },
  removeItem() {
    this.text = null;
  },
});
const aShelf = () => {
  const [storage, clock] = [fakeStorage(), fakeClock()];
  return { storage, clock, shelf: shelfOver(storage, clock.after) };
};

describe('drafts of version 0.1.0', () => {
  it('are brought over whole and in their order, and then taken from where they were', async () => {
    const { shelf } = aShelf();
    const storage = localStorageWith(JSON.stringify([old('甲社区'), old('乙社区')]));
    await bringOver(storage, shelf, words);
    expect(storage.text).toBeNull();
    const list = await shelf.list();
    expect(list.map(({ draft }) => draft.name.slice(0, 3))).toEqual(['甲社区', '乙社区']);
    const whole = await shelf.read(list[0]!.draft.id);
    const sheet = sheetInDraft(whole!, '9.9.9');
    expect(Object.fromEntries(sheet.entries)).toEqual({ ':unit': '甲社区', ':year': 2021, '1a': 3 });
    expect(sheet.layout.setting.version).toBe('9.9.9');
    // What its numbers meant.
    expect(whole!.draft.version).toBe('0.1.0');
  });

  it('are brought over once, though the page was killed half-way or opened twice', async () => {
    const { shelf } = aShelf();
    const text = JSON.stringify([old('甲社区'), old('乙社区')]);
    await bringOver(localStorageWith(text), shelf, words);
    await bringOver(localStorageWith(text), shelf, words);
    expect(await shelf.list()).toHaveLength(2);
  });

  it('stay where they are until they are written', async () => {
    const { shelf, storage: database } = aShelf();
    const storage = localStorageWith(JSON.stringify([old('甲社区')]));
    database.fault = fullDisk();
    await bringOver(storage, shelf, words);
    expect(storage.text).not.toBeNull();
    expect(await shelf.list()).toHaveLength(1);
    database.fault = undefined;
    await bringOver(storage, shelf, words);
    expect(await shelf.list()).toHaveLength(1);
  });

  it.each(['{broken', '[null, 3, {"id": 1}]', '{"id": 1}', JSON.stringify([{ ...old('甲'), setting: {} }])])(
    'that cannot be read are listed all the same, as they were: %s',
    async (text) => {
      const { shelf } = aShelf();
      await bringOver(localStorageWith(text), shelf, words);
      const list = await shelf.list();
      expect(list.length).toBeGreaterThan(0);
      expect(
        list.every(({ draft }) => draft.name === '读不出' && text.includes(draft.unread!.slice(0, 4))),
      ).toBe(true);
      const whole = await shelf.read(list[0]!.draft.id);
      expect(() => sheetInDraft(whole!, '9.9.9')).toThrow('draft.unreadable');
    },
  );

  it('of a rubric that does not load any more say why', async () => {
    const { shelf } = aShelf();
    const rubric = templateText('daxing-2021').replace('"fullScore"', '"fulScore"');
    await bringOver(localStorageWith(JSON.stringify([old('甲社区', rubric)])), shelf, words);
    const [row] = await shelf.list();
    const whole = await shelf.read(row!.draft.id);
    expect(() => sheetInDraft(whole!, '9.9.9')).toThrow(/rubric\./);
  });
});

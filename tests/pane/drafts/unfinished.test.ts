import { keptNoticeIn } from '../../../src/pane/drafts/keptNotice';
import { unfinishedIn } from '../../../src/pane/drafts/unfinished';
import { readRange } from '../../../src/importer/xlsx/readRange';

/** As a browser has it; `isForbidden`: as one in a private window. */
function storage(isForbidden = false) {
  const kept = new Map<string, string>();
  return {
    kept,
    open: () => {
      if (isForbidden) throw new Error('forbidden');
      return {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
        removeItem: (key: string) => void kept.delete(key),
        key: (at: number) => [...kept.keys()][at] ?? null,
        get length() {
          return kept.size;
        },
      };
    },
  };
}

describe('what is half-written', () => {
  it('is there in the next window, with fields that were emptied, sets and maps', () => {
    const { open } = storage();
    const contents = {
      points: undefined,
      rows: [undefined, { min: undefined, name: '优秀' }],
      declined: new Set(['grades']),
      roles: new Map([[2, 'score']]),
    };
    expect(unfinishedIn(open).of('a').write('items 1/limits', contents)).toBe(true);
    expect(unfinishedIn(open).of('a').read('items 1/limits')).toStrictEqual(contents);
    expect(unfinishedIn(open).of('b').read('items 1/limits')).toBeUndefined();
    expect(unfinishedIn(open).about()).toEqual(['a']);
  });

  it('is gone when it was taken away, and after all was cleared', () => {
    const { open, kept } = storage();
    const unfinished = unfinishedIn(open);
    unfinished.of('a').write('x', 1);
    unfinished.of('a').write('y', 2);
    unfinished.of('a').write('x', undefined);
    expect(unfinished.of('a').names()).toEqual(['y']);
    unfinished.clear();
    expect([unfinished.about(), [...kept]]).toEqual([[], []]);
  });

  it('lasts as long as the window where the browser writes nothing, and says so', () => {
    const forms = unfinishedIn(storage(true).open).of('a');
    expect(forms.write('x', '半句')).toBe(false);
    expect(forms.read('x')).toBe('半句');
  });

  it('leaves alone what is broken, and what is of others', () => {
    const { open, kept } = storage();
    kept.set('pingfen.unfinished/a/x', '{');
    kept.set('another', '1');
    const unfinished = unfinishedIn(open);
    expect(unfinished.of('a').names()).toEqual([]);
    unfinished.clear();
    expect([...kept.keys()]).toEqual(['another']);
  });
});

it('keeps a notice with its merged cells as one, and forgets the answers of another', () => {
  const { open } = storage();
  const merges = [{ top: 2, left: 1, bottom: 3, right: 1 }];
  const values = [
    ['类别', '内容', '分值'],
    ['组织', '方案', '2分'],
    ['', '会议', '3分'],
  ];
  const source = readRange({ sheet: '表', row: 1, column: 1, values, merges });
  const kept = keptNoticeIn(unfinishedIn(open));
  kept.begin(source);
  kept.answer({ ...kept.answers(), card: { unitNoun: '林场' } });
  const again = keptNoticeIn(unfinishedIn(open));
  const [table] = again.source()?.blocks ?? [];
  expect(again.source()).toStrictEqual(source);
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.rows[2]?.[0]).toBe(table.rows[1]?.[0]);
  again.begin(source);
  expect(again.answers().card.unitNoun).toBe('林场');
  again.begin(readRange({ sheet: '表', row: 1, column: 1, values: values.slice(1) }));
  expect(again.answers().card).toEqual({});
});

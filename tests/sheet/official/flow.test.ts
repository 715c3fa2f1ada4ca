import type { FlowRow, RowPart, Room } from '../../../src/paper/flow';
import { flow, runsOf } from '../../../src/paper/flow';

interface Named extends FlowRow {
  readonly name: string;
}

const row = (name: string, more: Partial<Named> = {}): Named => ({
  name,
  least: 100,
  texts: new Map(),
  labels: new Map(),
  isKept: false,
  ...more,
});

/** A line of 五号 takes 13.65 points, the cell 3 more: 10 lines need 139.5. */
const text = (lines: number): FlowRow['texts'] =>
  new Map([[3, Array.from({ length: lines }, (_, i) => `${i};`)]]);

const label = (run: string, need: number): FlowRow['labels'] => new Map([[2, { run, text: run, need }]]);

const room = (more: Partial<Room> = {}): Room => ({
  page: 400,
  head: 100,
  header: 30,
  mostBlank: 1,
  ...more,
});

const shown = (pages: readonly (readonly RowPart<Named>[])[]): readonly (readonly string[])[] =>
  pages.map((page) =>
    page.map(({ row: { name, texts }, from, to }) =>
      texts.size === 0 || to - from === texts.get(3)?.length ? name : `${name} ${from}-${to}`,
    ),
  );

describe('rows flow onto pages', () => {
  it('as many as there is room for under the head, then under the header', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => row(name));
    expect(shown(flow(rows, room()))).toEqual([['a', 'b', 'c'], ['d', 'e', 'f'], ['g']]);
  });

  it('keeping together what belongs together', () => {
    const rows = [
      row('a'),
      row('b'),
      row('c'),
      row('total', { isKept: true }),
      row('sign', { isKept: true }),
    ];
    expect(shown(flow(rows, room()))).toEqual([
      ['a', 'b'],
      ['c', 'total', 'sign'],
    ]);
  });

  it('not leaving a heading alone at the foot of a page', () => {
    const rows = [row('a'), row('b'), row('heading', { least: 26 }), row('c', { isKept: true })];
    expect(shown(flow(rows, room()))).toEqual([
      ['a', 'b'],
      ['heading', 'c'],
    ]);
  });

  it('parting what belongs together where not even a page holds it', () => {
    const rows = [row('a', { least: 300 }), row('total', { isKept: true }), row('sign', { isKept: true })];
    expect(shown(flow(rows, room()))).toEqual([['a'], ['total', 'sign']]);
  });
});

describe('the foot of the table', () => {
  const kept = (name: string, least: number, mayPart = false) => row(name, { least, isKept: true, mayPart });
  const total = kept('total', 30, true);

  it('stands with the last row, though that leaves some of a page white', () => {
    // 170 of 400 points are left white.
    const rows = [row('a', { least: 130 }), row('b', { least: 150 }), total, kept('sign', 190, true)];
    expect(shown(flow(rows, room()))).toEqual([['a'], ['b', 'total', 'sign']]);
  });

  it('parts from it rather than that more than half of the page stays white', () => {
    // 240 of 400 would be white.
    const rows = [row('a', { least: 60 }), row('b', { least: 150 }), total, kept('sign', 190, true)];
    expect(shown(flow(rows, room()))).toEqual([
      ['a', 'b'],
      ['total', 'sign'],
    ]);
  });

  it('breaks between its blocks where it is longer than a page, and nowhere within one', () => {
    const rows = [
      row('a'),
      total,
      kept('note', 150, true),
      kept('opinion', 200, true),
      kept('sign', 100, true),
      kept('date', 30),
    ];
    // 300 points hold a, the total and the note; the rest takes 330 of 370.
    expect(shown(flow(rows, room()))).toEqual([
      ['a', 'total', 'note'],
      ['opinion', 'sign', 'date'],
    ]);
  });
});

describe('a row with more text than a page holds', () => {
  it('fills the page, and goes on on the next ones', () => {
    // 200 points are left for 14 lines (194.25), then 370 for 26 (358).
    const rows = [row('a'), row('long', { texts: text(60) }), row('b')];
    expect(shown(flow(rows, room()))).toEqual([['a', 'long 0-14'], ['long 14-40'], ['long 40-60'], ['b']]);
  });

  it('never leaves fewer than three lines on either side', () => {
    // 40 points are left on the first page: room for 2 lines; 370 of the next hold 26 of 28.
    const rows = [row('a', { least: 260 }), row('long', { texts: text(28) })];
    expect(shown(flow(rows, room()))).toEqual([['a'], ['long 0-25'], ['long 25-28']]);
  });

  it('keeps its last lines with what must not be parted from it', () => {
    const rows = [
      row('long', { texts: text(40) }),
      row('total', { isKept: true }),
      row('sign', { isKept: true }),
    ];
    // 300 points hold 21 lines (289.75); the other 19 (262.5) leave too little for the other two.
    expect(shown(flow(rows, room()))).toEqual([
      ['long 0-21'],
      ['long 21-37'],
      ['long 37-40', 'total', 'sign'],
    ]);
  });

  it('shows every line once', () => {
    const long = row('long', { texts: text(333) });
    const parts = flow([row('a'), long, row('b')], room())
      .flat()
      .filter((part) => part.row === long);
    const lines = parts.flatMap(({ from, to }) => long.texts.get(3)?.slice(from, to) ?? []);
    expect(lines).toEqual(long.texts.get(3));
    for (const { height } of parts) expect(height).toBeLessThanOrEqual(370);
  });
});

describe('a row with less text than a page holds', () => {
  // 18 lines need 248.75 points, 200 are left under the first row.
  const rows = [row('a'), row('text', { texts: text(18) })];

  it('moves to the next page whole', () => expect(shown(flow(rows, room()))).toEqual([['a'], ['text']]));

  it('is cut rather than that much of the page stays blank', () =>
    expect(shown(flow(rows, room({ mostBlank: 0.4 })))).toEqual([['a', 'text 0-14'], ['text 14-18']]));
});

describe('shared words', () => {
  it('raise their rows where they need more than these have', () => {
    const rows = [1, 2].map((i) => row(`a${i}`, { labels: label('a', 290) }));
    expect(flow(rows, room()).map((page) => page.map(({ height }) => height))).toEqual([[145, 145]]);
  });

  it('are counted anew on every page, on which they are repeated', () => {
    const rows = [1, 2, 3].map((i) => row(`a${i}`, { labels: label('a', 290) }));
    // Three rows of 100 fit on the first page; the label then has the room it needs.
    expect(flow(rows, room()).map((page) => page.map(({ height }) => height))).toEqual([[100, 100, 100]]);
    const more = [...rows, row('a4', { labels: label('a', 290) })];
    expect(flow(more, room()).map((page) => page.map(({ height }) => height))).toEqual([
      [100, 100, 100],
      [290],
    ]);
  });

  it('are shared by neighbours only', () => {
    const [page = []] = flow(
      [row('a', { labels: label('x', 10) }), row('b'), row('c', { labels: label('x', 10) })],
      room(),
    );
    expect(runsOf(page, 2).map((run) => run.length)).toEqual([1, 1, 1]);
  });
});

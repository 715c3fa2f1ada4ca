/**
 * What stands under 总分 of a form: nothing while there is nothing to say, one veto in the notice's words, several by
 * their numbers. 大兴镇 附件1 三 has two vetoes, 昌吉州 six.
 */
import { fillForm } from '../../../src/sheet/fillForm';
import { setUpBench } from '../../support/bench';
import { describeWithOracle } from '../../support/describeWithOracle';
import { layoutFor, template } from '../../support/templates';

const PERSONS = '一票否决：因履职尽责不力、造成严重后果或不良社会影响的情形，本月考核即为不及格。';
const MEDIA = '一票否决：被国家级媒体公开曝光，直接判定为不合格。';

function underTotal(id: string, fired: readonly string[]): { row: number; text: unknown; height: number } {
  const layout = layoutFor(template(id), 'tally');
  const { model } = fillForm(layout, new Map(fired.map((veto) => [veto, '是'])));
  const [sheet] = model.sheets;
  const row = sheet?.cells.find(({ value }) => value === ':verdicts')?.row ?? 0;
  const text = sheet?.cells.find((cell) => cell.row === row && cell.column === 2)?.value;
  return { row, text, height: sheet?.heights.get(row) ?? 0 };
}

const cases = [
  { id: 'changji-2023', fired: [], text: '' },
  { id: 'changji-2023', fired: ['v2'], text: MEDIA },
  { id: 'changji-2023', fired: ['v6'], text: PERSONS },
  { id: 'changji-2023', fired: ['v2', 'v6'], text: `${MEDIA}\n${PERSONS}` },
  { id: 'daxing-2021', fired: ['v1', 'v2'], text: '一票否决第1、2条，详见加扣分明细。' },
] as const;

describe('一票否决 under 总分', () => {
  it.each(cases)('of $id with $fired fired is said in full, or by number where that has no room', (each) =>
    expect(underTotal(each.id, each.fired).text).toBe(each.text),
  );

  it('has room for 计分说明 and one veto, not for all six', () => {
    // 31 full-width characters of 小四 a line, 15.6 points each. 计分说明 at its longest is two lines, a veto three.
    expect(underTotal('changji-2023', []).height).toBe(Math.ceil((5 * 1.3 * 12 + 3) * 4) / 4);
  });
});

describeWithOracle('一票否决 under 总分, by formula', () => {
  const bench = setUpBench();

  it.each(cases)('of $id with $fired fired says the same', async ({ id, fired, text }) => {
    const { model } = fillForm(layoutFor(template(id), 'tally'), new Map(fired.map((veto) => [veto, '是'])));
    const document = await bench.open('verdicts', model);
    const cells = await document.readAll();
    await document.close();
    const cell = `B${underTotal(id, fired).row}`;
    expect(cells.find((each) => each.sheet === '评分表' && each.cell === cell)?.value ?? '').toBe(text);
  });
});

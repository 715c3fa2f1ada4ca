/**
 * Forms with columns 得分, 扣分, 加分 and 得分合计 beside one another: whatever is filled in, 得分 and 加分 are 得分合计, and
 * 分值 less 扣分 is 得分. All values by hand.
 */
import { loadRubric } from '../../../src/rubric/load';
import type { Item, Rubric } from '../../../src/rubric/rubric';
import type { Mode } from '../../../src/scoring/fields/fields';
import { officialColumn } from '../../../src/sheet/columns';
import { fillForm } from '../../../src/sheet/fillForm';
import { AGREES, compareSheet } from '../../support/agreement';
import { setUpBench } from '../../support/bench';
import { aCount, anItem, aRubric } from '../../support/builders';
import { describeWithOracle } from '../../support/describeWithOracle';
import type { Typed } from '../../support/scored';
import { entriesOf, scored } from '../../support/scored';
import { layoutFor } from '../../support/templates';

const FIELDS = ['beforeBonus', 'deduction', 'bonus', 'score'] as const;

const form = (rest: Partial<Item> = {}): Rubric =>
  aRubric({
    items: [
      // 每次扣2分, and 每次另加1分.
      anItem({ id: '1', fullScore: 10, clauses: [aCount(2), aCount(1, { effect: 'bonus' })], ...rest }),
    ],
    layout: {
      columns: [
        { field: 'label', header: '序号' },
        { field: 'criteria', header: '评分标准' },
        { field: 'fullScore', header: '分值' },
        { field: 'beforeBonus', header: '得分' },
        { field: 'deduction', header: '扣分' },
        { field: 'bonus', header: '加分' },
        { field: 'score', header: '得分合计' },
        { field: 'remark', header: '备注' },
      ],
    },
  });

function shown(typed: Typed, mode: Mode = 'tally', rubric = form()): readonly unknown[] {
  const loaded = loadRubric(JSON.stringify(rubric));
  const { model } = fillForm(layoutFor(loaded, mode), entriesOf(typed, mode));
  const [sheet] = model.sheets;
  const at = (field: (typeof FIELDS)[number]) => officialColumn(loaded, field);
  const row = sheet?.cells.find(
    ({ column, value }) => column === officialColumn(loaded, 'fullScore') && value === 10,
  )?.row;
  return FIELDS.map(
    (field) => sheet?.cells.find((cell) => cell.row === row && cell.column === at(field))?.value,
  );
}

describe('得分, 扣分, 加分, 得分合计', () => {
  it.each([
    // Twice 2 are taken and three times 1 added: 10−4＝6, and 3 are 9.
    [{ '1a': 2, '1b': 3 }, [6, 4, 3, 9]],
    [{}, [10, 0, 0, 10]],
    [{ '1b': 1 }, [10, 0, 1, 11]],
    // 扣完为止.
    [{ '1a': 7, '1b': 1 }, [0, 10, 1, 1]],
  ])('%j', (typed, printed) => expect(shown(typed)).toEqual(printed));

  it('where the points are typed, what is beyond 分值 is 加分', () => {
    const upTo12 = form({ cap: 12 });
    expect(shown({ '1': 11.5 }, 'direct', upTo12)).toEqual([10, 0, 1.5, 11.5]);
    expect(shown({ '1': 7 }, 'direct', upTo12)).toEqual([7, 3, 0, 7]);
  });

  it('what is typed beyond 分值 is never called a 扣分 below 0', () => {
    const remark = scored(
      form({ cap: 12 }),
      { '1': 11.5, '1:remark': '超额完成'.repeat(9) },
      'direct',
      20,
    ).remark('1');
    expect(remark).toBe('加1.5分，详见“备注”表。');
  });

  it('say all the same where there is no score', () => {
    const absent = shown({ '1:na': '是' }, 'tally', form({ notApplicable: 'drop' }));
    expect(absent).toEqual(['不涉及', '不涉及', '不涉及', '不涉及']);
  });
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it('they are the same', async () => {
    const fills = [{}, { '1a': 2, '1b': 3 }, { '1a': 7, '1b': 1 }, { '1a': '多' }];
    expect(await compareSheet(bench, form(), fills)).toBe(AGREES);
    expect(await compareSheet(bench, form({ notApplicable: 'drop' }), [{ '1:na': '是' }])).toBe(AGREES);
    const typed = [{ '1': 11.5 }, { '1': 7 }, {}];
    expect(await compareSheet(bench, form({ cap: 12 }), typed, 'direct')).toBe(AGREES);
  });
});

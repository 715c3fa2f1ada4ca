/** 审定调整: what a reviewer changes, one row an item, on a sheet that goes to the leader by itself. */

import { fieldId } from '../../scoring/fields/fieldId';
import { f } from '../../formula/formula';
import { toNumber } from '../../points/points';
import { State } from '../../rules/inputType';
import { adjustmentAdvice, adjustmentAdviceFormula } from '../../scoring/advice/adjustment';
import type { ItemScore } from '../../scoring/steps/scores';
import type { PreparedItem } from '../../scoring/fields/prepared';
import { firedAbove, firedFor } from '../../scoring/levels/verdict';
import type { CalcGrid } from '../calc/calcGrid';
import { enteredVerdicts } from '../calc/calcGrid';
import { WHOLE } from '../../scoring/levels/total';
import type { Fill } from '../fill';
import { highest } from '../fill';
import { shownValue } from '../official/lines';
import { REVIEW } from '../sheetNames';
import { brief } from './brief';
import { fieldIn, inputCell, tip } from './inputs';
import type { EntriesInput, ListRow } from './lines';
import { headLine, typedHeight } from './lines';
import type { DrawnList } from './listSheet';
import { drawList } from './listSheet';

const HEADERS = {
  label: '序号',
  what: '考核内容',
  standard: '按细则得分',
  entry: '调整',
  unit: '单位',
  note: '调整理由',
  points: '评分',
} as const;

const NOTE = '领导审定改分时填：加分填正数，扣分填负数，并写明理由。';

/** Undefined where nothing is reviewed: in a 自评, and where the scores themselves are typed. */
export function drawReview(grid: CalcGrid, input: EntriesInput): DrawnList | undefined {
  const { byId } = input.prepared;
  const leaves = input.prepared.leaves.filter(({ adjust }) => byId.has(adjust));
  if (leaves.length === 0) return undefined;
  return drawList(grid, input, {
    name: REVIEW,
    orientation: 'landscape',
    lines: [
      { height: 20, cells: [{ in: 'label', value: NOTE, style: 'plain' }], merges: [['label', 'points']] },
      headLine(HEADERS),
      ...leaves.map((leaf) => reviewLine(grid, input, leaf)),
    ],
    opensAt: leaves[0]?.adjust,
  });
}

function reviewLine(grid: CalcGrid, input: EntriesInput, leaf: PreparedItem): ListRow {
  const { item, section } = leaf;
  const verdicts = enteredVerdicts(grid, input.prepared);
  const own = grid.leaves.cells(item.id);
  const resultIn = ({ scoring }: Fill): ItemScore | undefined => scoring.items.get(item.id);
  const adjust = fieldIn(input, fieldId(item.id, 'adjust'));
  const reason = fieldIn(input, fieldId(item.id, 'reason'));
  const what = brief(item);
  const lacking = {
    advice: adjustmentAdviceFormula(item, {
      adjust: grid.fields.cells(adjust.id),
      reason: grid.fields.cells(reason.id),
      own,
      vetoes: firedFor(verdicts, 'itemZero', item.id),
      above: firedAbove(verdicts, leaf),
      settled: [grid.sections.cells(section.id).settled, grid.total.cells(WHOLE).settled],
    }),
    is: ({ scoring }: Fill) => adjustmentAdvice(scoring, leaf),
  };
  return {
    id: adjust.id,
    height: highest(
      input.tall(what, 'what', 'what'),
      input.tall(item.label, 'label', 'label'),
      typedHeight(input, reason.id, 'note', 'note'),
    ),
    cells: [
      { in: 'label', value: item.label, style: 'centre' },
      { in: 'what', value: what, style: 'text' },
      {
        in: 'standard',
        value: (fill) => {
          const result = resultIn(fill);
          return result?.state === State.valid ? toNumber(result.byRules) : '';
        },
        formula: f`IF(${own.state}=${State.valid},${own.byRules},"")`,
        style: 'number',
      },
      inputCell('entry', adjust),
      { in: 'unit', value: '分', style: 'centre' },
      inputCell('note', reason),
      {
        in: 'points',
        value: (fill) => shownValue(resultIn(fill)?.printed ?? ''),
        formula: own.printed,
        style: 'number',
      },
      tip(grid, [adjust, reason], lacking),
    ],
    grows: true,
  };
}

/**
 * 备注: the automatic sentence of each item, and room for another in its place. Where the scores are typed it is the
 * table of reasons; a sentence too long for 评分表 is printed here.
 */

import { fieldId } from '../../scoring/fields/fieldId';
import { f } from '../../formula/formula';
import type { Item } from '../../rubric/rubric';
import { leafItems } from '../../rubric/items';
import { State } from '../../rules/inputType';
import type { Mode } from '../../scoring/fields/fields';
import type { CalcGrid } from '../calc/calcGrid';
import { itemCells } from '../calc/calcGrid';
import type { Fill } from '../fill';
import { highest } from '../fill';
import { shownValue } from '../official/lines';
import { REMARKS } from '../sheetNames';
import { brief } from './brief';
import { fieldIn, inputCell } from './inputs';
import type { EntriesInput, ListRow } from './lines';
import { headLine, typedHeight } from './lines';
import type { DrawnList } from './listSheet';
import { drawList } from './listSheet';

const headers = (mode: Mode) => ({
  label: '序号',
  what: '考核内容',
  standard: '自动备注',
  entry: mode === 'tally' ? '改写为（清空即恢复自动备注）' : '扣分原因',
  points: '评分',
});

export function drawRemarks(grid: CalcGrid, input: EntriesInput): DrawnList {
  const items = leafItems(input.prepared.rubric);
  return drawList(grid, input, {
    name: REMARKS,
    orientation: 'landscape',
    lines: [headLine(headers(input.prepared.mode)), ...items.map((item) => remarkLine(grid, input, item))],
    opensAt: items[0] && fieldId(items[0].id, 'remark'),
  });
}

function remarkLine(grid: CalcGrid, input: EntriesInput, item: Item): ListRow {
  const field = fieldIn(input, fieldId(item.id, 'remark'));
  const warning = grid.remarks.cells(item.id).warning;
  const { state } = grid.fields.cells(field.id);
  const autoIn = ({ scoring }: Fill): string => scoring.items.get(item.id)?.remarkAuto ?? '';
  const what = brief(item);
  return {
    id: field.id,
    height: highest(
      input.tall(what, 'what', 'what'),
      input.tall(item.label, 'label', 'label'),
      typedHeight(input, field.id, 'entry', 'entry'),
      (fill) => input.tall(autoIn(fill), 'standard', 'standard'),
    ),
    cells: [
      { in: 'label', value: item.label, style: 'centre' },
      { in: 'what', value: what, style: 'text' },
      {
        in: 'points',
        value: ({ scoring }) => shownValue(scoring.items.get(item.id)?.printed ?? ''),
        formula: itemCells(grid, item).printed,
        style: 'number',
      },
      inputCell('entry', field),
      { in: 'standard', value: autoIn, formula: grid.leaves.cells(item.id).remarkAuto, style: 'plain' },
      {
        in: 'tip',
        value: ({ scoring }) =>
          scoring.fields.get(field.id)?.state === State.invalid
            ? field.entry.expected
            : (scoring.remarks.get(item.id)?.warning ?? ''),
        formula: f`IF(${state}=${State.invalid},${field.entry.expected},${warning})`,
        style: 'warning',
      },
    ],
    grows: true,
  };
}

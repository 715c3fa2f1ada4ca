/** 审定调整 and 备注改写: what a reviewer changes, one row an item. */

import { f } from '../../formula/formula';
import { toNumber } from '../../points/points';
import type { Item } from '../../rubric/rubric';
import { leafItems } from '../../rubric/items';
import { State } from '../../rules/entry';
import { REASON } from '../../scoring/multiplier';
import type { CalcGrid } from '../calc/calcGrid';
import { fieldIn, inputCell, tip } from './inputs';
import type { Column, EntriesInput, Line } from './lines';
import { bordered, typedHeight } from './lines';

/** More rows than these never fit one page. */
const MOST_TOGETHER = 24;

/** 审定调整: the leader's change to an item, with its reason. */
export function reviewTable(grid: CalcGrid, input: EntriesInput): readonly Line[] {
  const { rubric, mode } = input.prepared;
  if (mode !== 'tally') return [];
  const columns: readonly [Column, string][] = [
    ['label', '序号'],
    ['what', '考核内容'],
    ['standard', '按细则得分'],
    ['entry', '调整'],
    ['unit', '单位'],
    ['note', '调整理由'],
    ['points', '评分'],
  ];
  const head: Line = {
    height: 26,
    cells: columns.map(([column, value]) => ({ in: column, value, style: 'head' })),
  };
  const items = leafItems(rubric).filter(({ fullScore }) => fullScore !== null);
  const lines = items.map((item) => reviewLine(grid, input, item));
  // On one page where it fits: it is passed to the leader by itself.
  return [head, ...(items.length > MOST_TOGETHER ? lines : lines.map((line) => ({ ...line, isKept: true })))];
}

function reviewLine(grid: CalcGrid, input: EntriesInput, item: Item): Line {
  const own = grid.leaves.cells(item.id);
  const result = input.scoring.items.get(item.id);
  const adjust = fieldIn(input, `${item.id}:adjust`);
  const reason = fieldIn(input, `${item.id}:reason`);
  const what = brief(item);
  const adjusted = grid.fields.cells(adjust.id);
  const isLacking = f`AND(${adjusted.value}<>0,${grid.fields.cells(reason.id).state}=0)`;
  const isMissing =
    Number(input.scoring.fields.get(adjust.id)?.value ?? 0) !== 0 &&
    input.scoring.fields.get(reason.id)?.state === State.blank;
  const lacking = { advice: f`IF(${isLacking},${REASON},"")`, is: isMissing ? REASON : '' };
  const shown = result?.shown ?? '';
  return {
    id: adjust.id,
    height: Math.max(
      input.tall(what, 'what', 'what'),
      input.tall(item.label, 'label', 'label'),
      typedHeight(input, reason.id, 'note', 'note'),
    ),
    cells: [
      { in: 'label', value: item.label, style: 'centre' },
      { in: 'what', value: what, style: 'text' },
      {
        in: 'standard',
        value: result?.state === State.valid ? toNumber(result.computed) : '',
        formula: f`IF(${own.state}=1,${own.computed},"")`,
        style: 'number',
      },
      inputCell('entry', adjust, input.entries),
      { in: 'unit', value: '分', style: 'centre' },
      inputCell('note', reason, input.entries),
      {
        in: 'points',
        value: typeof shown === 'number' ? toNumber(shown) : shown,
        formula: own.shown,
        style: 'number',
      },
      tip(grid, input, [adjust, reason], lacking),
    ],
  };
}

/** The item in one line, for tables that only need to name it. */
function brief({ requirement = '' }: Item): string {
  const sentence = requirement.split(/[。；]/)[0] ?? '';
  return sentence.length > 24 ? `${sentence.slice(0, 23)}…` : sentence;
}

/** 备注改写, for the screen: the automatic sentence, and room for another. */
export function remarkTable(grid: CalcGrid, input: EntriesInput): readonly Line[] {
  const head: Line = {
    height: 26,
    cells: [
      { in: 'label', value: '序号', style: 'head' },
      { in: 'what', value: '自动备注', style: 'head' },
      { in: 'standard', value: null, style: 'head' },
      { in: 'entry', value: '改写为（清空即恢复自动备注）', style: 'head' },
      ...bordered(['unit', 'note', 'points'], 'head'),
    ],
    merges: [
      ['what', 'standard'],
      ['entry', 'points'],
    ],
  };
  const line = (item: Item): Line => {
    const field = fieldIn(input, `${item.id}:remark`);
    const warning = grid.remarks.cells(item.id).warning;
    const { state } = grid.fields.cells(field.id);
    const auto = input.scoring.items.get(item.id)?.remarkAuto ?? '';
    const isWrong = input.scoring.fields.get(field.id)?.state === State.invalid;
    return {
      id: field.id,
      height: Math.max(
        46,
        input.tall(auto, 'what', 'standard'),
        typedHeight(input, field.id, 'entry', 'points'),
      ),
      cells: [
        { in: 'label', value: item.label, style: 'centre' },
        {
          in: 'what',
          value: auto,
          formula: grid.leaves.cells(item.id).remarkAuto,
          style: 'text',
        },
        ...bordered(['standard']),
        inputCell('entry', field, input.entries),
        ...bordered(['unit', 'note', 'points'], 'inputText'),
        {
          in: 'tip',
          value: isWrong ? field.entry.expected : (input.scoring.remarks.get(item.id)?.warning ?? ''),
          formula: f`IF(${state}=2,${field.entry.expected},${warning})`,
          style: 'warning',
        },
      ],
      merges: [
        ['what', 'standard'],
        ['entry', 'points'],
      ],
    };
  };
  return [head, ...leafItems(input.prepared.rubric).map(line)];
}

/** 考核情形, 加分, 扣分项, 一票否决: one row a clause, with what it costs and a boxed blank. */

import { f } from '../../formula/formula';
import { toNumber } from '../../points/points';
import type { Clause, ExtraItem, Item } from '../../rubric/rubric';
import { effectOf, leafItems } from '../../rubric/rubric';
import { State } from '../../rules/entry';
import { kindOf } from '../../rules/index';
import type { Effect } from '../../rules/kind';
import { effectVerb } from '../../rules/kind';
import { CONFIRMED, inputId } from '../../scoring/fields';
import type { CalcGrid } from '../calc/calcGrid';

import { fieldIn, inputCell, tickLine, tip } from './inputs';
import type { Column, EntriesInput, Line } from './lines';
import { bordered, keepWithFirst, tall, typedHeight } from './lines';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The requirement with its 分值, which some notices print there already. */
function withPoints({ requirement = '', fullScore }: Item): string {
  const printed = `（${fullScore}分）`;
  return requirement.includes(printed) ? requirement : requirement + printed;
}

/** Nothing instead of 0: a blank form is printed for the pen. */
const BLANK_ZERO = 'General;-General;;@';

export function itemLines(grid: CalcGrid, input: EntriesInput, item: Item): readonly Line[] {
  const own = grid.leaves.cells(item.id);
  const shown = input.scoring.items.get(item.id)?.shown ?? '';
  const title = withPoints(item);
  const heading: Line = {
    id: `${item.id}:head`,
    height: tall(title, 'what', 'unit', 'strong'),
    cells: [
      { in: 'label', value: item.label, style: 'strongCentre' },
      { in: 'what', value: title, style: 'strong' },
      ...bordered(['standard', 'entry', 'unit']),
      { in: 'note', value: '本项评分', style: 'strongCentre' },
      {
        in: 'points',
        value: typeof shown === 'number' ? toNumber(shown) : shown,
        formula: own.shown,
        style: 'strongCentre',
        format: 'General',
      },
    ],
    merges: [['what', 'unit']],
  };
  const clauses = (item.clauses ?? []).flatMap((clause, i) =>
    clauseLines(grid, input, clause, CIRCLED[i] ?? `(${i + 1})`, effectOf(clause)),
  );
  return [heading, ...keepWithFirst(clauses)];
}

export function extraLines(grid: CalcGrid, input: EntriesInput, line: ExtraItem): readonly Line[] {
  const effect = input.prepared.rubric.bonus?.items.includes(line) === true ? 'bonus' : 'penalty';
  const limit = line.cap === undefined ? '' : `（累计不超过${line.cap}分）`;
  const title = `${line.criteria}${line.criteria.includes('不超过') ? '' : limit}`;
  const heading: Line = {
    id: `${line.id}:head`,
    height: tall(title, 'what', 'unit', 'strong'),
    cells: [
      { in: 'label', value: line.label, style: 'strongCentre' },
      { in: 'what', value: title, style: 'strong' },
      ...bordered(['standard', 'entry', 'unit']),
      { in: 'note', value: `本项${effectVerb[effect]}分`, style: 'strongCentre' },
      {
        in: 'points',
        value: toNumber(input.scoring.extras.get(line.id)?.score ?? (0 as never)),
        formula: grid.extras.cells(line.id).score,
        style: 'strongCentre',
        format: BLANK_ZERO,
      },
    ],
    merges: [['what', 'unit']],
  };
  const clauses = line.clauses.flatMap((clause, i) =>
    clauseLines(grid, input, clause, CIRCLED[i] ?? `(${i + 1})`, effect),
  );
  return [heading, ...keepWithFirst(clauses)];
}

function clauseLines(
  grid: CalcGrid,
  input: EntriesInput,
  clause: Clause,
  label: string,
  effect: Effect,
): readonly Line[] {
  const { rule } = clause;
  const kind = kindOf(rule);
  const inputs = kind.inputs(rule);
  const note = fieldIn(input, `${clause.id}:note`);
  const own = grid.clauses.cells(clause.id);
  const result = input.scoring.clauses.get(clause.id);
  const standard = kind.describe(rule, effectVerb[effect]);
  const lacking =
    kind.reasonRequired === true
      ? { when: f`${own.state}=3`, is: result?.state === State.lacking }
      : undefined;
  const merged = Math.max(
    tall(standard, 'standard', 'standard'),
    typedHeight(input, note.id, 'note', 'note'),
  );
  return inputs.map(({ part, unit }, i): Line => {
    const field = fieldIn(input, inputId(clause.id, part));
    const what = part === undefined ? clause.label : `${clause.label}（${part}）`;
    const isFirst = i === 0;
    const columns: readonly Column[] = ['label', 'standard', 'note', 'points'];
    return {
      id: field.id,
      height: Math.max(tall(what, 'what', 'what'), Math.ceil(merged / inputs.length)),
      cells: [
        { in: 'label', value: isFirst ? label : null, style: 'centre' },
        { in: 'what', value: what, style: 'text' },
        { in: 'standard', value: isFirst ? standard : null, style: 'text' },
        inputCell('entry', field, input.entries),
        { in: 'unit', value: unit, style: 'centre' },
        isFirst ? inputCell('note', note, input.entries) : { in: 'note', value: null, style: 'inputText' },
        isFirst
          ? {
              in: 'points',
              value: toNumber(result?.amount ?? (0 as never)),
              formula: own.amount,
              style: 'number',
              format: BLANK_ZERO,
            }
          : { in: 'points', value: null, style: 'number' },
        tip(grid, input, isFirst ? [field, note] : [field], isFirst ? lacking : undefined),
      ],
      ...(inputs.length > 1 && isFirst && { down: { columns, rows: inputs.length } }),
      isKept: !isFirst,
    };
  });
}

export const vetoLines = (grid: CalcGrid, input: EntriesInput): readonly Line[] =>
  (input.prepared.rubric.vetoes ?? []).map(({ id, text }, i) =>
    tickLine(grid, input, { id, label: String(i + 1), text }),
  );

export const notApplicableLines = (grid: CalcGrid, input: EntriesInput): readonly Line[] =>
  leafItems(input.prepared.rubric)
    .filter(({ notApplicable }) => notApplicable !== undefined)
    .map(({ id, label, requirement = '' }) =>
      tickLine(grid, input, { id: `${id}:na`, label, text: `本单位不涉及：${requirement}` }),
    );

export const confirmLine = (grid: CalcGrid, input: EntriesInput): Line =>
  tickLine(grid, input, { id: CONFIRMED, label: '', text: '未填写的各款，经核查无扣分情形' });

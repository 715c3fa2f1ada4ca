/** 考核情形, 加分, 扣分项, 一票否决: one row a clause, with what it costs and a boxed blank. */

import { HEAD, fieldId, inputId } from '../../scoring/fields/fieldId';
import { clauseMark } from '../../rubric/names';
import { NO_POINTS, roundTo, toNumber } from '../../points/points';
import { f } from '../../formula/formula';
import type { Clause, ListLine, Item } from '../../rubric/rubric';
import type { StatusRow } from '../../rubric/items';
import { isStatusRow, leafItems } from '../../rubric/items';
import { isBelowZero } from '../../rubric/limits';
import { effectOf } from '../../rubric/rubric';
import { inputsOf, isProportional } from '../../rules';
import type { Effect } from '../../rules/kind';
import { effectVerb } from '../../rules/kind';
import type { ClauseOwner } from '../../scoring/fields/prepared';
import { multiplierInputs } from '../../scoring/fields/fields';
import type { CalcGrid } from '../calc/calcGrid';
import { shownValue } from '../official/lines';
import type { Lacking } from '../tip';
import { echo, fieldIn, followedCell, followedWords, inputCell, tickLine, tip, workedOut } from './inputs';
import type { EntriesInput, ListRow, ListCell } from './lines';
import { bordered, growing, typedHeight } from './lines';
import { multiplierStandard, standardOf } from './standard';

/** The requirement with its 分值, which some notices print there already. */
function withPoints({ requirement = '', fullScore }: Item): string {
  if (fullScore === null) return requirement;
  const printed = `（${fullScore}分）`;
  return requirement.includes(printed) ? requirement : requirement + printed;
}

/** Nothing instead of 0: a blank form is printed for the pen. */
const BLANK_ZERO = 'General;-General;;@';

export function itemLines(grid: CalcGrid, input: EntriesInput, item: Item): readonly ListRow[] {
  if (isStatusRow(item)) return [statusLine(grid, input, item)];
  const own = grid.leaves.cells(item.id);
  const title = withPoints(item);
  const heading: ListRow = {
    id: `${item.id}:head`,
    height: Math.max(
      input.tall(title, 'what', 'unit', 'strong'),
      input.tall(item.label, 'label', 'label', 'strongCentre'),
    ),
    cells: [
      { in: 'label', value: item.label, style: 'strongCentre' },
      { in: 'what', value: title, style: 'strong' },
      ...bordered(['standard', 'entry', 'unit']),
      { in: 'note', value: '本项评分', style: 'strongCentre' },
      {
        in: 'points',
        value: ({ scoring }) => shownValue(scoring.items.get(item.id)?.printed ?? ''),
        formula: own.printed,
        style: 'strongCentre',
        format: 'General',
      },
    ],
    merges: [['what', 'unit']],
    heads: true,
  };
  const clauses = (item.clauses ?? []).flatMap((clause, i) =>
    clauseLines(grid, input, clause, clauseMark(i), effectOf(clause)),
  );
  return [heading, ...clauses, ...multiplierLines(grid, input, item)];
}

/** A row without points: what is asked for, its word, and what was found. */
function statusLine(grid: CalcGrid, input: EntriesInput, item: StatusRow): ListRow {
  const [field, note] = [fieldIn(input, item.id), fieldIn(input, fieldId(item.id, 'note'))];
  const { requirement = '', criteria = '', label, status } = item;
  const text = [requirement, criteria].filter((words) => words !== '').join('\n');
  const choices = status.words.join('\n');
  return {
    id: item.id,
    ...growing(
      Math.max(
        input.tall(text, 'what', 'standard'),
        input.tall(label, 'label', 'label', 'strongCentre'),
        input.tall(choices, 'unit', 'unit'),
      ),
      typedHeight(input, note.id, 'note', 'note'),
    ),
    cells: [
      { in: 'label', value: label, style: 'strongCentre' },
      { in: 'what', value: text, style: 'text' },
      ...bordered(['standard']),
      inputCell('entry', field),
      { in: 'unit', value: choices, style: 'centre' },
      inputCell('note', note),
      ...bordered(['points']),
      tip(grid, [field, note], standingOf(grid, item)),
    ],
    merges: [['what', 'standard']],
    grows: true,
  };
}

export function extraLines(grid: CalcGrid, input: EntriesInput, line: ListLine): readonly ListRow[] {
  const effect = input.prepared.rubric.bonus?.items.includes(line) === true ? 'bonus' : 'penalty';
  const limit =
    (line.cap === undefined ? '' : `（累计不超过${line.cap}分）`) +
    (typeof line.floor === 'number' && line.floor < 0 ? `（累计不低于${line.floor}分）` : '');
  const words = (line.requirement ?? '') || line.criteria;
  const title = `${words}${words.includes('不超过') ? '' : limit}`;
  const heading: ListRow = {
    id: `${line.id}:head`,
    height: input.tall(title, 'what', 'unit', 'strong'),
    cells: [
      { in: 'label', value: line.label, style: 'strongCentre' },
      { in: 'what', value: title, style: 'strong' },
      ...bordered(['standard', 'entry', 'unit']),
      {
        in: 'note',
        value: `本项${isBelowZero(line) ? '加减' : effectVerb[effect]}分`,
        style: 'strongCentre',
      },
      {
        in: 'points',
        value: ({ scoring }) => toNumber(scoring.lines.get(line.id)?.score ?? NO_POINTS),
        formula: grid.lines.cells(line.id).score,
        style: 'strongCentre',
        format: BLANK_ZERO,
      },
    ],
    merges: [['what', 'unit']],
    heads: true,
  };
  const clauses = line.clauses.flatMap((clause, i) =>
    clauseLines(grid, input, clause, clauseMark(i), effectOf(clause, effect)),
  );
  return [heading, ...clauses, ...multiplierLines(grid, input, line)];
}

/**
 * One row for each cell of a clause or multiplier; 标准, 计分 and 事由 stand once for all of them, in the first. Nothing is
 * merged over rows: a merged cell does not grow with what is typed, and where rows grow nobody knows which of them a page
 * ends with; a text merged over that end is printed half on each page.
 */
interface Row {
  readonly label: string;
  readonly what: string;
  readonly standard: string;
  readonly inputs: readonly {
    readonly id: string;
    readonly part: string | undefined;
    readonly unit: string;
    /** The field that holds the fact, if it is entered elsewhere. */
    readonly source?: string;
  }[];
  /** The field for the 事由; undefined where none is asked for. */
  readonly note: string | undefined;
  readonly points?: Pick<ListCell, 'value' | 'formula'>;
  readonly lacking?: Lacking;
  /** What the typed numbers come to, beside the last of them. */
  readonly worked?: ListCell | undefined;
}

function clauseLines(
  grid: CalcGrid,
  input: EntriesInput,
  clause: Clause,
  label: string,
  effect: Effect,
): readonly ListRow[] {
  const own = grid.clauses.cells(clause.id);
  const sources = input.prepared.clauses.get(clause.id)?.inputs ?? [];
  return linesOf(grid, input, {
    label,
    what: clause.label,
    standard: standardOf(input.prepared, clause, effectVerb[effect]),
    inputs: inputsOf(clause.rule).map(({ part, unit }, i) => {
      const id = inputId(clause.id, part);
      const source = sources[i] ?? id;
      return { id, part, unit, ...(source !== id && { source }) };
    }),
    note: fieldId(clause.id, 'note'),
    points: {
      value: ({ scoring }) => {
        const amount = scoring.clauses.get(clause.id)?.amount ?? NO_POINTS;
        return toNumber(isProportional(clause.rule) ? roundTo(amount, TOLD_PLACES) : amount);
      },
      formula: isProportional(clause.rule) ? f`ROUND(${own.amount},${TOLD_PLACES})` : own.amount,
    },
    lacking: { advice: own.advice, is: ({ scoring }) => scoring.clauses.get(clause.id)?.advice ?? '' },
    worked: workedOut(grid, clause),
  });
}

/** Places that the narrow column has room for; the item is scored by the points as they are. */
const TOLD_PLACES = 3;

/** 减半, 加倍, 免扣: below the clauses that they change. */
const multiplierLines = (
  grid: CalcGrid,
  input: EntriesInput,
  { clauses = [], multipliers = [] }: ClauseOwner,
): readonly ListRow[] =>
  multipliers.flatMap((multiplier) => {
    const { id, label, clauses: changed, reasonRequired = false } = multiplier;
    return linesOf(grid, input, {
      label: '',
      what: label,
      standard: multiplierStandard(clauses, multiplier),
      inputs: multiplierInputs(
        input.prepared.rubric,
        multiplier,
        clauses.find((clause) => changed.includes(clause.id)),
      ),
      note: reasonRequired ? fieldId(id, 'note') : undefined,
    });
  });

function linesOf(grid: CalcGrid, input: EntriesInput, row: Row): readonly ListRow[] {
  const { inputs, points, lacking } = row;
  const note = row.note === undefined ? undefined : fieldIn(input, row.note);
  const typed = note === undefined ? 0 : typedHeight(input, note.id, 'note', 'note');
  const standard = input.tall(row.standard, 'standard', 'standard');
  return inputs.map(({ id, part, unit, source }, i): ListRow => {
    const field = source === undefined ? fieldIn(input, id) : undefined;
    const what = `${row.what}${part === undefined ? '' : `（${part}）`}${source === undefined ? '' : followedWords(input.prepared, source)}`;
    const isFirst = i === 0;
    const tips = [...(field === undefined ? [] : [field]), ...(isFirst && note !== undefined ? [note] : [])];
    return {
      id,
      ...growing(
        Math.max(input.tall(what, 'what', 'what'), input.tall(unit, 'unit', 'unit'), isFirst ? standard : 0),
        isFirst ? typed : 0,
      ),
      cells: [
        { in: 'label', value: isFirst && row.label !== '' ? row.label : null, style: 'centre' },
        { in: 'what', value: what, style: 'text' },
        { in: 'standard', value: isFirst ? row.standard : null, style: 'text' },
        field === undefined ? followedCell(grid, input, source ?? id) : inputCell('entry', field),
        { in: 'unit', value: unit, style: 'centre' },
        isFirst && note !== undefined ? inputCell('note', note) : { in: 'note', value: null, style: 'text' },
        isFirst && points !== undefined
          ? { in: 'points', ...points, style: 'number', format: BLANK_ZERO }
          : { in: 'points', value: null, style: 'number' },
        ...(row.worked !== undefined && i === inputs.length - 1
          ? [row.worked]
          : field === undefined
            ? []
            : echo(grid, field)),
        tip(grid, tips, isFirst ? lacking : undefined),
      ],
      grows: isFirst && note !== undefined,
    };
  });
}

export const vetoLines = (grid: CalcGrid, input: EntriesInput): readonly ListRow[] =>
  (input.prepared.rubric.vetoes ?? []).flatMap(({ id, text, effect, target }, i) => {
    if (!input.prepared.byId.has(id)) return [];
    const item =
      effect === 'itemZero' ? input.prepared.leaves.find((leaf) => leaf.item.id === target) : undefined;
    const lacking = item && standingOf(grid, item.item);
    return [tickLine(grid, input, { id, label: String(i + 1), text, lacking })];
  });

/** What is said of an item as a whole. */
const standingOf = (grid: CalcGrid, { id }: Item): Lacking => ({
  advice: grid.leaves.cells(id).advice,
  is: ({ scoring }) => scoring.items.get(id)?.advice ?? '',
});

export const notApplicableLines = (grid: CalcGrid, input: EntriesInput): readonly ListRow[] =>
  leafItems(input.prepared.rubric)
    .filter(({ notApplicable, appliesTo }) => notApplicable !== undefined && appliesTo === undefined)
    .map((item) =>
      tickLine(grid, input, {
        id: fieldId(item.id, 'notApplicable'),
        label: item.label,
        text: `本单位不涉及：${item.requirement ?? ''}`,
        lacking: standingOf(grid, item),
      }),
    );

export const confirmLine = (grid: CalcGrid, input: EntriesInput): ListRow =>
  tickLine(grid, input, { id: HEAD.confirmed, label: '', text: '其余各款经检查未发现扣分情形' });

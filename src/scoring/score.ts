/**
 * Scores one sheet: entries → clauses → items → sections → total → verdicts.
 *
 * Pure: the same rubric and the same entries give the same scores, here and in the workbook, whose formulas
 * sheet/calc builds from the twins of the functions called here.
 */

import type { CellValue } from '../formula/value';
import { plus, pointsOf } from '../points/points';
import type { Item } from '../rubric/rubric';
import type { Judged } from '../rules/entry';
import { judge, State } from '../rules/entry';
import type { ClauseScore } from './clause';
import { scoreClause } from './clause';
import type { ExtraScore, ExtrasScore } from './extra';
import { scoreExtra, scoreExtras } from './extra';
import { CONFIRMED } from './fields';
import type { ItemScore } from './item';
import { scoreItem } from './item';
import { scoreParent } from './parent';
import type { Prepared, PreparedClause, PreparedItem } from './prepare';
import { listOf } from './prepare';
import type { PrintedRemark } from './printed';
import { printRemark } from './printed';
import { extrasShort, itemMention, itemShort } from './short';
import type { SectionScore, TotalScore } from './total';
import { isOpen, scoreSection, scoreTotal } from './total';
import type { Verdict } from './verdict';
import { firedFor, gradeOf } from './verdict';

/** What was typed, by field id; a field that is missing here is blank. */
export type Entries = ReadonlyMap<string, CellValue>;

/** How many full-width characters the 备注 cell of an item, or of `bonus` and `penalty`, has room for. */
export type Capacity = (row: string) => number;

export interface Scoring {
  readonly fields: FieldValues;
  readonly clauses: ReadonlyMap<string, ClauseScore>;
  readonly items: ReadonlyMap<string, ItemScore>;
  readonly sections: ReadonlyMap<string, SectionScore>;
  readonly extras: ReadonlyMap<string, ExtraScore>;
  readonly bonus: ExtrasScore;
  readonly penalty: ExtrasScore;
  /** 备注 as printed, by item id and for `bonus` and `penalty`. */
  readonly remarks: ReadonlyMap<string, PrintedRemark>;
  readonly verdicts: readonly Verdict[];
  readonly total: TotalScore;
}

export function score(prepared: Prepared, entries: Entries, capacity: Capacity): Scoring {
  const { rubric } = prepared;
  const fields = judgeAll(prepared, entries);
  const verdicts = (rubric.vetoes ?? []).map((veto) => ({ veto, fired: fields.get(veto.id)?.value === 1 }));
  const clauses = new Map<string, ClauseScore>();
  const items = scoreItems(prepared, { fields, verdicts, clauses });
  const extras = scoreLines(prepared, { fields, verdicts, clauses });
  const sections = scoreSections(prepared, items, verdicts);
  const groupOf = (row: 'bonus' | 'penalty', isComplete: boolean): ExtrasScore => {
    const { items: lines, cap } = listOf(rubric, row);
    return scoreExtras(
      lines.flatMap(({ id }) => extras.get(id) ?? []),
      cap,
      isComplete,
    );
  };
  const [bonus, penalty] = [groupOf('bonus', false).score, groupOf('penalty', false).score];
  const total = totalOf(prepared, { fields, items, extras, sections, verdicts, bonus, penalty });
  const isComplete = typeof total.total === 'number';
  const groups = { bonus: groupOf('bonus', isComplete), penalty: groupOf('penalty', isComplete) };
  const remarks = printAll(prepared, { fields, items, ...groups }, capacity);
  return { fields, clauses, items, sections, extras, ...groups, remarks, verdicts, total };
}

/** Every field after judgement. */
export interface FieldValues {
  /** By id; undefined where the sheet has no such field. */
  readonly get: (id: string) => Judged | undefined;
  /** How many are unusable. */
  readonly invalid: number;
}

/** Most fields of a sheet are blank, and all blanks of a field are the same. */
function judgeAll({ byId, blank }: Prepared, entries: Entries): FieldValues {
  const typed = new Map<string, Judged>();
  let invalid = 0;
  for (const [id, value] of entries) {
    const field = byId.get(id);
    if (field === undefined) continue;
    const judged = judge(field.entry, value);
    if (judged.state === State.invalid) invalid += 1;
    typed.set(id, judged);
  }
  return { get: (id) => typed.get(id) ?? blank.get(id), invalid };
}

const numberIn = (fields: FieldValues, id: string) => fields.get(id) as Judged<number> | undefined;
const textIn = (fields: FieldValues, id: string) => fields.get(id) as Judged<string> | undefined;

const BLANK_TEXT: Judged<string> = { state: State.blank, value: '' };

/** What the levels above the fields are worked out from; `clauses` collects the clauses on the way. */
interface Ground {
  readonly fields: FieldValues;
  readonly verdicts: readonly Verdict[];
  readonly clauses: Map<string, ClauseScore>;
}

function scoreClauses(
  list: readonly PreparedClause[],
  fullScore: number,
  { fields, clauses }: Ground,
): readonly ClauseScore[] {
  return list.map(({ clause, inputs, note }) => {
    const typed = inputs.map((id) => fields.get(id) as Judged<number>);
    const result = scoreClause(
      clause,
      { inputs: typed, note: textIn(fields, note) ?? BLANK_TEXT },
      { fullScore },
    );
    clauses.set(clause.id, result);
    return result;
  });
}

function scoreItems(prepared: Prepared, ground: Ground): ReadonlyMap<string, ItemScore> {
  const items = new Map(prepared.leaves.map((leaf) => [leaf.item.id, scoreLeaf(prepared, leaf, ground)]));
  const isVetoed = ({ id }: Item): boolean => firedFor(ground.verdicts, 'itemZero', id).includes(true);
  const visit = (item: Item): ItemScore => {
    const result =
      item.items === undefined
        ? items.get(item.id)
        : scoreParent(item, item.items.map(visit), isVetoed(item));
    items.set(item.id, result as ItemScore);
    return result as ItemScore;
  };
  for (const section of prepared.rubric.sections) section.items.forEach(visit);
  return items;
}

function scoreLeaf({ mode, itemGrain }: Prepared, leaf: PreparedItem, ground: Ground): ItemScore {
  const { fields, verdicts } = ground;
  const { item } = leaf;
  return scoreItem(
    item,
    scoreClauses(leaf.clauses, item.fullScore, ground),
    {
      direct: mode === 'direct' ? numberIn(fields, item.id) : undefined,
      adjust: numberIn(fields, leaf.adjust),
      reason: textIn(fields, leaf.reason),
      notApplicable: numberIn(fields, leaf.notApplicable),
      isConfirmed: fields.get(CONFIRMED)?.value === 1,
      isVetoed: firedFor(verdicts, 'itemZero', item.id).includes(true),
    },
    itemGrain,
  );
}

const scoreLines = ({ lines, itemGrain }: Prepared, ground: Ground): ReadonlyMap<string, ExtraScore> =>
  new Map(
    lines.map(({ line, clauses }) => [
      line.id,
      scoreExtra(line, scoreClauses(clauses, 0, ground), itemGrain),
    ]),
  );

const scoreSections = (
  { rubric }: Prepared,
  items: ReadonlyMap<string, ItemScore>,
  verdicts: readonly Verdict[],
): ReadonlyMap<string, SectionScore> =>
  new Map(
    rubric.sections.map((section) => [
      section.id,
      scoreSection(
        section.items.map(({ id }) => items.get(id) as ItemScore),
        firedFor(verdicts, 'sectionZero', section.id).includes(true),
      ),
    ]),
  );

interface TotalInput extends Pick<Scoring, 'fields' | 'items' | 'extras' | 'sections' | 'verdicts'> {
  readonly bonus: ExtrasScore['score'];
  readonly penalty: ExtrasScore['score'];
}

function totalOf(prepared: Prepared, input: TotalInput): TotalScore {
  const { rubric, leaves, totalGrain } = prepared;
  const { fields, items, sections, verdicts, bonus, penalty } = input;
  const stateOf = ({ id }: { readonly id: string }): State => fields.get(id)?.state ?? State.blank;
  const isDropped = ({ item }: PreparedItem): boolean =>
    item.notApplicable === 'rescale' && items.get(item.id)?.state === State.notApplicable;
  return scoreTotal(
    {
      invalid: fields.invalid,
      missing: countMissing(prepared, input),
      touched: prepared.fields.findings.filter((field) => stateOf(field) !== State.blank).length,
      sections: [...sections.values()],
      dropped: plus(...leaves.filter(isDropped).map(({ item }) => pointsOf(item.fullScore))),
      declared: rubric.fullScore,
      bonus,
      penalty,
      isVetoed: firedFor(verdicts, 'totalZero').includes(true),
      gradeOf: (total) => gradeOf(total, rubric.grades ?? [], verdicts),
    },
    totalGrain,
  );
}

/** Blank head, missing confirmation, open items, and points given without the 事由. */
function countMissing(
  { fields: groups, leaves, mode }: Prepared,
  { fields, items, extras }: TotalInput,
): number {
  const isUnconfirmed = mode === 'tally' && fields.get(CONFIRMED)?.value !== 1;
  return (
    groups.header.filter(({ id }) => fields.get(id)?.state === State.blank).length +
    (isUnconfirmed ? 1 : 0) +
    leaves.filter(({ item }) => isOpen((items.get(item.id) as ItemScore).state)).length +
    [...extras.values()].filter(({ state }) => state === State.lacking).length
  );
}

function printAll(
  { leaves, mode }: Prepared,
  { fields, items, bonus, penalty }: Pick<Scoring, 'fields' | 'items' | 'bonus' | 'penalty'>,
  capacity: Capacity,
): ReadonlyMap<string, PrintedRemark> {
  const remarks = new Map<string, PrintedRemark>();
  for (const { item, remark } of leaves) {
    const result = items.get(item.id) as ItemScore;
    const facts = {
      auto: result.remarkAuto,
      override: textIn(fields, remark) ?? BLANK_TEXT,
      short: () => itemShort(item, mode, result),
      mention: () => itemMention(item, result),
    };
    remarks.set(item.id, printRemark(facts, capacity(item.id)));
  }
  for (const [row, group] of [
    ['bonus', bonus],
    ['penalty', penalty],
  ] as const) {
    const facts = {
      auto: group.remarkAuto,
      override: BLANK_TEXT,
      short: () => extrasShort(row, group),
      mention: () => '',
    };
    remarks.set(row, printRemark(facts, capacity(row)));
  }
  return remarks;
}

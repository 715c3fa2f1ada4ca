/**
 * Scores one sheet: entries → clauses → items → sections → total → verdicts.
 *
 * Pure: the same rubric and the same entries give the same scores, here and in the workbook, whose formulas
 * sheet/calc.ts builds from the twins of the functions called here.
 */

import type { CellValue } from '../formula/value';
import type { Points } from '../points/points';
import { plus, pointsOf, toNumber } from '../points/points';
import type { Clause, ExtraItem, Item, Rubric } from '../rubric/rubric';
import { defaultRounding, leafItems } from '../rubric/rubric';
import { kindOf } from '../rules';
import type { Judged } from '../rules/entry';
import { judge, State } from '../rules/entry';
import type { ClauseScore } from './clause';
import { scoreClause } from './clause';
import type { ExtraScore, ExtrasScore } from './extra';
import { scoreExtra, scoreExtras } from './extra';
import type { Field, Fields, Mode } from './fields';
import { allFields, CONFIRMED, fieldsOf, inputId } from './fields';
import type { Grain, ItemScore } from './item';
import { scoreItem, scoreParent } from './item';
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

/** A rubric made ready for scoring many sheets. */
export interface Prepared {
  readonly rubric: Rubric;
  readonly mode: Mode;
  readonly fields: Fields;
  readonly all: readonly Field[];
  /** Input ids of each clause. */
  readonly inputs: ReadonlyMap<Clause, readonly string[]>;
  readonly itemGrain: Grain;
  readonly totalGrain: Grain;
}

export interface Scoring {
  readonly fields: ReadonlyMap<string, Judged>;
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

export function prepare(rubric: Rubric, mode: Mode): Prepared {
  const fields = fieldsOf(rubric, mode);
  const { decimals, at } = rubric.rounding ?? defaultRounding;
  const clauses = [...leafItems(rubric), ...extrasOf(rubric)].flatMap((owner) => owner.clauses ?? []);
  const inputs = clauses.map((clause) => {
    const parts = kindOf(clause.rule).inputs(clause.rule);
    return [clause, parts.map(({ part }) => inputId(clause.id, part))] as const;
  });
  return {
    rubric,
    mode,
    fields,
    all: allFields(fields),
    inputs: new Map(inputs),
    itemGrain: { decimals: at === 'item' ? decimals : 6 },
    totalGrain: { decimals },
  };
}

export const extrasOf = (rubric: Rubric): readonly ExtraItem[] => [
  ...(rubric.bonus?.items ?? []),
  ...(rubric.penalties?.items ?? []),
];

export function score(prepared: Prepared, entries: Entries, capacity: Capacity): Scoring {
  const { rubric, all, itemGrain } = prepared;
  const fields = new Map(all.map(({ id, entry }) => [id, judge(entry, entries.get(id) ?? null)]));
  const verdicts = (rubric.vetoes ?? []).map((veto) => ({ veto, fired: fields.get(veto.id)?.value === 1 }));
  const clauses = scoreClauses(prepared, fields);
  const scoresOf = (owner: Item | ExtraItem): readonly ClauseScore[] =>
    (owner.clauses ?? []).flatMap(({ id }) => clauses.get(id) ?? []);
  const items = scoreItems(prepared, fields, scoresOf, verdicts);
  const extras = new Map(
    extrasOf(rubric).map((line) => [line.id, scoreExtra(line, scoresOf(line), itemGrain)]),
  );
  const total = totalOf(prepared, { fields, items, extras, verdicts });
  const isComplete = typeof total.total === 'number';
  const bonus = scoreExtras(linesOf(rubric.bonus?.items, extras), rubric.bonus?.cap ?? null, isComplete);
  const penalty = scoreExtras(linesOf(rubric.penalties?.items, extras), null, isComplete);
  const sections = sectionsOf(rubric, items, verdicts);
  const remarks = printAll(prepared, { fields, items, bonus, penalty }, capacity);
  return { fields, clauses, items, sections, extras, bonus, penalty, remarks, verdicts, total };
}

type FieldValues = ReadonlyMap<string, Judged>;

const numberIn = (fields: FieldValues, id: string): Judged<number> | undefined =>
  fields.get(id) as Judged<number> | undefined;
const textIn = (fields: FieldValues, id: string): Judged<string> | undefined =>
  fields.get(id) as Judged<string> | undefined;

const BLANK_TEXT: Judged<string> = { state: State.blank, value: '' };

function scoreClauses(
  { rubric, mode, inputs }: Prepared,
  fields: FieldValues,
): ReadonlyMap<string, ClauseScore> {
  const owners = [
    ...(mode === 'tally' ? leafItems(rubric) : []),
    ...extrasOf(rubric).map((line) => ({ ...line, fullScore: 0 })),
  ];
  return new Map(
    owners.flatMap(({ clauses = [], fullScore }) =>
      clauses.map((clause) => {
        const typed = (inputs.get(clause) ?? []).map((id) => fields.get(id) as Judged<number>);
        const note = textIn(fields, `${clause.id}:note`) ?? BLANK_TEXT;
        return [clause.id, scoreClause(clause, { inputs: typed, note }, { fullScore })];
      }),
    ),
  );
}

function scoreItems(
  { rubric, mode, itemGrain }: Prepared,
  fields: FieldValues,
  scoresOf: (item: Item) => readonly ClauseScore[],
  verdicts: readonly Verdict[],
): ReadonlyMap<string, ItemScore> {
  const items = new Map<string, ItemScore>();
  const isConfirmed = fields.get(CONFIRMED)?.value === 1;
  const visit = (item: Item): ItemScore => {
    const result = item.items === undefined ? leaf(item) : scoreParent(item, item.items.map(visit));
    items.set(item.id, result);
    return result;
  };
  const leaf = (item: Item): ItemScore => {
    const direct = mode === 'direct' ? numberIn(fields, item.id) : undefined;
    const adjust = numberIn(fields, `${item.id}:adjust`);
    const reason = textIn(fields, `${item.id}:reason`);
    const notApplicable = numberIn(fields, `${item.id}:na`);
    return scoreItem(
      item,
      scoresOf(item),
      {
        ...(direct && { direct }),
        ...(adjust && { adjust }),
        ...(reason && { reason }),
        ...(notApplicable && { notApplicable }),
        isConfirmed,
        isVetoed: firedFor(verdicts, 'itemZero', item.id).includes(true),
      },
      itemGrain,
    );
  };
  rubric.sections.forEach((section) => {
    section.items.forEach(visit);
  });
  return items;
}

const linesOf = (
  lines: readonly ExtraItem[] = [],
  extras: ReadonlyMap<string, ExtraScore>,
): readonly ExtraScore[] => lines.flatMap(({ id }) => extras.get(id) ?? []);

const sectionsOf = (
  rubric: Rubric,
  items: ReadonlyMap<string, ItemScore>,
  verdicts: readonly Verdict[],
): ReadonlyMap<string, SectionScore> =>
  new Map(
    rubric.sections.map((section) => [
      section.id,
      scoreSection(
        section.items.flatMap(({ id }) => items.get(id) ?? []),
        firedFor(verdicts, 'sectionZero', section.id).includes(true),
      ),
    ]),
  );

interface TotalInput {
  readonly fields: FieldValues;
  readonly items: ReadonlyMap<string, ItemScore>;
  readonly extras: ReadonlyMap<string, ExtraScore>;
  readonly verdicts: readonly Verdict[];
}

function totalOf(prepared: Prepared, { fields, items, extras, verdicts }: TotalInput): TotalScore {
  const { rubric, mode, totalGrain } = prepared;
  const leaves = leafItems(rubric);
  const stateOf = ({ id }: { readonly id: string }): State => fields.get(id)?.state ?? State.blank;
  const isUnconfirmed = mode === 'tally' && fields.get(CONFIRMED)?.value !== 1;
  const missing =
    prepared.fields.header.filter((field) => stateOf(field) === State.blank).length +
    (isUnconfirmed ? 1 : 0) +
    leaves.filter(({ id }) => isOpen((items.get(id) as ItemScore).state)).length +
    [...extras.values()].filter(({ state }) => state === State.lacking).length;
  const isDropped = ({ id, notApplicable }: Item): boolean =>
    notApplicable === 'rescale' && items.get(id)?.state === State.notApplicable;
  return scoreTotal(
    {
      invalid: [...fields.values()].filter(({ state }) => state === State.invalid).length,
      missing,
      touched: prepared.fields.findings.filter((field) => stateOf(field) !== State.blank).length,
      sections: [...sectionsOf(rubric, items, verdicts).values()],
      dropped: plus(...leaves.filter(isDropped).map(({ fullScore }) => pointsOf(fullScore))),
      declared: rubric.fullScore,
      bonus: scoreExtras(linesOf(rubric.bonus?.items, extras), rubric.bonus?.cap ?? null, false).score,
      penalty: scoreExtras(linesOf(rubric.penalties?.items, extras), null, false).score,
      isVetoed: firedFor(verdicts, 'totalZero').includes(true),
      gradeOf: (total) => gradeOf(total, rubric.grades ?? [], verdicts),
    },
    totalGrain,
  );
}

function printAll(
  { rubric, mode }: Prepared,
  { fields, items, bonus, penalty }: Pick<Scoring, 'fields' | 'items' | 'bonus' | 'penalty'>,
  capacity: Capacity,
): ReadonlyMap<string, PrintedRemark> {
  const ofItem = (item: Item): readonly [string, PrintedRemark] => {
    const result = items.get(item.id) as ItemScore;
    const override = textIn(fields, `${item.id}:remark`) ?? BLANK_TEXT;
    const facts = {
      auto: result.remarkAuto,
      override,
      short: itemShort(item, mode, result),
      mention: itemMention(item, result),
    };
    return [item.id, printRemark(facts, capacity(item.id))];
  };
  const ofExtras = (row: 'bonus' | 'penalty', extras: ExtrasScore): readonly [string, PrintedRemark] => [
    row,
    printRemark(
      { auto: extras.remarkAuto, override: BLANK_TEXT, short: extrasShort(row, extras), mention: '' },
      capacity(row),
    ),
  ];
  return new Map([...leafItems(rubric).map(ofItem), ofExtras('bonus', bonus), ofExtras('penalty', penalty)]);
}

/** 扣分 of an item as printed: 分值 less 评分; null until it is scored. */
export const deductionOf = ({ fullScore }: Item, { score: points }: ItemScore): number | null =>
  points === null ? null : toNumber((pointsOf(fullScore) - points) as Points);

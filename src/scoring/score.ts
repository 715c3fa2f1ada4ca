/**
 * Scores one sheet: entries → clauses → items → sections → total → verdicts.
 *
 * Pure: the same rubric and the same entries give the same scores, here and in the workbook, whose formulas
 * sheet/calc builds from the twins of the functions called here.
 */

import { NO_POINTS, plus, pointsOf } from '../points/points';
import type { Clause, Item } from '../rubric/rubric';
import type { Judged } from '../rules/inputType';
import { State } from '../rules/inputType';
import type { ClauseEntries } from './levels/clause';
import { scoreClause } from './levels/clause';
import type { ClauseOwner, ClauseScore } from './levels/clauses';
import { settleClauses } from './levels/clauses';
import type { Entries, FieldValues } from './fields/entries';
import { BLANK_TEXT, clauseEntries, judgeAll, numberIn, textIn, unitFacts } from './fields/entries';
import type { LineScore } from './levels/line';
import { scoreLine } from './levels/line';
import type { ListScore, ShownTotal } from './levels/list';
import { scoreList } from './levels/list';
import { CONFIRMED } from './fields/fields';
import type { UnitFacts } from './fields/applicability';
import type { ItemScore } from './levels/itemScore';
import { scoreItem } from './levels/item';
import { scoreParent } from './levels/parent';
import { listOf } from '../rubric/lines';
import type { Prepared, PreparedClause, PreparedClauses, PreparedItem } from './fields/prepared';
import type { PrintedRemark } from './levels/printed';
import { printRemark } from './levels/printed';
import type { SectionScore } from './levels/section';
import { scoreSection } from './levels/section';
import { reachingOnly } from './fields/reaching';
import type { Reaching } from './fields/reaching';
import { causesOf, settledBy, settlersFired } from './levels/settle';
import { shortLineRemark, shortListRemark, itemMention, shortItemRemark } from './levels/shortRemark';
import { forfeitsOf, givesAll, withheldFrom } from './levels/withheld';
import type { TotalScore } from './levels/total';
import { isUnfinished, scoreTotal } from './levels/total';
import type { Verdict } from './fields/vetoes';
import { firedAbove, firedFor, gradeOf } from './levels/verdict';
import { vetoFired } from './fields/vetoFact';

/** How many full-width characters the 备注 cell of an item, or of `bonus` and `penalty`, has room for. */
export type Capacity = (row: string) => number;

export interface Scoring {
  readonly fields: FieldValues;
  readonly clauses: ReadonlyMap<string, ClauseScore>;
  readonly items: ReadonlyMap<string, ItemScore>;
  readonly sections: ReadonlyMap<string, SectionScore>;
  readonly lines: ReadonlyMap<string, LineScore>;
  readonly bonus: ListScore;
  readonly penalty: ListScore;
  /** 备注 as printed, by the id of an item or of a line with a row of its own, and for `bonus` and `penalty`. */
  readonly remarks: ReadonlyMap<string, PrintedRemark>;
  readonly verdicts: readonly Verdict[];
  readonly total: TotalScore;
}

export function score(prepared: Prepared, entries: Entries, capacity: Capacity): Scoring {
  const { rubric } = prepared;
  const fields = judgeAll(prepared, entries);
  const verdicts = prepared.vetoes.map((fact) => ({ veto: fact.veto, fired: vetoFired(fact, fields.get) }));
  const clauses = new Map<string, ClauseScore>();
  const basis: Basis = { fields, facts: unitFacts(fields), verdicts, clauses };
  const items = scoreItems(prepared, basis);
  const extras = scoreLines(prepared, basis);
  const sections = scoreSections(prepared, { items, ...basis });
  const groupOf = (row: 'bonus' | 'penalty', total: ShownTotal | null): ListScore => {
    const { items: lines, cap } = listOf(rubric, row);
    const scored = lines.map((line) => ({ line, score: extras.get(line.id) as LineScore }));
    const limits = { cap, sectionSum: (id: string) => sections.get(id)?.sum ?? NO_POINTS };
    return scoreList(scored, limits, prepared.itemGrain, total);
  };
  const [bonus, penalty] = [groupOf('bonus', null).score, groupOf('penalty', null).score];
  const total = totalOf(prepared, { items, lines: extras, sections, bonus, penalty, ...basis });
  const groups = { bonus: groupOf('bonus', total.total), penalty: groupOf('penalty', total.total) };
  const remarks = printAll(prepared, { fields, items, lines: extras, ...groups }, capacity);
  return { fields, clauses, items, sections, lines: extras, ...groups, remarks, verdicts, total };
}

/** What the levels above the fields are worked out from; `clauses` collects the clauses on the way. */
interface Basis {
  readonly fields: FieldValues;
  readonly facts: UnitFacts;
  readonly verdicts: readonly Verdict[];
  readonly clauses: Map<string, ClauseScore>;
}

function scoreClauses(
  owner: ClauseOwner,
  { clauses: list, untouched }: PreparedClauses,
  { fields, facts, clauses }: Basis,
): readonly ClauseScore[] {
  if (untouched !== undefined && !untouched.fields.some(fields.has)) {
    untouched.scores.forEach((score, i) => clauses.set((list[i] as PreparedClause).clause.id, score));
    return untouched.scores;
  }
  const entries = list.map((each) => clauseEntries(each, { fields, facts }));
  const own = list.map(({ clause, context }, i) => scoreClause(clause, entries[i] as ClauseEntries, context));
  const results = settleClauses(owner, own, entries);
  results.forEach((result, i) => clauses.set((list[i] as PreparedClause).clause.id, result));
  return results;
}

function scoreItems(prepared: Prepared, basis: Basis): ReadonlyMap<string, ItemScore> {
  const items = new Map(prepared.leaves.map((leaf) => [leaf.item.id, scoreLeaf(prepared, leaf, basis)]));
  const isVetoed = ({ id }: Item): boolean => firedFor(basis.verdicts, 'itemZero', id).includes(true);
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

function scoreLeaf({ mode, itemGrain }: Prepared, leaf: PreparedItem, basis: Basis): ItemScore {
  const { fields, facts, verdicts } = basis;
  const { item } = leaf;
  return scoreItem(
    leaf.terms,
    mode === 'direct' ? [] : scoreClauses(item, leaf, basis),
    {
      direct: mode === 'direct' ? numberIn(fields, item.id) : undefined,
      reaching: scoreReaching(leaf, basis),
      isFilledIn: leaf.findings.some((id) => fields.get(id)?.state === State.valid),
      adjust: numberIn(fields, leaf.adjust),
      reason: textIn(fields, leaf.reason),
      notApplicable: numberIn(fields, leaf.notApplicable),
      unitClass: facts.unitClass,
      isConfirmed: fields.get(CONFIRMED)?.value === 1,
      isVetoed: firedFor(verdicts, 'itemZero', item.id).includes(true),
      isOverruled: firedAbove(verdicts, leaf).includes(true),
    },
    itemGrain,
  );
}

/** In direct mode nothing but these is scored from clauses. */
function scoreReaching({ item, reaching }: PreparedItem, basis: Basis): readonly Reaching<Judged<number>>[] {
  scoreClauses(reachingOnly(item), { clauses: reaching, untouched: undefined }, basis);
  return reaching.map(({ clause, inputs: [id = ''] }) => ({
    clause,
    entry: basis.fields.get(id) as Judged<number>,
  }));
}

const scoreLines = ({ lines, itemGrain }: Prepared, basis: Basis): ReadonlyMap<string, LineScore> =>
  new Map(
    lines.map((prepared) => [
      prepared.line.id,
      scoreLine(prepared.line, prepared.effect, scoreClauses(prepared.line, prepared, basis), itemGrain),
    ]),
  );

/** Whether an item is 不涉及 under one of these policies. */
const isLeftOut = (
  { id, notApplicable }: Item,
  policies: readonly Item['notApplicable'][],
  items: Scoring['items'],
): boolean => policies.includes(notApplicable) && items.get(id)?.state === State.notApplicable;

/** Which clauses that settle a section or the total were found. */
const settlersOf = ({
  verdicts,
  clauses,
}: Pick<Scoring, 'verdicts' | 'clauses'>): ReturnType<typeof settlersFired> =>
  settlersFired(verdicts, (id) => clauses.get(id)?.amount);

const scoreSections = (
  prepared: Prepared,
  { items, verdicts, clauses }: Basis & Pick<Scoring, 'items'>,
): ReadonlyMap<string, SectionScore> =>
  new Map(
    prepared.rubric.sections.map((section) => {
      const hasFired = ({ id }: Clause): boolean => (clauses.get(id)?.amount ?? 0) > 0;
      const settled = settledBy(causesOf(prepared, section, verdicts, settlersOf({ verdicts, clauses })));
      const scores = section.items.map(({ id }) => items.get(id) as ItemScore);
      const taken = withheldFrom(section.items, {
        lostBy: (item) =>
          givesAll(prepared)
            ? [...firedFor(verdicts, 'itemZero', item.id), ...forfeitsOf(item).map(hasFired)]
            : [],
        leftOut: (item) => isLeftOut(item, ['rescale', 'drop'], items),
      });
      return [section.id, scoreSection(section, scores, settled, taken)];
    }),
  );

type TotalInput = Basis &
  Pick<Scoring, 'items' | 'lines' | 'sections'> & {
    readonly bonus: ListScore['score'];
    readonly penalty: ListScore['score'];
  };

function totalOf(prepared: Prepared, input: TotalInput): TotalScore {
  const { rubric, leaves, totalGrain } = prepared;
  const { fields, items, lines, sections, verdicts, clauses, bonus, penalty } = input;
  const stateOf = ({ id }: { readonly id: string }): State => fields.get(id)?.state ?? State.blank;
  const scores = leaves.map(({ item }) => ({ item, score: items.get(item.id) as ItemScore }));
  return scoreTotal(
    {
      invalid: fields.invalid,
      missing: countMissing(prepared, input),
      touched: prepared.fields.findings.filter((field) => stateOf(field) !== State.blank).length,
      pending: [
        ...scores.map(({ score: { state } }) => state),
        ...[...lines.values()].map(({ state }) => state),
      ].filter((state) => state === State.pending).length,
      sections: [...sections.values()],
      dropped: withheldFrom(
        leaves.map(({ item }) => item),
        { lostBy: () => [], leftOut: (item) => isLeftOut(item, ['rescale'], items) },
      ),
      declared: rubric.fullScore,
      bonus,
      penalty,
      overflow: plus(...scores.map(({ score: { overflow } }) => overflow)),
      settled: settledBy(causesOf(prepared, undefined, verdicts, settlersOf({ verdicts, clauses }))),
      gradeOf: (total) => gradeOf(total, rubric.grades ?? [], verdicts),
    },
    totalGrain,
  );
}

/** Blank head, missing confirmation, open items, and points given without the 事由. */
function countMissing(
  { fields: groups, leaves, mode }: Prepared,
  { fields, items, lines }: TotalInput,
): number {
  const isUnconfirmed = mode === 'tally' && fields.get(CONFIRMED)?.value !== 1;
  return (
    groups.header.filter(({ id }) => fields.get(id)?.state === State.blank).length +
    (isUnconfirmed ? 1 : 0) +
    leaves.filter(({ item }) => isUnfinished((items.get(item.id) as ItemScore).state)).length +
    [...lines.values()].filter(({ state }) => state === State.lacking).length
  );
}

function printAll(
  { rubric, leaves, lines, mode }: Prepared,
  {
    fields,
    items,
    lines: extras,
    bonus,
    penalty,
  }: Pick<Scoring, 'fields' | 'items' | 'lines' | 'bonus' | 'penalty'>,
  capacity: Capacity,
): ReadonlyMap<string, PrintedRemark> {
  const remarks = new Map<string, PrintedRemark>();
  for (const { item, remark, adjust } of leaves) {
    const result = items.get(item.id) as ItemScore;
    const facts = {
      auto: result.remarkAuto,
      brief: result.brief,
      named: result.named,
      override: textIn(fields, remark) ?? BLANK_TEXT,
      short: () => shortItemRemark(item, mode, result, pointsOf(numberIn(fields, adjust)?.value ?? 0)),
      mention: () => itemMention(item, result),
    };
    remarks.set(item.id, printRemark(facts, capacity(item.id)));
  }
  const listsLines = rubric.layout.listLines === true;
  for (const [row, group] of [
    ['bonus', bonus],
    ['penalty', penalty],
  ] as const) {
    const limit = group.limit === '' ? '' : `${group.limit}。`;
    const facts = listsLines
      ? { auto: limit, brief: limit, named: '', short: () => limit }
      : { ...group, auto: group.remarkAuto, short: () => shortListRemark(row, group) };
    remarks.set(row, printRemark({ ...facts, ...NOT_REWRITTEN }, capacity(row)));
  }
  for (const { line, effect } of listsLines ? lines : []) {
    const own = extras.get(line.id) as LineScore;
    const facts = {
      auto: sentenceOf(own.remark),
      brief: sentenceOf(own.brief),
      named: own.named,
      short: () => shortLineRemark(effect === 'bonus' ? 'bonus' : 'penalty', own),
    };
    remarks.set(line.id, printRemark({ ...facts, ...NOT_REWRITTEN }, capacity(line.id)));
  }
  return remarks;
}

/** Only the sentences of items can be rewritten. */
const NOT_REWRITTEN = { override: BLANK_TEXT, mention: () => '' };

/** Pieces that end in ； as a sentence. */
const sentenceOf = (list: string): string => (list === '' ? '' : `${list.slice(0, -1)}。`);

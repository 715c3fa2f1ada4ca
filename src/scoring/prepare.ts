/** Makes a rubric ready for scoring many sheets. */

import { fieldId, inputId } from './fields/fieldId';
import { hasDeductionsOnly } from '../rubric/deductions';
import { extrasOf } from '../rubric/lines';
import type { Clause, Item, Rubric, Section } from '../rubric/rubric';
import { isStatusRow, leavesOf, parentItems, parentsOf, leafPlaces } from '../rubric/items';
import { defaultRounding, effectOf, fullScoreOf } from '../rubric/rubric';
import { inputsOf, kindOf, scopeOf, isResolved } from '../rules';
import { judge } from '../rules/inputType';
import type { Effect, ItemContext, Scope } from '../rules/kind';
import { basisOf } from './fields/basis';
import { untouchedOf } from './levels/clauseLevel';
import type {
  ClauseOwner,
  Prepared,
  PreparedClause,
  PreparedItem,
  Settler,
  SettlingClause,
} from './fields/prepared';
import { groupCapOf } from './levels/clauses';
import { blankSight } from './levels/valueSight';
import type { Edition } from './fields/edition';
import type { Fields, Mode } from './fields/fields';
import { allFields, entrySources, fieldsOf, findingIds, multiplierInputs } from './fields/fields';
import { applicabilityRulesOf } from './fields/applicability';
import { inPlainCells } from './fields/plainCells';
import type { Role } from './fields/itemTerms';
import { termsOfItem, reasonFor, roleOf } from './fields/itemTerms';
import { earlierFields, scoreIds } from './fields/scoreFields';
import { reachingOnly } from './fields/reaching';
import { NO_RELATIONS, relationsOf } from './fields/relations';
import { higherOf } from './fields/sameCase';
import { vetoFact } from './fields/vetoFact';
import { saidVetoes } from './fields/vetoes';

/** `isReviewed`: whether the form has 审定调整; a 自评 has not. */
export function prepare(
  rubric: Rubric,
  mode: Mode,
  edition: Edition = 'current',
  isReviewed = true,
): Prepared {
  // A sheet of 0.1.0 has percentages in plain cells, as points.
  const asWritten = edition === 'first' ? inPlainCells : (fields: Fields): Fields => fields;
  const fields = asWritten(fieldsOf(rubric, mode, edition, isReviewed));
  const all = allFields(fields);
  const blank = new Map(all.map(({ id, entry }) => [id, judge(entry, null)]));
  const written = ownersOf(rubric, mode, edition);
  const known = new Map(
    written.flatMap(({ clauses }) => clauses.map((each) => [each.clause.id, each] as const)),
  );
  const owners = written.map(({ owner, clauses }) => ({
    owner,
    clauses: clauses.map((each) => ({
      ...each,
      multipliers: each.multipliers.map((own) => ({ ...own, higher: higherOf(rubric, each, own, known) })),
      relations: relationsOf(rubric, each, known),
    })),
    untouched: undefined,
  }));
  const leaves = leafPlaces(rubric).map(({ section, item }, i) =>
    prepareItem({ rubric, section, mode, edition }, item, owners[i]?.clauses ?? []),
  );
  const lines = extrasOf(rubric).map(({ line, effect }, i) => ({
    line,
    effect,
    clauses: owners[leaves.length + i]?.clauses ?? [],
  }));
  const { decimals, at } = rubric.rounding ?? defaultRounding;
  const prepared: Prepared = {
    rubric,
    mode,
    edition,
    fields,
    all,
    byId: new Map(all.map((field) => [field.id, field])),
    blank,
    leaves,
    parents: parentItems(rubric),
    lines,
    owners,
    clauses: new Map(
      [
        ...leaves.flatMap((leaf) => [...leaf.clauses, ...leaf.reaching]),
        ...lines.flatMap(({ clauses }) => clauses),
      ].map((each) => [each.clause.id, each]),
    ),
    vetoes: saidVetoes(rubric).map((veto) => vetoFact(rubric, veto, (id) => known.get(id)?.inputs)),
    settling: {
      total: settlingAmong(leaves, 'total'),
      sections: new Map(
        rubric.sections.map((section) => [
          section.id,
          settlingAmong(
            leaves.filter((leaf) => leaf.section === section),
            'section',
          ),
        ]),
      ),
    },
    itemGrain: { decimals: at === 'item' ? decimals : 6 },
    totalGrain: { decimals },
  };
  const see = blankSight(prepared);
  return {
    ...prepared,
    owners: owners.map((each) => ({ ...each, untouched: untouchedOf(see, each) })),
  };
}

/** Leaf items, then the lines of 加分 and 扣分项, with the clauses that are entered on the sheet. */
function ownersOf(
  rubric: Rubric,
  mode: Mode,
  edition: Edition,
): readonly { readonly owner: ClauseOwner; readonly clauses: readonly PreparedClause[] }[] {
  const sourceOf = entrySources(rubric, mode, edition);
  const items = rubric.sections.flatMap((section) =>
    leavesOf(section).map((item) => {
      const owner = mode === 'tally' ? item : reachingOnly(item);
      const isEntered = mode === 'tally' || edition !== 'first';
      const context = (each: Clause): ItemContext => contextOf(rubric, section, item, each);
      return {
        owner,
        clauses: isEntered
          ? prepareClauses({ rubric, owner, list: 'deduct', edition, sourceOf, context })
          : [],
      };
    }),
  );
  const lines = extrasOf(rubric).map(({ line, effect }) => ({
    owner: line,
    clauses: prepareClauses({
      ...{ rubric, owner: line, list: effect, edition, sourceOf },
      context: () => ({ fullScore: 0 }),
    }),
  }));
  return [...items, ...lines];
}

interface ItemGround extends Pick<Prepared, 'rubric' | 'mode' | 'edition'> {
  readonly section: Section;
}

function prepareItem(
  { rubric, section, mode, edition }: ItemGround,
  item: Item,
  clauses: readonly PreparedClause[],
): PreparedItem {
  const isTally = mode === 'tally';
  const typed = !isTally || isStatusRow(item) ? scoreIds(rubric, item) : [];
  const findings = isTally ? findingIds(rubric, item, entrySources(rubric, mode, edition)) : [];
  return {
    item,
    terms: termsOfItem(item, edition),
    section,
    parents: parentsOf(rubric, item.id),
    clauses: isTally ? clauses : [],
    reaching: isTally ? [] : clauses,
    typed,
    isDeducted: !isTally && !isStatusRow(item) && hasDeductionsOnly(rubric),
    earlier: earlierFields(rubric, item).map(({ id }) => id),
    findings: typed.length > 1 ? typed : findings,
    adjust: fieldId(item.id, 'adjust'),
    reason: fieldId(item.id, 'reason'),
    notApplicable: fieldId(item.id, 'notApplicable'),
    remark: fieldId(item.id, 'remark'),
  };
}

function settlingAmong(leaves: readonly PreparedItem[], scope: Scope): SettlingClause {
  const among = (role: Role): readonly Settler[] =>
    leaves.flatMap(({ clauses, reaching, item, parents }) =>
      [...clauses, ...reaching]
        .filter(({ clause }) => roleOf(clause) === role && scopeOf(clause.rule) === scope)
        .map(({ clause }) => ({ clause, item, within: [...parents, item.id] })),
    );
  return { nothing: among('nothing'), everything: among('everything') };
}

/** What 不得分 and 即得满分 are about, by how far they reach; for any other rule, the item. */
function contextOf(rubric: Rubric, section: Section, item: Item, clause: Clause): ItemContext {
  const own = { fullScore: fullScoreOf(item) };
  if (kindOf(clause.rule).settles === undefined) return own;
  const reach = {
    clause: { fullScore: groupCapOf(item, clause) ?? own.fullScore },
    item: own,
    section,
    total: rubric,
  };
  return { fullScore: reach[scopeOf(clause.rule)].fullScore };
}

interface ClauseGround {
  readonly rubric: Rubric;
  readonly owner: ClauseOwner;
  /** What its clauses do where they do not say. */
  readonly list: Effect;
  readonly edition: Edition;
  readonly sourceOf: ReturnType<typeof entrySources>;
  readonly context: (clause: Clause) => ItemContext;
}

const prepareClauses = ({
  rubric,
  owner,
  list,
  edition,
  sourceOf,
  context,
}: ClauseGround): readonly PreparedClause[] =>
  (owner.clauses ?? []).map((clause) => {
    const applicability = applicabilityRulesOf(clause, owner.appliesTo);
    return {
      clause,
      inputs: inputsOf(clause.rule).map(({ part }) => inputId(sourceOf(clause, part), part)),
      divisor: rubric.targets?.find(({ id }) => id === clause.dividedBy),
      note: fieldId(clause.id, 'note'),
      reason: reasonFor(clause, edition),
      multipliers: (owner.multipliers ?? [])
        .filter(({ clauses }) => clauses.includes(clause.id))
        .map((multiplier) => {
          const cells = multiplierInputs(rubric, multiplier, clause);
          return {
            multiplier,
            inputs: cells.map(({ id }) => id),
            places: cells.map(({ index }) => index),
            higher: [],
            unit: cells[0]?.unit ?? '',
            note: multiplier.reasonRequired === true ? fieldId(multiplier.id, 'note') : undefined,
          };
        }),
      applicability,
      context: context(clause),
      basis: basisOf(clause.rule, rubric.targets),
      effect: effectOf(clause, list),
      rule: isResolved(clause.rule) ? clause.rule : undefined,
      relations: NO_RELATIONS,
    };
  });

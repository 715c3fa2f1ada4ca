/** Clauses: the numbers that hold for this unit, then each clause by itself and beside its neighbours. */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import { exactFormula, toNumber } from '../../points/points';
import type { Rule } from '../../rules';
import { kindOf, ruleWith } from '../../rules';
import type { ClauseCells } from '../../scoring/levels/clause';
import { clauseFormulas } from '../../scoring/levels/clause';
import type { ClauseOwner, ClauseScore } from '../../scoring/levels/clauses';
import { settledFormulas } from '../../scoring/levels/clauses';
import { CLASS, targetId } from '../../scoring/fields/fields';
import type { UnitCells } from '../../scoring/fields/applicability';
import { applicabilityFormula, valueFor, valueForFormula } from '../../scoring/fields/applicability';
import { reachingOnly } from '../../scoring/fields/reaching';
import { unitFacts } from '../../scoring/fields/entries';
import type { Prepared, PreparedClause } from '../../scoring/fields/prepared';
import type { Bound, ClauseRequirement } from '../../scoring/fields/prepared';
import { clauseSteps } from '../../scoring/steps';
import type { Fill, FormCell } from '../fill';
import type { CalcInput } from './calcCells';
import { blockHeading, stepCells } from './calcCells';
import type { CalcGrid } from './calcGrid';

/** The cell with the unit's 类别; undefined where the rubric has no classes. */
export const classCell = (grid: CalcGrid, { byId }: Prepared): Formula | undefined =>
  byId.has(CLASS) ? grid.fields.cells(CLASS).value : undefined;

const unitCells = (grid: CalcGrid, prepared: Prepared): UnitCells => ({
  unitClass: classCell(grid, prepared),
  target: (id) => grid.fields.cells(targetId(id)),
});

export function variableCells(grid: CalcGrid, { prepared }: CalcInput): readonly FormCell[] {
  const unit = unitCells(grid, prepared);
  return [
    ...blockHeading(grid.variables),
    ...[...prepared.clauses.values()].flatMap((clause) =>
      clause.applicability.variables.map(({ name, variable }): FormCell => ({
        ...grid.variables.at(`${clause.clause.id}/${name}`, 'value'),
        formula: valueForFormula(variable, unit),
        value: ({ scoring }) => valueFor(variable, unitFacts(scoring.fields)) ?? 0,
        style: 'calc',
      })),
    ),
  ];
}

export function clauseRows(grid: CalcGrid, { prepared }: CalcInput): readonly FormCell[] {
  const owners: readonly { readonly owner: ClauseOwner; readonly list: readonly PreparedClause[] }[] = [
    ...prepared.leaves.map(({ item, clauses, reaching }) =>
      reaching.length > 0 ? { owner: reachingOnly(item), list: reaching } : { owner: item, list: clauses },
    ),
    ...prepared.lines.map(({ line, clauses }) => ({ owner: line, list: clauses })),
  ];
  return [
    ...blockHeading(grid.clauses),
    ...owners.flatMap(({ owner, list }) => {
      const entries = list.map((each) => entryCells(grid, prepared, each));
      const cells = list.map(({ clause }) => grid.clauses.cells(clause.id));
      return list.flatMap(({ clause, context }, i) => {
        const own = entries[i] as ClauseCells;
        const formulas = {
          ...clauseFormulas(clause, own, context),
          ...settledFormulas(owner, cells, own, i),
        };
        const scored = ({ scoring }: Fill) => scoring.clauses.get(clause.id) as ClauseScore;
        return stepCells(grid.clauses, clause.id, formulas, scored, clauseSteps);
      });
    }),
  ];
}

/** The cells from which one clause is worked out. */
function entryCells(grid: CalcGrid, prepared: Prepared, each: PreparedClause): ClauseCells {
  const { clause, inputs, note, multipliers, applicability, relations, basis, effect } = each;
  const nothing = { state: f`0`, value: f`""` };
  return {
    inputs: inputs.map((id) => grid.fields.cells(id)),
    note: grid.fields.cells(note),
    reason: each.reason,
    multipliers: multipliers.map((multiplier) => ({
      multiplier: multiplier.multiplier,
      unit: multiplier.unit,
      inputs: multiplier.inputs.map((id) => grid.fields.cells(id)),
      note: multiplier.note === undefined ? nothing : grid.fields.cells(multiplier.note),
    })),
    applicability: applicabilityFormula(applicability, unitCells(grid, prepared)),
    rule: ruleInCells(grid, each),
    requirements: relations.requirements.map((requirement) => ({
      isMet: metFormula(grid, requirement),
      words: requirement.words,
    })),
    contradictions: contradictionsIn(grid, each),
    basis,
    effect,
    own: grid.clauses.cells(clause.id),
  };
}

/** The twin of `contradictionOf` in scoring/entries.ts. */
const contradictionsIn = (
  grid: CalcGrid,
  { inputs, relations: { contradictions, bounds } }: PreparedClause,
): ClauseCells['contradictions'] => [
  ...contradictions.map(({ others, against, advice }) => {
    const own = foundFormula(grid, inputs);
    return {
      is: f`AND(${against === 'found' ? own : f`NOT(${own})`},${foundFormula(grid, others)})`,
      advice,
    };
  }),
  ...bounds.map((bound) => ({ is: exceedingFormula(grid, inputs, bound), advice: bound.advice })),
];

/** Whether these count more than the other clause, where that is known: the twin of `mostFor`. */
function exceedingFormula(
  grid: CalcGrid,
  inputs: readonly string[],
  { other, isNoneIfBlank }: Bound,
): Formula {
  const sum = (ids: readonly string[]): Formula =>
    call(
      'SUM',
      ids.map((id) => grid.fields.cells(id).value),
    );
  const states = call(
    'MAX',
    other.inputs.map((id) => grid.fields.cells(id).state),
  );
  const { applicability } = grid.clauses.cells(other.clause.id);
  const isKnown = isNoneIfBlank ? f`${states}<2` : f`${states}=1`;
  return f`AND(${applicability}=1,${isKnown},${sum(inputs)}>${sum(other.inputs)})`;
}

const ruleInCells = (grid: CalcGrid, { clause }: PreparedClause): ClauseCells['rule'] =>
  ruleWith(clause.rule, (_, name) => grid.variables.cells(`${clause.id}/${name}`).value);

/** Whether something was entered there that is not 0 or 否; a cell that cannot be used counts as 0. */
const foundFormula = (grid: CalcGrid, ids: readonly string[]): Formula =>
  call(
    'OR',
    ids.map((id) => f`${grid.fields.cells(id).value}<>0`),
  );

/** The twin of `isMet` in scoring/entries.ts. */
function metFormula(grid: CalcGrid, { is, other }: ClauseRequirement): Formula {
  if (is === 'found') return foundFormula(grid, other.inputs);
  if (is === 'none') return f`NOT(${foundFormula(grid, other.inputs)})`;
  const { applicability } = grid.clauses.cells(other.clause.id);
  const rule = ruleInCells(grid, other);
  const kind = kindOf(rule);
  const values = other.inputs.map((id) => grid.fields.cells(id).value);
  const most = kind.most(other.clause.rule as Rule, other.context);
  const holds =
    is === 'exceeded'
      ? (kind.exceedsFormula?.(rule, values) ?? f`FALSE`)
      : most === undefined
        ? f`FALSE`
        : f`${exactFormula(kind.formula(rule, values, other.context))}>=${toNumber(most)}`;
  // By its own cells: a 事由 beside them that cannot be used does not undo what was measured.
  const usable = other.inputs.map((id) => f`${grid.fields.cells(id).state}=1`);
  return f`IF(${call('AND', [...usable, f`${applicability}=1`])},${holds},FALSE)`;
}

/**
 * Scores one sheet: entries → clauses → items → sections → total → 备注.
 *
 * Pure: the same rubric and the same entries give the same scores, here and in the workbook. Each level has the
 * formulas of the workbook beside its arithmetic, and both are fed by the same lines of code: see steps/level.ts.
 */

import type { Scoring } from './scoring';
import type { Entries } from './fields/entries';
import { judgeAll } from './fields/entries';
import type { Prepared } from './fields/prepared';
import type { Judged } from '../rules/inputType';
import { vetoFired } from './fields/vetoFact';
import type {
  ClauseScore,
  ComputedScore,
  EarlierSum,
  ItemScore,
  LineScore,
  ListScore,
  LossScore,
  SectionScore,
  TotalScore,
  WeightScore,
  WholeScore,
  SubtotalScore,
  PrintedRemark,
} from './steps/scores';
import { levels } from './levels';
import { conditionHolds, isOfTotal } from './levels/condition';
import { valueSight } from './levels/valueSight';
import type { Capacity } from './steps/sight';

export function score(prepared: Prepared, entries: Entries, capacity: Capacity): Scoring {
  const fields = judgeAll(prepared, entries);
  const tables = {
    fields,
    verdicts: [...prepared.vetoes].map((fact) => ({ veto: fact.veto, fired: vetoFired(fact, fields.get) })),
    computed: new Map<string, ComputedScore>(),
    given: new Map<string, Judged<number>>(),
    clauses: new Map<string, ClauseScore>(),
    items: new Map<string, ItemScore>(),
    lines: new Map<string, LineScore>(),
    sections: new Map<string, SectionScore>(),
    weights: new Map<string, WeightScore>(),
    lists: new Map<string, ListScore>(),
    total: new Map<string, TotalScore>(),
    wholes: new Map<string, WholeScore>(),
    losses: new Map<string, LossScore>(),
    remarks: new Map<string, PrintedRemark>(),
    subtotals: new Map<string, SubtotalScore>(),
    earlierSums: new Map<string, EarlierSum>(),
  };
  const see = valueSight(prepared, tables, capacity);
  levels.computed.score(see, tables.computed);
  levels.clauses.score(see, tables.clauses);
  levels.given.score(see, tables.given);
  levels.earlierSums.score(see, tables.earlierSums);
  levels.leaves.score(see, tables.items);
  levels.parents.score(see, tables.items);
  levels.lines.score(see, tables.lines);
  levels.sections.score(see, tables.sections);
  levels.weights.score(see, tables.weights);
  // What the sheet works out by itself changes no score, only what is made of the total.
  const judge = (ofTotal: boolean): void =>
    tables.verdicts.forEach((verdict) => {
      const { when } = verdict.veto;
      if (when !== undefined && isOfTotal(when) === ofTotal) verdict.fired = conditionHolds(see, when);
    });
  judge(false);
  levels.lists.score(see, tables.lists);
  levels.total.score(see, tables.total);
  judge(true);
  levels.wholes.score(see, tables.wholes);
  levels.losses.score(see, tables.losses);
  // What the lists show depends on the total that they are part of.
  levels.lists.score(see, tables.lists);
  levels.remarks.score(see, tables.remarks);
  levels.subtotals.score(see, tables.subtotals);
  return {
    ...tables,
    bonus: see.list('bonus'),
    penalty: see.list('penalty'),
    total: see.total,
    whole: [...tables.wholes.values()][0],
  };
}

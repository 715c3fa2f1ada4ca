/** 款 and what changes them: conditions, contradictions, 减半, shared limits. Ids are of clauses, unless it says otherwise. */

import type { WrittenRule } from '../rules';
import type { Effect } from '../rules/kind';

/** 考评办法中的一款: one sentence of an item. */
export interface Clause {
  readonly id: string;
  /** An exact piece of the item's criteria. */
  readonly text: string;
  /** What was found, for the column 考核情形. */
  readonly label: string;
  /** The sentence for 备注; {n} and {points} are filled in. */
  readonly remark: string;
  /** Default: deduct in an item, bonus or penalty in those lists. */
  readonly effect?: Effect;
  readonly rule: WrittenRule;
  /** Most points of the clause, after its multipliers. Default: no limit. */
  readonly cap?: number;
  /** Id of the target that its points are divided by (按所辖村数平均扣分): typed once at the head of the form. */
  readonly dividedBy?: string;
  /** Only units of these classes are scored on the clause. Default: all. */
  readonly appliesTo?: readonly string[];
  /** Ids of the clauses on which the points depend; without `is`, on their standard being exceeded. */
  readonly requires?: string | readonly Requirement[];
  /** Id of the clause that counts all of which this one counts a part (其中): this can be no more. */
  readonly atMost?: string;
  /** Id of the clause that is about the same fact: it is entered there, and this clause follows. */
  readonly sameAs?: string;
  /** Id of the clause in its line whose points a deduction lowers, down to 0 and no other's (如出现……的，要扣1分). */
  readonly takenFrom?: string;
  /** `total`: what the item cannot bear is taken from the total (分数不足的，从总分中扣除). */
  readonly overflow?: 'total';
}

/** What must hold of another clause, of the same item or not, for points to count. */
export interface Requirement {
  /** Id of the other clause. */
  readonly clause: string;
  /** `exceeded`: its standard is not only met. `found`, `none`: something was entered, or nothing. `full`: it gives all it can. */
  readonly is: 'exceeded' | 'found' | 'none' | 'full';
  /** Why nothing counts, for 备注: 没有全面完成考核任务. Default: from the other clause's label. */
  readonly otherwise?: string;
}

/** Facts that contradict each other: 前10名 and 倒数10名. */
export interface Exclusion {
  /** Two or more lists of clause ids; what is found may come from one of them only. */
  readonly sides: readonly (readonly string[])[];
}

/** 减半扣分, 加倍扣分, 免扣: changes what clauses come to, where its own facts were found. */
export interface Multiplier {
  readonly id: string;
  /** An exact piece of the item's criteria. */
  readonly text: string;
  /** What was found, for the column 考核情形. */
  readonly label: string;
  /** 0.5 减半, 2 加倍, 0 免扣. */
  readonly factor: number;
  /** Ids of the clauses that it changes. */
  readonly clauses: readonly string[];
  /** A second count beside that of its one clause: to how many of the occurrences it applies. Default: 是/否 for all. */
  readonly per?: 'instance';
  /** 同一项目就高不累计: where the same cases count already, and for more; with `per` and a factor of 0. See sameCase.ts. */
  readonly countedIn?: readonly string[];
  /** 可…: left to the assessor, who says why. */
  readonly reasonRequired?: boolean;
}

/** Clauses of one item that share a limit, or of which only the highest counts. */
export interface Group {
  /** Ids of its clauses, neighbours or not. */
  readonly clauses: readonly string[];
  /** 以最高项分值为准，不累计. Default: they add up. */
  readonly highestOnly?: boolean;
  /** Most points of all of them together. */
  readonly cap?: number;
}

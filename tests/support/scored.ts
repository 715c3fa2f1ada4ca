/** A small rubric scored, for tests of one thing at a time: what was typed goes in, plain numbers and words come out. */
import type { CellValue } from '../../src/formula/value';
import type { Points } from '../../src/points/points';
import { toNumber } from '../../src/points/points';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import { adjustmentAdvice } from '../../src/scoring/advice/adjustment';
import type { Entries } from '../../src/scoring/fields/entries';
import { traces } from '../../src/scoring/explain/explain';
import type { Mode } from '../../src/scoring/fields/fields';
import { prepare } from '../../src/scoring/prepare';
import type { Prepared } from '../../src/scoring/fields/prepared';
import { score } from '../../src/scoring/score';

/** By field id: `1a` 填写, `1a:note` 事由, `1:na` 不涉及, `:class` 类别. */
export type Typed = Readonly<Record<string, CellValue>>;

export interface Scored {
  /** 总分, or what stands there instead. */
  readonly total: number | string;
  readonly grade: string;
  /** 评分 of an item, or what stands there instead. */
  readonly item: (id: string) => number | string;
  readonly section: (id: string) => number | string;
  /** What a line of 加分 or 扣分项 comes to. */
  readonly line: (id: string) => number | string;
  readonly bonus: number | string;
  readonly penalty: number | string;
  /** What a clause counts for, after everything within its item. */
  readonly points: (clauseId: string) => number;
  /** What the clerk is told to do about a clause. */
  readonly advice: (clauseId: string) => string;
  /** What the clerk is told to do about an item as a whole. */
  readonly itemAdvice: (id: string) => string;
  /** What is said beside the 审定调整 of an item. */
  readonly adjustAdvice: (id: string) => string;
  /** 备注 of an item, or of `bonus` and `penalty`. */
  readonly remark: (id: string) => string;
  /** What the explanation of a part is headed. */
  readonly title: (id: string) => string;
  /** How an item, a section, a line, the `total` or the `grade` came about. */
  readonly steps: (id: string) => readonly string[];
}

const HEAD: Typed = { ':unit': '示范区', ':year': 2021, ':date': 44550 };
/** Characters of 备注 that every row has room for. */
const ROOMY = 10_000;

/** Confirmed, with nothing missing at the head but 类别 and 目标值; null clears a cell. */
export function entriesOf(typed: Typed, mode: Mode = 'tally'): Entries {
  const confirmed: Typed = mode === 'tally' ? { ':confirmed': '是' } : {};
  return new Map(Object.entries({ ...HEAD, ...confirmed, ...typed }));
}

const known = new WeakMap<Rubric, Map<Mode, Prepared>>();

/** Checked and prepared once, however many sheets are scored. */
function preparedOf(rubric: Rubric, mode: Mode): Prepared {
  const modes = known.get(rubric) ?? new Map<Mode, Prepared>();
  known.set(rubric, modes);
  const prepared = modes.get(mode) ?? prepare(loadRubric(JSON.stringify(rubric)), mode);
  modes.set(mode, prepared);
  return prepared;
}

/** Through the gate of a rubric file. */
export function scored(rubric: Rubric, typed: Typed = {}, mode: Mode = 'tally', room = ROOMY): Scored {
  const prepared = preparedOf(rubric, mode);
  const result = score(prepared, entriesOf(typed, mode), () => room);
  const number = (shown: Points | string | undefined): number | string =>
    typeof shown === 'number' ? toNumber(shown) : (shown ?? '没有这一行');
  return {
    total: number(result.total.total),
    grade: result.total.grade,
    item: (id) => number(result.items.get(id)?.printed),
    section: (id) => number(result.sections.get(id)?.shown),
    line: (id) => number(result.lines.get(id)?.score),
    bonus: number(result.bonus.shown),
    penalty: number(result.penalty.shown),
    points: (id) => toNumber(result.clauses.get(id)?.amount as Points),
    advice: (id) => result.clauses.get(id)?.advice ?? '没有这一款',
    adjustAdvice: (id) => {
      const leaf = prepared.leaves.find(({ item }) => item.id === id);
      return leaf === undefined ? '没有这一项' : adjustmentAdvice(result, leaf);
    },
    itemAdvice: (id) => result.items.get(id)?.advice ?? '没有这一项',
    remark: (id) => result.remarks.get(id)?.remark ?? '没有这一行',
    title: (id) => traces(prepared, result).get(id)?.title ?? '没有这一行',
    steps: (id) => (traces(prepared, result).get(id)?.steps ?? []).map(({ text }) => text),
  };
}

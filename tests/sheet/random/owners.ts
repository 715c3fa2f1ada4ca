/** The clauses of one item or line, with the multipliers, groups and conditions among them. */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Clause, Group, Multiplier } from '../../../src/rubric/rubric';
import type { Rule } from '../../../src/rules';
import { canBeDivided, kindOf, scopeOf } from '../../../src/rules';
import type { Effect } from '../../../src/rules/kind';
import { mostly, points, sometimes } from './numbers';
import type { RuleDraw, Standing } from './rules';
import { rule } from './rules';

/** An item or line that is being put together. */
export interface Owner extends Standing {
  readonly id: string;
  /** What its clauses may do; the first is what they do where they do not say. */
  readonly allowed: readonly Effect[];
}

interface ClauseDraw {
  readonly rule: RuleDraw;
  readonly effect: number;
  readonly remark: string;
  readonly cap: number | undefined;
  readonly isDivided: boolean | undefined;
  readonly classes: number | undefined;
  readonly requires: number | undefined;
  readonly overflows: boolean;
}

/** Bits say which clauses are meant. */
interface GroupDraw {
  readonly members: number;
  readonly highestOnly: boolean;
  readonly cap: number | undefined;
}

interface MultiplierDraw {
  readonly factor: number;
  readonly clauses: number;
  readonly isPerInstance: boolean;
  readonly reasonRequired: boolean | undefined;
}

export interface OwnerDraw {
  readonly clauses: readonly ClauseDraw[];
  readonly groups: readonly GroupDraw[];
  readonly multipliers: readonly MultiplierDraw[];
}

const REMARKS = ['发现{n}，扣{points}分', '{points}分（{n}）', '情况属实', '“{n}”"{n}"计{points}分'] as const;
const BITS = fc.integer({ min: 1, max: 15 });

const clause: Arbitrary<ClauseDraw> = fc.record({
  rule,
  effect: mostly(0, 1, 2),
  remark: fc.constantFrom(...REMARKS),
  cap: sometimes(points, 2),
  isDivided: sometimes(fc.constant(true), 4),
  classes: sometimes(BITS, 2),
  requires: sometimes(fc.nat({ max: 3 })),
  overflows: mostly(false, true),
});

const group: Arbitrary<GroupDraw> = fc.record({
  members: BITS,
  highestOnly: fc.boolean(),
  cap: sometimes(points, 7),
});

const multiplier: Arbitrary<MultiplierDraw> = fc.record({
  factor: fc.constantFrom(0.5, 2, 0, 1.5, 0.333, 1),
  clauses: BITS,
  isPerInstance: fc.boolean(),
  reasonRequired: sometimes(fc.boolean(), 5),
});

export const ownerDraw = ({ fewest }: { fewest: 0 | 1 }): Arbitrary<OwnerDraw> =>
  fc.record({
    clauses: fc.oneof(
      { weight: 12, arbitrary: fc.array(clause, { minLength: 1, maxLength: 4 }) },
      { weight: 1, arbitrary: fc.array(clause, { minLength: fewest, maxLength: fewest }) },
    ),
    groups: fc.array(group, { maxLength: 2 }),
    multipliers: fc.array(multiplier, { maxLength: 2 }),
  });

export interface BuiltOwner {
  readonly criteria: string;
  readonly clauses: readonly Clause[];
  readonly groups?: readonly Group[];
  readonly multipliers?: readonly Multiplier[];
}

export function buildOwner(owner: Owner, draw: OwnerDraw): BuiltOwner {
  const clauses = draw.clauses.map((each, i) => builtClause(owner, each, i));
  const drawn = builtGroups(clauses, draw.groups);
  // 不得分 and 即得满分 beyond their group stand alone: no limit, group or 减半 bends them.
  const alone = new Set(clauses.filter((each) => isAlone(withinGroup(each, drawn))).map(({ id }) => id));
  const groups = drawn
    .map((group) => ({ ...group, clauses: group.clauses.filter((id) => !alone.has(id)) }))
    .filter((group) => group.clauses.length > 1);
  const multipliers = draw.multipliers.flatMap((each, i) =>
    builtMultiplier(
      owner,
      clauses.filter((clause) => !isAlone(withinGroup(clause, groups))),
      each,
      i,
    ),
  );
  return {
    criteria: `${[...clauses, ...multipliers].map(({ text }) => text).join('；')}。`,
    clauses: clauses.map((each, i) =>
      unlimited(withinGroup(withCondition(each, clauses, draw.clauses[i]?.requires), groups)),
    ),
    ...(groups.length > 0 && { groups }),
    ...(multipliers.length > 0 && { multipliers }),
  };
}

const isAlone = ({ rule }: Clause): boolean =>
  kindOf(rule).settles !== undefined && scopeOf(rule) !== 'clause';

function unlimited(clause: Clause): Clause {
  const { cap: _, ...rest } = clause;
  return isAlone(clause) ? rest : clause;
}

function builtClause(owner: Owner, draw: ClauseDraw, i: number): Clause {
  const { id, allowed, hasFullScore } = owner;
  const written = draw.rule(owner);
  const { settles, isPlain } = kindOf(written);
  const able = isPlain === true ? allowed.filter((each) => each === 'credit' || each === 'bonus') : allowed;
  const usual = able[draw.effect % able.length] as Effect;
  const effect = settles === undefined ? usual : settles === 'nothing' ? 'deduct' : 'credit';
  const words = `第${id}项第${i + 1}款`;
  const appliesTo = some(owner.unitClasses, draw.classes);
  return {
    id: `${id}${String.fromCharCode(97 + i)}`,
    text: `${words}有问题的`,
    label: words,
    remark: draw.remark,
    ...(effect !== allowed[0] && { effect }),
    rule: written,
    ...(draw.cap !== undefined && { cap: draw.cap }),
    ...(draw.isDivided === true &&
      canBeDivided(written) &&
      owner.targets[0] !== undefined && { dividedBy: owner.targets[0] }),
    ...(appliesTo.length > 0 && { appliesTo }),
    ...(draw.overflows && hasFullScore && effect === 'deduct' && { overflow: 'total' as const }),
  };
}

/** Those of the list whose bits are set; none where nothing was drawn. */
export const some = <T>(list: readonly T[], bits: number | undefined): readonly T[] =>
  bits === undefined ? [] : list.filter((_, i) => (bits & (1 << i)) !== 0);

function builtGroups(clauses: readonly Clause[], draws: readonly GroupDraw[]): readonly Group[] {
  const taken = new Set<string>();
  return draws.flatMap(({ members, highestOnly, cap }) => {
    const free = some(clauses, members).filter(({ id }) => !taken.has(id));
    const alike = free.filter(({ effect }) => effect === free[0]?.effect).map(({ id }) => id);
    if (alike.length < 2) return [];
    for (const id of alike) taken.add(id);
    const limit = highestOnly ? cap : (cap ?? 1);
    return [
      {
        clauses: alike,
        ...(highestOnly && { highestOnly }),
        ...(limit !== undefined && { cap: limit }),
      },
    ];
  });
}

function builtMultiplier(
  { id }: Owner,
  clauses: readonly Clause[],
  { factor, clauses: bits, isPerInstance, reasonRequired }: MultiplierDraw,
  i: number,
): readonly Multiplier[] {
  const chosen = some(clauses, bits);
  const [first] = chosen;
  if (first === undefined) return [];
  const { rule } = first;
  const isCounted = kindOf(rule).isEvenlyPriced?.(rule as Rule) === true;
  const words = `第${id}项情形${i + 1}`;
  return [
    {
      id: `${id}m${i + 1}`,
      text: `${words}，按${factor}倍计`,
      label: words,
      factor,
      clauses: isPerInstance && isCounted ? [first.id] : chosen.map((each) => each.id),
      ...(isPerInstance && isCounted && { per: 'instance' as const }),
      ...(reasonRequired !== undefined && { reasonRequired }),
    },
  ];
}

function withCondition(clause: Clause, clauses: readonly Clause[], which: number | undefined): Clause {
  const standards = clauses.filter(
    (each) => each.id !== clause.id && kindOf(each.rule).exceeds !== undefined,
  );
  const standard = which === undefined ? undefined : standards[which % Math.max(1, standards.length)];
  return standard === undefined ? clause : { ...clause, requires: standard.id };
}

/** 这几款不得分 is said of clauses that share a limit; elsewhere the rule reaches as far as it usually does. */
function withinGroup(clause: Clause, groups: readonly Group[]): Clause {
  const written = clause.rule;
  if (!('scope' in written) || written.scope !== 'clause') return clause;
  const own = groups.find(({ clauses }) => clauses.includes(clause.id));
  return own?.cap === undefined ? { ...clause, rule: { kind: written.kind } } : clause;
}

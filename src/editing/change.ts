/**
 * Changes of a rubric, each a rubric anew. What comes of them is loaded like any file, so that nothing is shown, kept
 * or printed that a file of it could not say.
 */

import { hasProperties } from '../problems/narrow';
import type { Limits } from '../rubric/limits';
import type { Rubric } from '../rubric/rubric';
import type { ClauseDraft } from './draft';
import type { RuleOwner } from './owners';
import type { Changed } from './loaded';
import { loaded } from './loaded';
import { defaultEffect, ownersOf, quotedText } from './owners';
import { renumbered, repointed } from './renumbered';

type Json = Readonly<Record<string, unknown>>;

/** Puts the clause where its words stand in the 评分细则, or in the place of the one with its id. */
export function putClause(rubric: Rubric, owner: RuleOwner, draft: ClauseDraft): Changed {
  return changeClauses(rubric, owner, (clauses) => {
    const isThere = draft.id !== undefined && clauses.some(({ id }) => id === draft.id);
    const written = writtenClause(draft, owner);
    const others = clauses.filter((clause) => !isStandIn(owner, clause) || draft.id !== undefined);
    return isThere
      ? clauses.map((clause) => (clause['id'] === draft.id ? written : clause))
      : [...others, written];
  });
}

/** Several at once, one step to take back. */
export function putClauses(rubric: Rubric, owner: RuleOwner, drafts: readonly ClauseDraft[]): Changed {
  return changeClauses(rubric, owner, (clauses) => [
    ...clauses.filter((clause) => !isStandIn(owner, clause)),
    ...drafts.map((draft) => writtenClause(draft, owner)),
  ]);
}

/** Where a line of a list would be without any, what stood in for its rules comes back. */
export function removeClause(rubric: Rubric, owner: RuleOwner, id: string): Changed {
  return changeClauses(rubric, owner, (clauses) => {
    const kept = clauses.filter((clause) => clause['id'] !== id);
    return kept.length > 0 || owner.list === 'items' ? kept : [standIn(owner)];
  });
}

/** What an item or a line says of its clauses and units in a list: none where the list is empty. */
export const setOwnList = (
  rubric: Rubric,
  { id }: RuleOwner,
  list: 'groups' | 'multipliers' | 'appliesTo',
  values: readonly unknown[],
): Changed =>
  loaded(
    changedOwner(rubric, id, ({ [list]: _, ...owner }) => ({
      ...owner,
      ...(values.length > 0 && { [list]: values }),
    })),
  );

/** 合计最多扣3分, 就高不累计: limits that clauses share. */
export const setGroups = (rubric: Rubric, owner: RuleOwner, groups: readonly object[]): Changed =>
  setOwnList(rubric, owner, 'groups', groups);

/** 不涉及 of an item: undefined where it always applies. */
export const setApplicability = (
  rubric: Rubric,
  { id }: RuleOwner,
  notApplicable: string | undefined,
): Changed =>
  loaded(
    changedOwner(rubric, id, ({ notApplicable: _, ...owner }) => ({
      ...owner,
      ...(notApplicable !== undefined && { notApplicable }),
    })),
  );

/** 最低-5分, 上不封顶: what the notice says of an item's least and most; null for no limit. */
export const setLimits = (
  rubric: Rubric,
  { id }: RuleOwner,
  limits: Partial<Record<keyof Limits | 'scaleTo', unknown>>,
): Changed =>
  loaded(
    changedOwner(rubric, id, ({ floor: _, cap: __, scaleTo: ___, ...owner }) => ({
      ...owner,
      ...Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined)),
    })),
  );

/** What only a row with points has. */
const OF_POINTS = [
  'clauses',
  'groups',
  'multipliers',
  'start',
  'floor',
  'cap',
  'notApplicable',
  'chargeTo',
  'boxes',
];

/** 不计分: the row is 符合 or 不符合, and its rules and its 分值 go. */
export const setStatus = (rubric: Rubric, { id }: RuleOwner, status: object): Changed =>
  loaded(
    changedOwner(rubric, id, (owner) => ({
      ...Object.fromEntries(Object.entries(owner).filter(([key]) => !OF_POINTS.includes(key))),
      ...{ fullScore: null, status },
    })),
  );

/** A row without points has them again; the vetoes that went by its word are asked for by themselves. */
export const setScored = (rubric: Rubric, { id }: RuleOwner, fullScore: unknown): Changed =>
  loaded(
    withoutFact(
      changedOwner(rubric, id, ({ status: _, ...owner }) => ({
        ...owner,
        fullScore: fullScore ?? 0,
        clauses: [],
      })),
      id,
    ),
  );

function withoutFact(candidate: unknown, id: string): unknown {
  if (!hasProperties(candidate) || !Array.isArray(candidate['vetoes'])) return candidate;
  const vetoes = candidate['vetoes'].filter(hasProperties).map(({ sameAs, ...veto }) => ({
    ...veto,
    ...(sameAs !== undefined && sameAs !== id && { sameAs }),
  }));
  return { ...candidate, vetoes };
}

/** Any of the parts that have a form of their own: 等级, 一票否决, 加分上限, 保留小数. */
export const setPart = (rubric: Rubric, part: Partial<Record<keyof Rubric, unknown>>): Changed =>
  loaded(
    Object.fromEntries(Object.entries({ ...rubric, ...part }).filter(([, value]) => value !== undefined)),
  );

function changeClauses(
  rubric: Rubric,
  owner: RuleOwner,
  change: (clauses: readonly Json[]) => readonly Json[],
): Changed {
  let places: readonly (number | undefined)[] = [];
  const changed = changedOwner(
    rubric,
    owner.id,
    ({ clauses, groups, multipliers, start: stated, ...rest }) => {
      const before = Array.isArray(clauses) ? clauses.filter(hasProperties) : [];
      const now = inOrder(change(before), quotedText(owner));
      // What the notice says is kept; what followed from the clauses follows them.
      const isOwn = typeof stated === 'number' && stated !== startOf(owner, before);
      const start = isOwn ? stated : startOf(owner, now);
      places = before.map(({ id }) => {
        const at = now.findIndex((clause) => clause['id'] === id);
        return at < 0 ? undefined : at;
      });
      return {
        ...rest,
        clauses: now,
        ...sharedAmong('groups', groups, now, 2),
        ...sharedAmong('multipliers', stillCounted(multipliers, before, now), now, 1),
        ...(start !== undefined && { start }),
      };
    },
  );
  return loaded(renumbered(repointed(changed, owner.pointer, places)));
}

/** 同一项目就高: without the clauses that are gone, and without what spoke of those only. */
function stillCounted(multipliers: unknown, before: readonly Json[], now: readonly Json[]): readonly Json[] {
  const isIn = (clauses: readonly Json[], id: unknown): boolean =>
    clauses.some((clause) => clause['id'] === id);
  return (Array.isArray(multipliers) ? multipliers.filter(hasProperties) : []).flatMap((each) => {
    const { countedIn } = each;
    if (!Array.isArray(countedIn)) return [each];
    const kept = countedIn.filter((id) => !isIn(before, id) || isIn(now, id));
    return kept.length === 0 ? [] : [{ ...each, countedIn: kept }];
  });
}

/** Without what is gone; one clause alone shares nothing, and what changes no clause is none. */
function sharedAmong(
  name: 'groups' | 'multipliers',
  list: unknown,
  clauses: readonly Json[],
  fewest: number,
): Json {
  const isThere = (id: unknown): boolean => clauses.some((clause) => clause['id'] === id);
  const kept = (Array.isArray(list) ? list.filter(hasProperties) : [])
    .map((each) => ({
      ...each,
      clauses: Array.isArray(each['clauses']) ? each['clauses'].filter(isThere) : [],
    }))
    .filter((each) => each.clauses.length >= fewest);
  return kept.length > 0 ? { [name]: kept } : {};
}

/**
 * By the place of their words, those without one last. Words that stand twice (如下降的，扣1分) are those after the
 * clause before.
 */
function inOrder(clauses: readonly Json[], criteria: string): readonly Json[] {
  let before = 0;
  const placed = clauses.map((clause) => {
    const text = String(clause['text']);
    const later = criteria.indexOf(text, before);
    const at = later < 0 ? criteria.indexOf(text) : later;
    before = at < 0 ? before : at;
    return { clause, at: at < 0 ? criteria.length : at };
  });
  return placed.sort((a, b) => a.at - b.at).map(({ clause }) => clause);
}

/**
 * 起评分 of an item that both gives and takes: what is not given clause by clause is there from the start. Undefined
 * where all clauses do the same.
 */
function startOf({ list, fullScore }: RuleOwner, clauses: readonly Json[]): number | undefined {
  if (list !== 'items' || fullScore === undefined) return undefined;
  const effects = clauses.map(({ effect }) => effect ?? 'deduct');
  if (!effects.includes('credit') || !effects.includes('deduct')) return undefined;
  const given = clauses.reduce((sum, { effect, rule }) => {
    const points = effect === 'credit' && hasProperties(rule) ? mostOf(rule) : undefined;
    return sum + (typeof points === 'number' ? points : effect === 'credit' ? fullScore : 0);
  }, 0);
  return Math.max(0, Number((fullScore - given).toFixed(3)));
}

/** 完成率×4分 gives 4 at most, as 得4分 does. */
function mostOf(rule: Json): unknown {
  const steps: unknown = rule['knots'] ?? rule['options'];
  if (!Array.isArray(steps) || rule['in'] === 'percent') return rule['points'];
  return Math.max(
    ...steps.map((step: unknown) =>
      hasProperties(step) && typeof step['points'] === 'number' ? step['points'] : 0,
    ),
  );
}

function writtenClause(
  { id, text, label, remark, effect, rule, cap, rest }: ClauseDraft,
  owner: RuleOwner,
): Json {
  return {
    id: id ?? NEW,
    ...{ text, label, remark },
    ...(effect !== defaultEffect(owner) && { effect }),
    rule: Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined && value !== '')),
    ...(cap !== undefined && { cap }),
    ...rest,
  };
}

/** Gets its number when all are in order. */
const NEW = '';

const LONGEST = 30;

/** A line whose rules nobody has read yet: points by judgement over all its words. */
const isStandIn = (owner: RuleOwner, { text, rule }: Json): boolean =>
  owner.fullScore === undefined &&
  text === quotedText(owner) &&
  hasProperties(rule) &&
  rule['kind'] === 'judgement';

function standIn(owner: RuleOwner): Json {
  const text = quotedText(owner);
  const isAdding = owner.list === 'bonus';
  return {
    id: NEW,
    text,
    label: text.replace(/\s+/g, '').slice(0, LONGEST),
    remark: `${text.replace(/\s+/g, '').slice(0, LONGEST)}，${isAdding ? '加' : '扣'}{points}分`,
    rule: { kind: 'judgement' },
  };
}

/** The rubric with one item or line changed, wherever it stands. */
function changedOwner(rubric: Rubric, id: string, change: (owner: Json) => Json): unknown {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (!hasProperties(node)) return node;
    if (node['id'] === id && (Array.isArray(node['clauses']) || hasProperties(node['status'])))
      return change(node);
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
  };
  return walk(rubric);
}

/** The same owner in the rubric as it is now. */
export const ownerNow = (
  rubric: Rubric,
  { id, list }: Pick<RuleOwner, 'id' | 'list'>,
): RuleOwner | undefined => ownersOf(rubric).find((each) => each.id === id && each.list === list);

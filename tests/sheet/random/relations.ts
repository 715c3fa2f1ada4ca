/** Conditions, contradictions and shared facts between the clauses of a random rubric; those that do not fit are left out. */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { checkCountedIn } from '../../../src/rubric/checks/checkCountedIn';
import { checkRelations } from '../../../src/rubric/checks/checkRelations';
import { inputsOf, isEvenlyPriced, kindOf } from '../../../src/rules';
import type { ClauseList } from '../../../src/rubric/checks/clauseLists';
import { clauseLists } from '../../../src/rubric/checks/clauseLists';
import type { Clause, ListLine, Item, Rubric, Veto } from '../../../src/rubric/rubric';

export interface RelationDraw {
  readonly kind:
    | 'exceeded'
    | 'found'
    | 'none'
    | 'full'
    | 'atMost'
    | 'sameAs'
    | 'takenFrom'
    | 'exclusion'
    | 'countedIn'
    | 'veto'
    | 'needs';
  readonly one: number;
  readonly other: number;
}

export const relation: Arbitrary<RelationDraw> = fc.record({
  kind: fc.constantFrom<RelationDraw['kind'][]>(
    'found',
    'none',
    'full',
    'exceeded',
    'atMost',
    'sameAs',
    'takenFrom',
    'exclusion',
    'countedIn',
    'veto',
    'needs',
  ),
  one: fc.nat({ max: 40 }),
  other: fc.nat({ max: 40 }),
});

/** Tries each relation in turn; one that the rubric's own check refuses is left out. */
export const related = (rubric: Rubric, draws: readonly RelationDraw[]): Rubric =>
  draws.reduce((kept, draw) => {
    const tried = withRelation(kept, draw);
    return [...checkRelations(tried), ...checkCountedIn(tried)].length === 0 ? tried : kept;
  }, rubric);

function withRelation(rubric: Rubric, { kind, one, other }: RelationDraw): Rubric {
  const lists = clauseLists(rubric);
  const ids = lists.flatMap(({ clauses }) => clauses.map(({ id }) => id));
  const { vetoes = [], exclusions = [] } = rubric;
  if (ids.length < 2) return rubric;
  const [id, second] = [ids[one % ids.length] as string, ids[other % ids.length] as string];
  const vetoWith = (change: Partial<Veto>): Rubric => ({
    ...rubric,
    // What the sheet works out by itself is entered nowhere.
    vetoes: vetoes.map((veto, i) =>
      i === one % vetoes.length && veto.when === undefined ? { ...veto, ...change } : veto,
    ),
  });
  if (kind === 'veto') return vetoWith({ sameAs: second });
  if (kind === 'needs') return vetoWith({ requires: second });
  if (kind === 'exclusion') return { ...rubric, exclusions: [...exclusions, { sides: [[id], [second]] }] };
  if (kind === 'sameAs') return changed(rubric, id, { sameAs: likeOf(rubric, id, other) });
  if (kind === 'atMost') return changed(rubric, id, { atMost: second });
  if (kind === 'countedIn') return withCountedIn(rubric, lists, one, other);
  if (kind === 'takenFrom') return withTaken(rubric, lists, one, other);
  return changed(rubric, id, { requires: [{ clause: second, is: kind }] });
}

/** Two clauses that are entered alike are rare among all pairs: one with such cells, or at least of the rule's own kind. */
function likeOf(rubric: Rubric, id: string, which: number): string {
  const clauses = clauseLists(rubric).flatMap((list) => list.clauses);
  const own = clauses.find((each) => each.id === id);
  const others = clauses.filter((each) => each.id !== id);
  const entered = others.filter((each) => own !== undefined && cellsOf(each) === cellsOf(own));
  const alike = entered.length > 0 ? entered : others.filter((each) => each.rule.kind === own?.rule.kind);
  return alike[which % Math.max(1, alike.length)]?.id ?? id;
}

const cellsOf = ({ rule }: Clause): string =>
  JSON.stringify(inputsOf(rule).map(({ part, entry }) => [part, entry.validation]));

/** A line of 加分 in which the later clause takes from what the earlier one gave. */
function withTaken(rubric: Rubric, lists: readonly ClauseList[], one: number, other: number): Rubric {
  const lines = lists.filter(({ byDefault, clauses }) => byDefault === 'bonus' && clauses.length > 1);
  const { clauses = [] } = lines[one % Math.max(1, lines.length)] ?? {};
  const [from, taking] = [clauses[0], clauses[1 + (other % Math.max(1, clauses.length - 1))]];
  // A grant only gives.
  if (from === undefined || taking === undefined || kindOf(taking.rule).isPlain === true) return rubric;
  return changed(rubric, taking.id, { effect: 'deduct', takenFrom: from.id });
}

/** Cases of one count that stand, higher, in others: of those that can be, one or all. */
function withCountedIn(rubric: Rubric, lists: readonly ClauseList[], one: number, other: number): Rubric {
  const counted = lists.flatMap(({ clauses }) => clauses.filter(({ rule }) => isEvenlyPriced(rule)));
  const own = counted[one % Math.max(1, counted.length)];
  // Once for each: its id is the clause's.
  const isTold = lists.some(({ multipliers = [] }) => multipliers.some(({ id }) => id === `${own?.id}_same`));
  if (own === undefined || isTold) return rubric;
  const tried = (countedIn: readonly string[]): Rubric => {
    const id = `${own.id}_same`;
    const multiplier = {
      ...{ id, text: own.text, label: '同一项目已按更高情形计', factor: 0 },
      ...{ clauses: [own.id], per: 'instance' as const, countedIn },
    };
    return inOwners(rubric, (owner) =>
      owner.clauses?.includes(own) === true
        ? { ...owner, multipliers: [...(owner.multipliers ?? []), multiplier] }
        : owner,
    );
  };
  const fitting = counted.map(({ id }) => id).filter((id) => checkCountedIn(tried([id])).length === 0);
  const chosen = other % 2 === 0 ? fitting : fitting.slice(0, 1);
  return chosen.length === 0 ? rubric : tried(chosen);
}

function changed(rubric: Rubric, id: string, change: Partial<Clause>): Rubric {
  const inClause = (clause: Clause): Clause => (clause.id === id ? { ...clause, ...change } : clause);
  return inOwners(rubric, (owner) => ({
    ...owner,
    ...(owner.clauses !== undefined && { clauses: owner.clauses.map(inClause) }),
  }));
}

/** With every item and line as `change` makes it. */
function inOwners(rubric: Rubric, change: <O extends Item | ListLine>(owner: O) => O): Rubric {
  const inItem = (item: Item): Item =>
    change({ ...item, ...(item.items !== undefined && { items: item.items.map(inItem) }) });
  const inLine = (line: ListLine): ListLine => change(line);
  const { bonus, penalties } = rubric;
  return {
    ...rubric,
    sections: rubric.sections.map((section) => ({ ...section, items: section.items.map(inItem) })),
    ...(bonus !== undefined && { bonus: { ...bonus, items: bonus.items.map(inLine) } }),
    ...(penalties !== undefined && { penalties: { items: penalties.items.map(inLine) } }),
  };
}

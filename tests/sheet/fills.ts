/**
 * Random fills of a scoresheet, as clerks and their clipboards fill it: mostly sensible, often incomplete,
 * sometimes with something in a cell that does not belong there.
 */
import type { CellValue } from '../../src/formula/value';
import { fullScoreOf } from '../../src/rubric/rubric';
import { judgeAll, unitFacts } from '../../src/scoring/fields/entries';
import type { Field } from '../../src/scoring/fields/fields';
import { HEAD } from '../../src/scoring/fields/fieldId';
import type { Prepared, PreparedItem } from '../../src/scoring/fields/prepared';
import type { Typed } from './random/clauseFill';
import { fillClause } from './random/clauseFill';
import type { Habits } from './random/habits';
import { habitsOf } from './random/habits';
import type { Random } from './random/random';
import { pick, short } from './random/random';
import { sensible } from './random/sensible';
import { STRAY, WORDS } from './random/words';

export { randomFrom } from './random/random';

/** What was typed, by field id. */
export const randomEntries = (prepared: Prepared, random: Random): ReadonlyMap<string, CellValue> =>
  entriesBy(prepared, random, habitsOf(random, prepared.all.length));

/** What somebody with these habits types. */
export function entriesBy(
  prepared: Prepared,
  random: Random,
  habits: Habits,
): ReadonlyMap<string, CellValue> {
  const typed: Typed = new Map();
  fillHead(prepared, random, habits, typed);
  const facts = unitFacts(judgeAll(prepared, typed));
  for (const clause of prepared.clauses.values())
    fillClause({ prepared, random, habits, facts, typed }, clause);
  fillRest(prepared, random, habits, typed);
  if (habits.isCareful) agree(prepared, random, typed);
  strew(prepared, random, habits.strays, typed);
  return typed;
}

/** Somebody careful tells no facts that contradict each other, and types no reason of spaces. */
function agree(prepared: Prepared, random: Random, typed: Map<string, CellValue>): void {
  const { rubric, clauses } = prepared;
  for (const [id, value] of typed)
    if (typeof value === 'string' && isBlankText(value)) typed.set(id, pick(random, SAYING));
  const inputs = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => clauses.get(id)?.inputs ?? []);
  const clear = (id: string): unknown =>
    typeof typed.get(id) === 'number' ? typed.set(id, 0) : typed.delete(id);
  for (const { inputs: part, relations } of clauses.values())
    for (const { other } of relations.bounds) {
      const count = (id: string): number => Number(judgeAll(prepared, typed).get(id)?.value ?? 0);
      const most = other.inputs.reduce((sum, id) => sum + count(id), 0);
      const isTooMany = part.reduce((sum, id) => sum + count(id), 0) > most;
      if (isTooMany) part.forEach((id) => typed.set(id, Math.floor(most / part.length)));
    }
  for (const { sides } of rubric.exclusions ?? []) {
    const kept = pick(random, sides);
    sides.filter((side) => side !== kept).forEach((side) => inputs(side).forEach(clear));
  }
  for (const { id, requires } of rubric.vetoes ?? []) {
    const isFound = inputs(requires === undefined ? [] : [requires]).some((each) => typed.has(each));
    if (requires !== undefined && !isFound) typed.delete(id);
  }
}

const isBlankText = (text: string): boolean => text.trim() === '';
const SAYING = WORDS.filter((words) => !isBlankText(words) && words.length <= 20);

/** Numbers as notices ask for; never the million that the field would take. */
const TARGETS = [95, 10, 35, 400, 3.5, 0.125, 7] as const;

function fillHead({ fields }: Prepared, random: Random, { isCareful }: Habits, typed: Typed): void {
  for (const { id, entry } of fields.header) {
    const isTarget = id.startsWith(':target/');
    const isOdd = !isCareful && (isTarget || id === HEAD.unitClass) && random() < 0.2;
    if (isOdd) typed.set(id, pick(random, [0, '未定', '', -1, 10.1234]));
    else if (isCareful || random() < 0.9)
      typed.set(id, isTarget ? pick(random, TARGETS) : sensible(random, entry));
  }
}

/** Everything that belongs to no clause: typed scores, vetoes, adjustments, 不涉及, 备注（人工填写）. */
function fillRest(prepared: Prepared, random: Random, habits: Habits, typed: Typed): void {
  const likely = likelihoods(prepared, habits);
  const own = new Set(
    [...prepared.clauses.values()].flatMap(({ inputs, note, multipliers }) => [
      ...inputs,
      note,
      ...multipliers.flatMap((each) => [...each.inputs, each.note]),
    ]),
  );
  if (habits.confirmed !== null && prepared.byId.has(HEAD.confirmed))
    typed.set(HEAD.confirmed, habits.confirmed);
  const header = new Set(prepared.fields.header);
  const fullScores = new Map(
    prepared.leaves.flatMap(({ item }) =>
      item.status === undefined ? [[item.id, fullScoreOf(item)] as const] : [],
    ),
  );
  const elsewhere = idsElsewhere(prepared, typed.get(HEAD.unitClass));
  for (const field of prepared.all) {
    if (header.has(field) || own.has(field.id) || field.id === HEAD.confirmed) continue;
    if (elsewhere.has(field.id) && random() < 0.95) continue;
    const full = habits.isLenient && field.column === 'score' ? fullScores.get(field.id) : undefined;
    if (random() < likely(field))
      typed.set(field.id, full === undefined ? sensible(random, field.entry) : nearly(random, full));
  }
  for (const leaf of prepared.leaves)
    if (typed.get(leaf.notApplicable) === '是' && random() < 0.9) clearAround(leaf, typed);
}

/** Who ticks 不涉及 mostly leaves the rest of the item alone. */
const clearAround = ({ item, findings, adjust }: PreparedItem, typed: Typed): void =>
  [item.id, ...findings, adjust].forEach((id) => void typed.delete(id));

/** Scores and adjustments of items that other classes are scored on: hardly anybody fills those in. */
const idsElsewhere = ({ leaves }: Prepared, unitClass: CellValue | undefined): ReadonlySet<string> =>
  new Set(
    leaves
      .filter(({ item: { appliesTo } }) => appliesTo?.some((name) => name === unitClass) === false)
      .flatMap(({ item, adjust }) => [item.id, adjust]),
  );

/** Without lenient assessors no typed sheet would ever be 优秀. */
const nearly = (random: Random, full: number): number =>
  random() < 0.8 ? full : short(full * (0.7 + 0.3 * random()));

/** How likely each field is to be filled in. */
function likelihoods({ rubric }: Prepared, { share, isCareful, vetoes }: Habits): (field: Field) => number {
  const vetoIds = new Set((rubric.vetoes ?? []).map(({ id }) => id));
  const roles: Readonly<Record<string, number>> = {
    adjust: share === 0 ? 0 : 0.15,
    reason: isCareful ? 1 : 0.3,
    remark: 0.15,
    na: share === 0 ? 0 : 0.15,
  };
  return (field) => {
    if (vetoIds.has(field.id)) return vetoes;
    const role = field.id.split(':')[1];
    if (role !== undefined) return roles[role] ?? share;
    return isCareful ? 1 : share;
  };
}

/** Something that does not belong there, in so many cells. */
function strew({ all }: Prepared, random: Random, strays: number, typed: Typed): void {
  for (let i = 0; i < strays; i += 1) typed.set(pick(random, all).id, pick(random, STRAY));
}

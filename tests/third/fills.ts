/** Fills as somebody careful makes them, and what the engine says of one, in the form of an opinion. */
import type { CellValue } from '../../src/formula/value';
import type { Points } from '../../src/points/points';
import { judge, State } from '../../src/rules/inputType';
import type { Entries } from '../../src/scoring/fields/entries';
import type { ItemScore } from '../../src/scoring/steps/scores';
import type { Prepared } from '../../src/scoring/fields/prepared';
import { score } from '../../src/scoring/score';
import { entriesBy } from '../sheet/fills';
import type { Random } from '../sheet/random/random';
import { pick } from '../sheet/random/random';
import type { Answers } from './opinion';

/** Everything that a finished sheet needs and nothing stray; mostly few findings, so that scores stay above 0. */
export function carefulEntries(prepared: Prepared, random: Random): Entries {
  const entries = entriesBy(prepared, random, {
    share: pick(random, [0.03, 0.1, 0.3, 0.6]),
    strays: 0,
    isCareful: true,
    confirmed: '是',
    vetoes: pick(random, [0, 0, 0.1]),
    slips: 0,
    rollup: 1,
    isLenient: true,
  });
  const some = random() < 0.2 ? entries : fewer(prepared, entries, pick(random, [2, 4, 8]));
  return attainable(prepared, briefly(some));
}

/** A difference of 400 percentage points is none: 1 instead. */
const attainable = ({ byId }: Prepared, entries: Entries): Entries =>
  new Map(
    [...entries].map(([id, value]) => {
      const entry = byId.get(id)?.entry;
      const isOff = id.startsWith(':target/') && entry && judge(entry, value).state === State.invalid;
      return [id, isOff ? 1 : value];
    }),
  );

/** The words matter not here. */
const briefly = (entries: Entries): Entries =>
  new Map(
    [...entries]
      .filter(([id]) => !id.endsWith(':remark'))
      .map(([id, value]) => [id, /:(note|reason)$/.test(id) ? '经查属实' : value]),
  );

/** Counts divided: a part of a count (减半的几次) stays no more than the count. A sum of so many times stays as it is. */
function fewer({ byId }: Prepared, entries: Entries, by: number): Entries {
  const isCount = (id: string): boolean => {
    const validation = byId.get(id)?.entry.validation;
    return validation?.type === 'whole' && validation.min === 0 && !id.endsWith('/次数');
  };
  const changed = ([id, value]: [string, CellValue]): [string, CellValue] =>
    typeof value === 'number' && isCount(id) ? [id, Math.floor(value / by)] : [id, value];
  return new Map([...entries].map(changed));
}

/** What was typed, as an answers file has it. */
export function answersOf({ byId }: Prepared, entries: Entries): Answers {
  const answers = new Map<string, number | string | boolean>();
  for (const [id, value] of entries) {
    const entry = byId.get(id)?.entry;
    const judged = entry && judge(entry, value);
    if (entry === undefined || judged?.state === State.blank) continue;
    if (judged?.state !== State.valid) throw new Error(`${id}: ${JSON.stringify(value)}`);
    answers.set(id, entry.json(judged.value) as number | string | boolean);
  }
  return answers;
}

export interface Judgement {
  /** Of every item, of 加分, 扣分 and 总分, where there is a number. */
  readonly numbers: ReadonlyMap<string, Points>;
  readonly grade: string;
  /** The clauses that gave points. */
  readonly fired: readonly string[];
}

/** 不涉及 is printed in words, and counts. */
const numberOf = (item: ItemScore | undefined): Points | string | undefined =>
  item?.state === State.notApplicable ? (item.contribution ?? undefined) : item?.printed;

export function engineSays(prepared: Prepared, entries: Entries): Judgement {
  const { items, clauses, bonus, penalty, total } = score(prepared, entries, () => 100);
  const shown: readonly (readonly [string, Points | string | undefined])[] = [
    ...prepared.leaves.map(({ item: { id } }) => [id, numberOf(items.get(id))] as const),
    ['加分', bonus.state === State.valid ? bonus.score : undefined],
    ['扣分', penalty.state === State.valid ? penalty.score : undefined],
    ['总分', total.total],
  ];
  const isNumber = (each: readonly [string, unknown]): each is [string, Points] =>
    typeof each[1] === 'number';
  return {
    numbers: new Map(shown.filter(isNumber)),
    grade: total.grade,
    fired: [...clauses].filter(([, { amount }]) => amount !== 0).map(([id]) => id),
  };
}
